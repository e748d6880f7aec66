package nl.gespreksopname.recording.destruction.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.gespreksopname.contracts.consent.ConsentEvent.KeepDecided;
import nl.gespreksopname.contracts.vocabulary.KeepChoice;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.recording.conversation.domain.ActRefusal;
import nl.gespreksopname.recording.conversation.domain.Afterwards.Withdrawal;
import nl.gespreksopname.recording.conversation.domain.Concern;
import nl.gespreksopname.recording.conversation.domain.ConsentKnowledge;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.Recording;
import org.jspecify.annotations.Nullable;

/**
 * Whether what was recorded is kept: whoever withdraws after a recording has begun leaves something behind about which is to be
 * decided (rules.md, case 1). Until then the suite neither passes it on nor destroys it.
 */
public final class Keeping {

    private Keeping() {}

    /** The withdrawals, by the id of the response, about which is still to be decided. */
    public static List<String> awaited(Recording recording, @Nullable ConsentKnowledge consent) {
        return consent == null
                ? List.of()
                : bearing(recording, consent)
                        .filter(withdrawal ->
                                decisions(withdrawal, recording, consent).isEmpty())
                        .map(Withdrawal::response)
                        .toList();
    }

    /** Whether it was decided that the recording is not kept, and is not decided otherwise since. */
    public static boolean isToBeDestroyed(Recording recording, @Nullable ConsentKnowledge consent) {
        return consent != null
                && bearing(recording, consent)
                        .map(withdrawal -> decisions(withdrawal, recording, consent))
                        .anyMatch(decisions ->
                                !decisions.isEmpty() && decisions.getLast().choice() == KeepChoice.DESTROY);
    }

    /** Why the recording may not be passed on for now. */
    public static Optional<ActRefusal> refusal(Recording recording, @Nullable ConsentKnowledge consent) {
        if (!awaited(recording, consent).isEmpty()) {
            return Optional.of(ActRefusal.KEEP_DECISION_AWAITED);
        }
        return isToBeDestroyed(recording, consent) ? Optional.of(ActRefusal.DESTRUCTION_DECIDED) : Optional.empty();
    }

    /** What whoever does anything with the recording should know of that. */
    public static Optional<Concern> concern(Recording recording, @Nullable ConsentKnowledge consent) {
        if (!awaited(recording, consent).isEmpty()) {
            return Optional.of(Concern.about(Matter.KEEP_DECISION_AWAITED));
        }
        return isToBeDestroyed(recording, consent)
                ? Optional.of(Concern.about(Matter.DESTRUCTION_DECIDED))
                : Optional.empty();
    }

    private static Stream<Withdrawal> bearing(Recording recording, ConsentKnowledge consent) {
        Instant started = recording.startedAt().orElse(Instant.MIN);
        return consent.afterwards().withdrawals().stream()
                .filter(withdrawal -> isOf(withdrawal, recording, consent))
                // Who never took part was neither recorded nor asked for agreement.
                .filter(withdrawal -> consent.participants().containsKey(withdrawal.participant()))
                .filter(withdrawal -> withdrawal.when() != When.BEFORE_START
                        && !withdrawal.at().isBefore(started));
    }

    /** A recording that names no announcement is taken for the one that its side announced. */
    private static boolean isOf(Withdrawal withdrawal, Recording recording, ConsentKnowledge consent) {
        String announcement = recording.registration().announcement();
        Side side = consent.announcements().get(withdrawal.announcement());
        return announcement == null
                ? !recording.registration().undisclosed()
                        && recording.registration().side() == side
                : announcement.equals(withdrawal.announcement());
    }

    private static List<KeepDecided> decisions(Withdrawal withdrawal, Recording recording, ConsentKnowledge consent) {
        return consent.afterwards().decisions().stream()
                .filter(decision -> decision.withdrawal().equals(withdrawal.response()))
                .filter(decision ->
                        decision.recording() == null || decision.recording().equals(recording.id()))
                .toList();
    }
}
