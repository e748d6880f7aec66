package nl.gespreksopname.policy.rules.domain;

import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;

/** What the rules about refusing have in common: who announced, and what the organisation answered. */
final class Refusals {

    private Refusals() {}

    /** The announcements by the citizen's side of a recording of their own. */
    static List<Fact<RecordingAnnounced>> citizenAnnouncements(Facts facts) {
        return facts.of(RecordingAnnounced.class).stream()
                .filter(announced -> announced.what().side() == Side.CITIZEN)
                .toList();
    }

    /** The organisation's refusals of a citizen's recording. */
    static List<Fact<ResponseGiven>> refusals(Facts facts) {
        return citizenAnnouncements(facts).stream()
                .flatMap(announced -> refusalsOf(facts, announced.what().announcement()).stream())
                .toList();
    }

    /** The organisation's refusals of one announcement; a citizen's no is no refusal. */
    static List<Fact<ResponseGiven>> refusalsOf(Facts facts, String announcement) {
        return facts.of(ResponseGiven.class).stream()
                .filter(response -> response.what().announcement().equals(announcement)
                        && response.what().answer() == Answer.REFUSED
                        && facts.side(response.what().participant()) == Side.ORGANISATION)
                .toList();
    }

    /** That the one who refused allowed it after all. */
    static Optional<Fact<ResponseGiven>> allowedAfterAll(Facts facts, Fact<ResponseGiven> refusal) {
        return facts.of(ResponseGiven.class).stream()
                .filter(response -> response.what()
                                .announcement()
                                .equals(refusal.what().announcement())
                        && response.what().participant().equals(refusal.what().participant())
                        && response.what().answer() == Answer.ALLOWED
                        && !response.moment()
                                .reckoned()
                                .isBefore(refusal.moment().reckoned()))
                .findFirst();
    }
}
