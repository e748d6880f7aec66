package nl.gespreksopname.recording.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.recording.retention.RetentionTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(RealParts.class)
class TablesTest {

    @Inject
    Transactions transactions;

    @Inject
    RetentionTable retention;

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                select * from recording where organisation = '%s' and conversation = '%s'
                and (registered_at, id) > ('2026-01-01', '%2$s') order by registered_at, id limit 51
                """,
                """
                select * from recording where organisation = '%s' and not matched
                and (registered_at, id) > ('2026-01-01', '%s') order by registered_at, id limit 51
                """,
                "select bytes from received where origin = 'consent' and stream = 'conversation/%2$s'"
                        + " and version <= 2147483647 order by version",
                """
                select recording.* from recording
                join received on received.origin = 'consent' and received.version = 1
                  and received.stream = 'conversation/' || recording.conversation
                  and received.organisation = recording.organisation
                where not recording.matched and recording.conversation = '%2$s' limit 500
                """,
                "select file, key_id, size, media_type from stored_content where recording = '%2$s'",
                "select 1 from stored_content where file = '%2$s'",
                "select counted_from from retention where kind = 'content' and organisation = '%s' and id = '%s'"
                        + " and not destroyed",
                "update retention set look_at = now() where kind = 'content' and organisation = '%s' and id = '%s'"
                        + " and look_at > now() and not destroyed",
                "update retention set look_at = now() where conversation = '%2$s' and organisation = '%1$s'"
                        + " and look_at > now() and not destroyed",
                """
                update retention set look_at = now()
                from (
                    select distinct on (organisation) organisation, content_days, personal_value_days
                    from retention_policy where valid_from <= now()
                    order by organisation, valid_from desc, policy_version desc) as policy
                where retention.kind = 'content' and retention.organisation = policy.organisation
                    and retention.counted_from <= now() - make_interval(days => policy.content_days)
                    and retention.due > now() and retention.look_at > now() and not retention.destroyed
                """,
                """
                update retention set look_at = now()
                where (kind, organisation, id) in (
                    select kind, organisation, id from retention where look_at <= now()
                    order by look_at limit 200 for update skip locked)
                returning kind, organisation, id, conversation, destroyed
                """,
                "select content_days, personal_value_days from retention_policy where organisation = '%s'"
                        + " and valid_from <= now() order by valid_from desc, policy_version desc limit 1"
            })
    void everyQueryOnAGrowingTableHasAnIndex(String sql) {
        String plan = transactions.call(connection -> {
            try (var statement = connection.createStatement()) {
                // The tables of a test are too small for the planner to bother otherwise.
                statement.execute("set local enable_seqscan = off; set local enable_sort = off");
                List<String> lines = new ArrayList<>();
                try (var rows =
                        statement.executeQuery("explain " + sql.formatted(Tokens.VOORBEELDSTAD, UUID.randomUUID()))) {
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
                }
                return String.join("\n", lines);
            }
        });

        assertThat(plan).contains("Index").doesNotContain("Seq Scan").doesNotContain("Sort");
    }

    @Test
    void whatChangedWhileItWasLookedAtIsLookedAtSooner() {
        Instant stored = Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .plus(2, ChronoUnit.DAYS)
                .plusNanos(123_456_789);
        Instant claimedUntil = stored.plusSeconds(2);
        Instant again = Instant.now().truncatedTo(ChronoUnit.DAYS).plus(9, ChronoUnit.DAYS);
        Instant changed = again.minus(1, ChronoUnit.DAYS);
        var reminder = new RetentionTable.Reminder(
                RetentionTable.Kind.CONTENT, Tokens.VOORBEELDSTAD, UUID.randomUUID(), UUID.randomUUID(), false);

        List<Instant> lookedAt = transactions.call(connection -> {
            List<Instant> moments = new ArrayList<>();
            retention.contentStored(
                    connection, reminder.organisation(), reminder.conversation(), reminder.id(), stored);
            retention.reschedule(connection, reminder, claimedUntil, stored, again, again);
            moments.add(lookAt(connection, reminder.id()));
            retention.lookAt(connection, reminder.organisation(), reminder.id(), changed);
            retention.reschedule(connection, reminder, again, stored, again, again.plusSeconds(60));
            moments.add(lookAt(connection, reminder.id()));
            retention.forget(connection, reminder);
            return moments;
        });

        assertThat(lookedAt).containsExactly(again, changed);
    }

    private static Instant lookAt(Connection connection, UUID id) throws SQLException {
        try (var select = connection.prepareStatement("select look_at from retention where id = ?")) {
            select.setObject(1, id);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }

    @Test
    void whatIdentifiesSomebodyStandsInTheVaultAlone() {
        String marked = "Gemarkeerd-" + UUID.randomUUID();
        HeardConversation conversation = HeardConversation.planned();
        RecordingApi.awaitHeard(conversation);
        String recording = RecordingApi.post(
                        "",
                        Map.of(
                                "conversation",
                                conversation.id,
                                "side",
                                "citizen",
                                "medium",
                                "audio",
                                "device",
                                marked + " toestel"))
                .statusCode(201)
                .extract()
                .path("recordingId");
        RecordingApi.post(
                        "/" + recording + "/shares",
                        Map.of(
                                "side", "citizen",
                                "recipient", marked + " ontvanger",
                                "purpose", "personal-support",
                                "scope", "listen"))
                .statusCode(201);
        RecordingApi.post(
                        "/" + recording + "/publications", Map.of("side", "citizen", "platform", marked + " platform"))
                .statusCode(201);
        RecordingApi.post("/" + recording + "/edits", Map.of("what", "cut", "explanation", marked + " uitleg"))
                .statusCode(201);

        assertThat(tablesThatHold(marked)).isEmpty();
        RecordingApi.get("/" + recording + "/edits").statusCode(200);
        assertThat(tablesThatHold(marked)).isEmpty();
    }

    private List<String> tablesThatHold(String value) {
        return transactions.call(connection -> {
            List<String> tables = new ArrayList<>();
            try (var rows = connection
                    .createStatement()
                    .executeQuery("select table_name from information_schema.tables where table_schema = 'public'"
                            + " and table_name <> 'flyway_schema_history'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            List<String> holding = new ArrayList<>();
            for (String table : tables) {
                String sql = "select count(*) from " + table + " t where t::text like ? or t::text like ?";
                try (var select = connection.prepareStatement(sql)) {
                    select.setString(1, "%" + value + "%");
                    // bytea shows as hex
                    select.setString(2, "%" + HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8)) + "%");
                    try (var row = select.executeQuery()) {
                        row.next();
                        if (row.getLong(1) > 0) {
                            holding.add(table);
                        }
                    }
                }
            }
            return holding;
        });
    }
}
