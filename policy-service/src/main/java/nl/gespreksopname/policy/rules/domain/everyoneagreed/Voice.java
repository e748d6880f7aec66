package nl.gespreksopname.policy.rules.domain.everyoneagreed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Moment;
import nl.gespreksopname.policy.facts.domain.Participant;
import nl.gespreksopname.policy.rules.domain.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * What one of the others said about a recording, in the order in which they are said to have said it.
 *
 * @param who the other
 * @param allowsInSilence whether saying nothing is agreeing: a professional's silence about a citizen's recording
 * @param said what they said
 */
record Voice(Participant who, boolean allowsInSilence, List<Said> said) {

    Voice {
        said = List.copyOf(said);
    }

    /**
     * One thing that they said.
     *
     * @param moment when
     * @param agrees whether they agreed
     * @param fact where it was taken down
     */
    record Said(Moment moment, boolean agrees, Fact<?> fact) {

        Instant at() {
            return moment.reckoned();
        }
    }

    /** What somebody said about an announced recording. */
    static Voice of(Facts facts, Fact<RecordingAnnounced> announced, Participant who) {
        boolean mayRefuseOnly = announced.what().side() == Side.CITIZEN && who.side() == Side.ORGANISATION;
        List<Said> said = new ArrayList<>();
        for (Fact<ResponseGiven> response : facts.of(ResponseGiven.class)) {
            if (response.what().announcement().equals(announced.what().announcement())
                    && response.what().participant().equals(who.id())) {
                if (mayRefuseOnly) {
                    said.addAll(ofTheOrganisation(facts, response));
                } else {
                    said.add(new Said(response.moment(), agrees(response.what().answer()), response));
                }
            }
        }
        said.sort(Comparator.comparing(Said::at));
        return new Voice(who, mayRefuseOnly, said);
    }

    /** Whether a professional may keep a citizen from recording, the rule on refusing says; only a refusal in order counts here. */
    private static List<Said> ofTheOrganisation(Facts facts, Fact<ResponseGiven> response) {
        return switch (response.what().answer()) {
            case AGREED, ALLOWED -> List.of(new Said(response.moment(), true, response));
            case NOT_AGREED, WITHDRAWN -> List.of();
            case REFUSED -> {
                if (!Refusals.said(facts, response).isInOrder()) {
                    yield List.of();
                }
                List<Said> said = new ArrayList<>();
                said.add(new Said(response.moment(), false, response));
                Refusals.overturned(facts, response)
                        .ifPresent(review -> said.add(new Said(review.moment(), true, review)));
                yield said;
            }
        };
    }

    private static boolean agrees(Answer answer) {
        return switch (answer) {
            case AGREED, ALLOWED -> true;
            case NOT_AGREED, WITHDRAWN, REFUSED -> false;
        };
    }

    /** Whether they ever said no. */
    boolean everOpposed() {
        return said.stream().anyMatch(one -> !one.agrees());
    }

    /** What they had last said by a moment; absent when they had said nothing. */
    @Nullable
    Said lastBy(Instant moment) {
        @Nullable Said last = null;
        for (Said one : said) {
            if (!one.at().isAfter(moment)) {
                last = one;
            }
        }
        return last;
    }

    /** Whether they agreed as it stood at a moment. */
    boolean agreesAt(Instant moment) {
        @Nullable Said last = lastBy(moment);
        return last == null ? allowsInSilence : last.agrees();
    }

    /** When they first agreed after a moment. */
    @Nullable
    Said agreedAfter(Instant moment) {
        return said.stream()
                .filter(one -> one.agrees() && one.at().isAfter(moment))
                .findFirst()
                .orElse(null);
    }

    /** Every no between two moments that took back what was agreed. */
    List<Said> withdrawalsBetween(Instant from, Instant until) {
        List<Said> withdrawals = new ArrayList<>();
        boolean agreed = agreesAt(from);
        for (Said one : said) {
            if (one.at().isAfter(from) && one.at().isBefore(until)) {
                if (agreed && !one.agrees()) {
                    withdrawals.add(one);
                }
                agreed = one.agrees();
            }
        }
        return withdrawals;
    }
}
