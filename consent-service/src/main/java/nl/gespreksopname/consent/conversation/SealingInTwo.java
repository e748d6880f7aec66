package nl.gespreksopname.consent.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.gespreksopname.consent.conversation.domain.Sealing;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.eventstore.vault.ValueToSeal;

/**
 * Sealing for a decision that is taken twice: the first time it only gathers the values, so that nothing is sealed when
 * the decision comes to nothing; the second time, with the values sealed all at once, it gives those.
 */
final class SealingInTwo implements Sealing {

    private static final Sealed NOT_YET = new Sealed("not-yet", "not-yet");

    private final List<ValueToSeal> values = new ArrayList<>();
    private List<Sealed> sealed = List.of();
    private int next;

    @Override
    public Sealed seal(String kind, Set<String> subjects, String text) {
        if (next < sealed.size()) {
            return sealed.get(next++);
        }
        values.add(new ValueToSeal(kind, subjects, text));
        return NOT_YET;
    }

    List<ValueToSeal> gathered() {
        return List.copyOf(values);
    }

    void give(List<Sealed> all) {
        sealed = List.copyOf(all);
    }
}
