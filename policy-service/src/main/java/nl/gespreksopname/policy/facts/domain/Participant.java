package nl.gespreksopname.policy.facts.domain;

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
 * @param joined when they joined; absent for who was in the plan, and for who takes no part
 * @param takesPart false for who was named only
 * @param left when they left
 */
public record Participant(
        String id,
        Role role,
        int number,
        boolean several,
        @Nullable String represents,
        @Nullable Moment joined,
        boolean takesPart,
        @Nullable Moment left) {

    /** On whose side they stand. */
    public Side side() {
        return role.side();
    }

    /** Whether they took part at a moment, as far as is known. */
    public boolean takesPartAt(Moment moment) {
        return takesPart && (joined == null || !joined.isAfter(moment)) && (left == null || !left.isAtOrBefore(moment));
    }
}
