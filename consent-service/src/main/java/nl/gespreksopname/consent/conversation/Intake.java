package nl.gespreksopname.consent.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.domain.Fact;
import nl.gespreksopname.consent.person.PersonBody;
import org.jspecify.annotations.Nullable;

/**
 * What a body comes to, before anything is looked up: facts with the ids of all that they make.
 *
 * @param facts in order
 * @param pointers where in the body each fact stands
 * @param people who joins, and what is said of them
 * @param custody who is said to have custody of whom
 * @param made what the facts make, in order
 */
record Intake(List<Fact> facts, List<String> pointers, List<Who> people, List<CustodyClaim> custody, List<Made> made) {

    /**
     * Somebody new in the conversation.
     *
     * @param referenceKey HMAC of their reference, if one was given
     */
    record Who(
            UUID participant,
            UUID person,
            @Nullable String referenceKey,
            @Nullable PersonBody details) {}

    /**
     * A participant is said to have custody of another.
     *
     * @param id of the custody, if it is new
     * @param from the earliest day that the body names
     * @param pointer where in the body it stands
     */
    record CustodyClaim(UUID id, String child, String holder, LocalDate from, String pointer) {

        CustodyClaim from(LocalDate day) {
            return new CustodyClaim(id, child, holder, day, pointer);
        }
    }
}
