package nl.gespreksopname.eventstore.command;

import java.util.List;
import nl.gespreksopname.eventstore.append.NewEvent;

/**
 * The outcome of a decision.
 *
 * @param <R> the reasons for which the command can be refused
 */
public sealed interface Decided<R> {

    /** The command is carried out. No events means that it was so already: kept as {@code empty}. */
    record Accepted<R>(List<NewEvent> events) implements Decided<R> {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * The command is refused. With events (such as an act refused, which is a fact) the refusal is final: a repetition of the
     * command is answered with those events. Without events nothing happened, and a repetition is decided anew.
     */
    record Refused<R>(R reason, List<NewEvent> events) implements Decided<R> {
        public Refused {
            events = List.copyOf(events);
        }

        public Refused(R reason) {
            this(reason, List.of());
        }
    }
}
