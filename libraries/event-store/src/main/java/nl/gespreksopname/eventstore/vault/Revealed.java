package nl.gespreksopname.eventstore.vault;

import java.util.Set;
import java.util.UUID;

/** What the vault has on an id. */
public sealed interface Revealed {

    /** The id that was asked for. */
    UUID id();

    /** The value can be read. */
    record Value(UUID id, String kind, Set<String> subjects, String text) implements Revealed {

        /** Leaves the value out, so that it never reaches a log line. */
        @Override
        public String toString() {
            return "Value[" + id + ", " + kind + "]";
        }
    }

    /** The value was erased: its secret is gone, and with it every copy of the value in the suite. */
    record Erased(UUID id) implements Revealed {}

    /** The vault never had it, or lost it in a restore. */
    record Missing(UUID id) implements Revealed {}
}
