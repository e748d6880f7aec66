package nl.gespreksopname.consent.keeping;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.gespreksopname.consent.keeping.domain.Holds;
import nl.gespreksopname.contracts.codec.EventType;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import nl.gespreksopname.eventstore.consume.ReceivedEvent;

/**
 * Conversations of which the personal values are still there although their time ran out, and for what that waits: what was
 * found at the last look, to be told and not to be looked at each minute. What is in the way is told anew from what was heard
 * when one is looked at again, so a row that is lost or too many does no harm.
 */
public final class ValuesWaiting {

    private static final String CLEAR = """
            delete from values_wait where conversation = ?
            """;

    private static final String REMEMBER = """
            insert into values_wait (conversation, hold, recording, since, due, again_at) values (?, ?, ?, ?, ?, ?)
            on conflict (conversation, hold) do nothing
            """;

    private static final String LOOK_AGAIN = """
            update values_wait set again_at = '-infinity' where conversation = any (?)
            """;

    private static final String OF = """
            select w.due, w.hold, w.recording from values_wait w
            join conversation c on c.id = w.conversation and c.values_since = w.since
            where w.conversation = ? order by w.hold
            """;

    private static final Set<String> CHANGES = RecordingEventTypes.ALL.stream()
            .filter(type -> Set.of(
                            RecordingEvent.HoldPlaced.class,
                            RecordingEvent.HoldLifted.class,
                            RecordingEvent.FactCorrected.class)
                    .contains(type.record()))
            .map(EventType::name)
            .collect(Collectors.toSet());

    private ValuesWaiting() {}

    /**
     * A destruction that waits.
     *
     * @param due when it was to take place
     */
    public record Waiting(Instant due, List<On> holds) {}

    /** A hold for which it waits. */
    public record On(UUID hold, UUID recording) {}

    /**
     * Keeps what was found to be in the way, in the place of what was found before.
     *
     * @param since from when the term ran
     * @param again when to look again at the latest
     */
    static void remember(
            Connection connection, UUID conversation, Instant since, Instant due, Instant again, List<Holds.Hold> holds)
            throws SQLException {
        clear(connection, conversation);
        try (PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
            for (Holds.Hold hold : holds) {
                insert.setObject(1, conversation);
                insert.setObject(2, UUID.fromString(hold.id()));
                insert.setObject(3, UUID.fromString(hold.recording()));
                insert.setObject(4, since.atOffset(ZoneOffset.UTC));
                insert.setObject(5, due.atOffset(ZoneOffset.UTC));
                insert.setObject(6, again.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Forgets that anything was in the way. */
    public static void clear(Connection connection, UUID conversation) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(CLEAR)) {
            delete.setObject(1, conversation);
            delete.executeUpdate();
        }
    }

    /** Has conversations looked at again of which recording-service tells that something in the way may have changed. */
    public static void hear(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Set<UUID> changed = new HashSet<>();
        for (ReceivedEvent event : events) {
            String conversation = event.envelope().conversation();
            if (conversation != null && CHANGES.contains(event.envelope().type())) {
                changed.add(UUID.fromString(conversation));
            }
        }
        if (changed.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(LOOK_AGAIN)) {
            update.setArray(1, connection.createArrayOf("uuid", changed.toArray()));
            update.executeUpdate();
        }
    }

    /** For what the destruction of a conversation's values waits, if it does. */
    public static Optional<Waiting> of(Connection connection, UUID conversation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(OF)) {
            select.setObject(1, conversation);
            try (ResultSet row = select.executeQuery()) {
                Instant due = null;
                List<On> holds = new ArrayList<>();
                while (row.next()) {
                    due = row.getObject(1, OffsetDateTime.class).toInstant();
                    holds.add(new On(row.getObject(2, UUID.class), row.getObject(3, UUID.class)));
                }
                return due == null ? Optional.empty() : Optional.of(new Waiting(due, List.copyOf(holds)));
            }
        }
    }
}
