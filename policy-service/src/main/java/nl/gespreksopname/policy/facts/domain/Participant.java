package nl.gespreksopname.policy.facts.domain;

import java.util.List;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Side;
import org.jspecify.annotations.Nullable;

/**
 * Somebody in the conversation, or who has to do with it.
 *
 * @param id pseudonym within the conversation
 * @param role what they are in it
 * @param number from 1, among those with the same role, to tell them apart where names are not known
 * @param several whether there are more with the same role
 * @param represents for whom they act
 * @param stays when they were there, in order; none for who was named only
 */
public record Participant(
        String id,
        Role role,
        int number,
        boolean several,
        @Nullable String represents,
        List<Stay> stays) {

    public Participant {
        stays = List.copyOf(stays);
    }

    /** On whose side they stand. */
    public Side side() {
        return role.side();
    }

    /** Whether they take part, or did at some time; not so who was named only. */
    public boolean takesPart() {
        return !stays.isEmpty();
    }

    /** When they first joined; absent for who was in the plan, and for who takes no part. */
    public @Nullable Moment joined() {
        return stays.isEmpty() ? null : stays.getFirst().joined();
    }

    /** When they left for good; absent as long as they are there. */
    public @Nullable Moment left() {
        return stays.isEmpty() ? null : stays.getLast().left();
    }

    /** Whether they took part at a moment, as far as is known. */
    public boolean takesPartAt(Moment moment) {
        return stays.stream().anyMatch(stay -> stay.covers(moment));
    }

    /** The same person, once for each time that they were there. */
    public List<Participant> eachStay() {
        return stays.stream()
                .map(stay -> new Participant(id, role, number, several, represents, List.of(stay)))
                .toList();
    }
}
