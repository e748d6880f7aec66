package nl.gespreksopname.consent.conversation.domain;

import java.util.Set;
import nl.gespreksopname.contracts.vocabulary.Sealed;

/** Puts values about people out of an event, and gives what stands in it instead. */
@FunctionalInterface
public interface Sealing {

    /**
     * Seals a value.
     *
     * @param kind what it is, such as {@code explanation}; not personal
     * @param subjects participant or person ids of whom it is about; one at least
     * @param text the value
     */
    Sealed seal(String kind, Set<String> subjects, String text);
}
