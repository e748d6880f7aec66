package nl.gespreksopname.consent.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gespreksopname.contracts.codec.EventType;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.vocabulary.ClearanceOutcome;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.local.postgres.LocalPostgres;
import nl.gespreksopname.local.postgres.ServiceDatabases;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A database of before personal values had a term, with conversations in it. */
class MigrationTest {

    private static final String ORGANISATION = "00000009999999990000";
    private static final Instant LOGGED = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-02T09:00:00Z");
    private static final Instant DECIDED = Instant.parse("2026-03-09T09:00:00Z");

    private static Flyway migrations(ServiceDatabases databases, String target) {
        return Flyway.configure(MigrationTest.class.getClassLoader())
                .dataSource(databases.url(), databases.owner(), databases.ownerPassword())
                .locations("classpath:db/event-store", "classpath:db/consent")
                .placeholders(Map.of("appRole", databases.user()))
                .target(target)
                .load();
    }

    private static void taken(Connection connection, UUID conversation, Instant at, ConsentEvent event)
            throws SQLException {
        EventType<ConsentEvent> type = ConsentEventTypes.CODEC.type(event);
        var store = new EventStore("consent", Clock.fixed(at, ZoneOffset.UTC));
        String stream = "conversation/" + conversation;
        store.append(
                connection,
                stream,
                store.load(connection, stream),
                List.of(new NewEvent(
                        type.name(),
                        type.schemaVersion(),
                        ORGANISATION,
                        conversation.toString(),
                        null,
                        new Actor("zaaksysteem", null, null),
                        "api",
                        List.of(),
                        ConsentEventTypes.CODEC.encode(event))));
    }

    /** A conversation of which something was reported a day after it was planned, and decided a week later. */
    private static UUID conversation(Connection connection, Instant heldAt, @Nullable Instant endedAt)
            throws SQLException {
        UUID id = UUID.randomUUID();
        taken(
                connection,
                id,
                LOGGED,
                new ConsentEvent.ConversationPlanned(id.toString(), null, null, true, null, null));
        taken(connection, id, LATER, new ConsentEvent.PossibilityMentioned("m", true, null, Means.SPOKEN, null));
        taken(
                connection,
                id,
                DECIDED,
                new ConsentEvent.ClearanceChanged(
                        "a", "p", Side.ORGANISATION, ClearanceOutcome.ALLOWED, List.of(), List.of()));
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into conversation (id, organisation, reference, planned, ended_at, held_at, version)
                values (?, ?, ?, true, ?, ?, 3)
                """)) {
            insert.setObject(1, id);
            insert.setString(2, ORGANISATION);
            insert.setString(3, id.toString());
            insert.setObject(4, endedAt == null ? null : endedAt.atOffset(ZoneOffset.UTC));
            insert.setObject(5, heldAt.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        return id;
    }

    private static Instant valuesSince(Connection connection, UUID conversation) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select values_since from conversation where id = ?")) {
            select.setObject(1, conversation);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }

    @Test
    void theTermOfAConversationOfBeforeRunsFromItsEndOrElseFromTheLastThatWasReportedOfIt() throws Exception {
        try (LocalPostgres postgres = LocalPostgres.temporary()) {
            ServiceDatabases databases = postgres.createFor("consent");
            migrations(databases, "101").migrate();
            try (Connection connection =
                    DriverManager.getConnection(databases.url(), databases.owner(), databases.ownerPassword())) {
                Instant ended = Instant.parse("2026-02-01T10:00:00Z");
                UUID over = conversation(connection, Instant.parse("2026-02-01T09:00:00Z"), ended);
                UUID longAgo = conversation(connection, Instant.parse("2001-02-01T09:00:00Z"), null);
                UUID farAhead = conversation(connection, Instant.parse("2031-02-01T09:00:00Z"), null);

                migrations(databases, "latest").migrate();

                assertThat(valuesSince(connection, over)).isEqualTo(ended);
                assertThat(valuesSince(connection, longAgo)).isEqualTo(LATER);
                assertThat(valuesSince(connection, farAhead)).isEqualTo(LATER);
            }
        }
    }
}
