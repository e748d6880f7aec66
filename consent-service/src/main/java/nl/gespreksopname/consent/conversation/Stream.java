package nl.gespreksopname.consent.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Logged;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.eventstore.append.StoredEvent;
import org.jspecify.annotations.Nullable;

/**
 * A conversation's stream, read.
 *
 * @param entries its events, in order; those of a type that this build doesn't know are left out
 */
public record Stream(List<Entry> entries) {

    /**
     * An event with its envelope.
     *
     * @param event as it was taken down; of an announcement the side follows what is known now of who records
     * @param correctedBy version of the correction because of which it counts no longer, if it does not
     * @param disputed whether a participant says that it is not so
     */
    public record Entry(
            ConsentEvent event,
            EventEnvelope envelope,
            @Nullable Integer correctedBy,
            boolean disputed) {

        Logged logged() {
            return new Logged(envelope.version(), event, envelope.occurredAt(), envelope.loggedAt());
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
                    .ifPresent(read -> entries.add(new Entry(read, envelope, null, false)));
        }
        return new Stream(marked(entries));
    }

    /** The entries, with what was corrected or is disputed marked as such. */
    private static List<Entry> marked(List<Entry> entries) {
        boolean plain = entries.stream()
                .noneMatch(entry -> entry.event() instanceof ConsentEvent.FactCorrected
                        || entry.event() instanceof ConsentEvent.FactDisputed);
        if (plain) {
            return List.copyOf(entries);
        }
        List<Logged> log = entries.stream().map(Entry::logged).toList();
        Conversation conversation = Conversation.of(log);
        Map<Integer, Integer> corrected = conversation.history().correctedBy();
        Map<Integer, Set<String>> disputes = conversation.disputes();
        return entries.stream()
                .map(entry -> new Entry(
                        sided(entry.event(), conversation),
                        entry.envelope(),
                        corrected.get(entry.envelope().version()),
                        disputes.containsKey(entry.envelope().version())))
                .toList();
    }

    private static ConsentEvent sided(ConsentEvent event, Conversation conversation) {
        if (!(event instanceof ConsentEvent.RecordingAnnounced said)) {
            return event;
        }
        Conversation.Announcement announcement = conversation.announcements().get(said.announcement());
        return announcement == null || !announcement.recorder().equals(said.recorder())
                ? event
                : new ConsentEvent.RecordingAnnounced(
                        said.announcement(),
                        said.by(),
                        said.recorder(),
                        announcement.side(),
                        said.medium(),
                        said.inAnswerTo(),
                        said.when());
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
        return Conversation.of(logged());
    }
}
