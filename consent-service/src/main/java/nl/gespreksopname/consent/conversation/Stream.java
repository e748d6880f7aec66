package nl.gespreksopname.consent.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Logged;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.eventstore.append.StoredEvent;

/**
 * A conversation's stream, read.
 *
 * @param entries its events, in order; those of a type that this build doesn't know are left out
 */
public record Stream(List<Entry> entries) {

    /** An event with its envelope. */
    public record Entry(ConsentEvent event, EventEnvelope envelope) {

        Logged logged() {
            return new Logged(event, envelope.occurredAt(), envelope.loggedAt());
        }
    }

    /** The name of a conversation's stream. */
    static String name(UUID conversation) {
        return "conversation/" + conversation;
    }

    /** Stored events, read. */
    static Stream of(List<StoredEvent> stored) {
        List<Entry> entries = new ArrayList<>();
        for (StoredEvent event : stored) {
            EventEnvelope envelope = event.envelope();
            ConsentEventTypes.CODEC
                    .decode(envelope.type(), envelope.schemaVersion(), envelope.data())
                    .ifPresent(read -> entries.add(new Entry(read, envelope)));
        }
        return new Stream(List.copyOf(entries));
    }

    /** The version that it has reached; 0 when it is empty. */
    public int version() {
        return entries.isEmpty() ? 0 : entries.getLast().envelope().version();
    }

    /** The events as the domain takes them. */
    List<Logged> logged() {
        return entries.stream().map(Entry::logged).toList();
    }

    /** The state that they come to. */
    public Conversation conversation() {
        Conversation conversation = Conversation.NONE;
        for (Entry entry : entries) {
            conversation = conversation.after(entry.logged());
        }
        return conversation;
    }
}
