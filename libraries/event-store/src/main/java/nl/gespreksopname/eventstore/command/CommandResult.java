package nl.gespreksopname.eventstore.command;

import java.util.List;
import nl.gespreksopname.eventstore.append.StoredEvent;

/**
 * What became of a command. The answer to the caller is rendered from it, the first time and every time after.
 *
 * @param <R> the reasons for which the command can be refused
 */
public sealed interface CommandResult<R> {

    /**
     * Carried out now.
     *
     * @param all the whole stream after it, in version order
     * @param added what this command added to it; empty when it was so already
     */
    record Applied<R>(String stream, List<StoredEvent> all, List<StoredEvent> added) implements CommandResult<R> {}

    /**
     * Refused now.
     *
     * @param all the whole stream after it
     * @param added the events that tell of the refusal, if the decision made any
     */
    record Rejected<R>(R reason, String stream, List<StoredEvent> all, List<StoredEvent> added)
            implements CommandResult<R> {}

    /**
     * Answered before: the same command with the same body came in again.
     *
     * @param refused whether it was refused then; {@code added} says of what
     * @param all the stream as it was right after the command then
     * @param added what the command added then
     */
    record Replayed<R>(boolean refused, String stream, List<StoredEvent> all, List<StoredEvent> added)
            implements CommandResult<R> {}

    /** The key came in before with another body. Nothing was done (409). */
    record KeyReused<R>() implements CommandResult<R> {}
}
