package nl.gespreksopname.consent.participation.domain;

import java.util.Set;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Conversation.Participant;
import nl.gespreksopname.consent.conversation.domain.Decided;
import nl.gespreksopname.consent.conversation.domain.Fact;
import nl.gespreksopname.consent.conversation.domain.Sealing;
import nl.gespreksopname.consent.conversation.domain.Taken;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import org.jspecify.annotations.Nullable;

/** Takes down who is in a conversation. */
public final class Participation {

    /** Kind of the sealed value that links a pseudonym to a person. */
    public static final String PERSON = "person";

    private Participation() {}

    /**
     * Takes down that somebody is expected, joined, came back, or is an absentee.
     *
     * @param together who else is named in the same command, so that two can name each other
     */
    public static Taken take(Fact.Joining fact, Conversation conversation, Set<String> together, Sealing sealing) {
        Conversation reported = conversation.asReported();
        Participant known = reported.participants().get(fact.participant());
        Role role = fact.role() != null ? fact.role() : known == null ? Role.OTHER : known.role();
        String represents = fact.represents() != null ? fact.represents() : known == null ? null : known.represents();
        Sealed person = person(fact.person(), sealing);
        ConsentEvent event = fact.takesPart()
                ? new ConsentEvent.ParticipantJoined(
                        fact.participant(),
                        role,
                        represents,
                        person,
                        fact.claim().when())
                : new ConsentEvent.AbsenteeNamed(fact.participant(), role, represents, person);
        return Taken.as(event)
                .provided(fact.role() != null || known != null, "participant", Decided.Kind.PARTICIPANT)
                .provided(
                        represents == null
                                || together.contains(represents)
                                || reported.participants().containsKey(represents),
                        "represents",
                        Decided.Kind.PARTICIPANT);
    }

    /** Takes down that somebody left. */
    public static Taken take(Fact.Leaving fact, Conversation conversation) {
        return Taken.as(new ConsentEvent.ParticipantLeft(
                        fact.participant(), fact.claim().when()))
                .naming(conversation, fact.participant(), "participant");
    }

    /** The sealed link to a person, if there is one. */
    public static @Nullable Sealed person(@Nullable String person, Sealing sealing) {
        return person == null ? null : sealing.seal(PERSON, Set.of(person), person);
    }
}
