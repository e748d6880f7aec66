package nl.gespreksopname.eventstore.append;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.envelope.Basis;
import org.jspecify.annotations.Nullable;

/**
 * An event as a decision makes it; the store adds what only the store knows (version, previous hash, {@code loggedAt}).
 *
 * @param type stable name, such as {@code nl.gespreksopname.consent.recording-announced}
 * @param schemaVersion version of the shape of {@code data}, from 1
 * @param organisation OIN of the tenant, 20 digits
 * @param conversation id of the conversation that it is about, if about one
 * @param occurredAt when it is said to have happened; cut to microseconds
 * @param actor who made it come about
 * @param channel how it came in
 * @param basis what it rests on in other streams
 * @param data only what canonical JSON can hold (no null, no fraction) and nothing that identifies a person
 */
public record NewEvent(
        String type,
        int schemaVersion,
        String organisation,
        @Nullable String conversation,
        @Nullable Instant occurredAt,
        Actor actor,
        String channel,
        List<Basis> basis,
        ObjectNode data) {

    public NewEvent {
        basis = List.copyOf(basis);
    }
}
