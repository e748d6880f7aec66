package nl.gespreksopname.recording.conversation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent.KeepDecided;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.vocabulary.When;
import org.jspecify.annotations.Nullable;

/**
 * What was heard of a conversation that bears on keeping its recordings.
 *
 * @param withdrawals agreements that were taken back
 * @param decisions what was decided about what was recorded before that
 * @param ended when the conversation ended or was cancelled, the last of it that was told
 */
public record Afterwards(
        List<Withdrawal> withdrawals,
        List<KeepDecided> decisions,
        @Nullable Instant ended) {

    /** Nothing heard. */
    public static final Afterwards NOTHING = new Afterwards(List.of(), List.of(), null);

    public Afterwards {
        withdrawals = List.copyOf(withdrawals);
        decisions = List.copyOf(decisions);
    }

    /**
     * An agreement taken back.
     *
     * @param response id
     * @param participant who took it back
     * @param announcement of which recording
     * @param at when it happened, if that was said, else when it was taken down
     */
    public record Withdrawal(
            String response,
            String participant,
            String announcement,
            Instant at,
            @Nullable When when) {}

    Afterwards withdrawn(ResponseGiven response, Instant at) {
        List<Withdrawal> more = new ArrayList<>(withdrawals);
        more.add(new Withdrawal(
                response.response(), response.participant(), response.announcement(), at, response.when()));
        return new Afterwards(more, decisions, ended);
    }

    Afterwards decided(KeepDecided decision) {
        List<KeepDecided> more = new ArrayList<>(decisions);
        more.add(decision);
        return new Afterwards(withdrawals, more, ended);
    }

    Afterwards ended(Instant at) {
        return new Afterwards(withdrawals, decisions, at);
    }
}
