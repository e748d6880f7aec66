package nl.gespreksopname.policy.facts.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A time during which somebody was in the conversation.
 *
 * @param joined from when; absent for who was in the plan
 * @param left until when; absent as long as they are there
 */
public record Stay(@Nullable Moment joined, @Nullable Moment left) {

    /** Whether it covers a moment, as far as is known. */
    public boolean covers(Moment moment) {
        return (joined == null || !joined.isAfter(moment)) && (left == null || !left.isAtOrBefore(moment));
    }

    /** That somebody came or went; no moment for who was in the plan. */
    record Movement(boolean arrival, @Nullable Moment moment) {

        private boolean isCertainlyAfter(Movement other) {
            return moment != null && other.moment != null && moment.isAfter(other.moment);
        }
    }

    /**
     * The stays that follow from who came and went, in the order in which that happened, and as it was reported where that is
     * not certain. Of several reports of the same coming or going the first counts.
     *
     * @param reported one person's, in the order in which they were reported
     */
    static List<Stay> of(List<Movement> reported) {
        List<Movement> inOrder = new ArrayList<>();
        for (Movement movement : reported) {
            int place = inOrder.size();
            while (place > 0 && inOrder.get(place - 1).isCertainlyAfter(movement)) {
                place--;
            }
            inOrder.add(place, movement);
        }
        List<Stay> stays = new ArrayList<>();
        List<Movement> same = new ArrayList<>();
        for (Movement movement : inOrder) {
            if (!same.isEmpty() && same.getFirst().arrival() != movement.arrival()) {
                take(firstReported(same, reported), stays);
                same.clear();
            }
            same.add(movement);
        }
        if (!same.isEmpty()) {
            take(firstReported(same, reported), stays);
        }
        return List.copyOf(stays);
    }

    private static Movement firstReported(List<Movement> same, List<Movement> reported) {
        return reported.stream().filter(same::contains).findFirst().orElseThrow();
    }

    private static void take(Movement movement, List<Stay> stays) {
        if (movement.arrival()) {
            stays.add(new Stay(movement.moment(), null));
        } else if (!stays.isEmpty()) {
            stays.set(stays.size() - 1, new Stay(stays.getLast().joined(), movement.moment()));
        }
    }
}
