package nl.gespreksopname.eventstore.vault;

import java.util.Set;

/**
 * A value on its way into the vault.
 *
 * @param kind what it is, such as {@code name} or {@code explanation}; not personal
 * @param subjects ids (participant or person) of whom it is about: who can ask for its erasure; one at least
 * @param text the value itself
 */
public record ValueToSeal(String kind, Set<String> subjects, String text) {

    public ValueToSeal {
        subjects = Set.copyOf(subjects);
        if (subjects.isEmpty()) {
            throw new IllegalArgumentException("a value is about someone");
        }
    }

    /** Leaves the value out, so that it never reaches a log line. */
    @Override
    public String toString() {
        return "ValueToSeal[" + kind + "]";
    }
}
