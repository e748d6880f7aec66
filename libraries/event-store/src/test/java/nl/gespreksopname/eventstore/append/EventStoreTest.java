package nl.gespreksopname.eventstore.append;

import static nl.gespreksopname.eventstore.fixture.Events.fact;
import static nl.gespreksopname.eventstore.fixture.Events.facts;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.eventstore.fixture.Events;
import nl.gespreksopname.eventstore.fixture.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventStoreTest {

    private static final EventStore STORE = new EventStore("trial", Clock.fixed(Events.NOW, ZoneOffset.UTC));
    private static TestDatabase database;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @Test
    void aHundredEventsGoInAtOnceAndNoneIsLost() {
        List<StoredEvent> appended = append("conversation/hundred", 0, facts("hundred", 100));

        List<StoredEvent> loaded = load("conversation/hundred");
        assertThat(Events.texts(loaded)).hasSize(100).isEqualTo(Events.texts(appended));
        assertThat(loaded.getLast().version()).isEqualTo(100);
        assertThat(database.column("select version from outbox where stream = 'conversation/hundred' order by id"))
                .isEqualTo(appended.stream()
                        .map(event -> String.valueOf(event.version()))
                        .toList());
    }

    @Test
    void everyEventHoldsTheHashOfTheOneBefore() {
        append("conversation/chain", 0, facts("chain", 2));
        append("conversation/chain", 2, facts("chain", 2));

        List<StoredEvent> stream = load("conversation/chain");
        assertThat(stream.getFirst().envelope().previous()).isNull();
        for (int i = 1; i < stream.size(); i++) {
            assertThat(stream.get(i).envelope().previous())
                    .isEqualTo(HexFormat.of().formatHex(stream.get(i - 1).hash()));
        }
        StoredEvent last = stream.getLast();
        assertThat(last.envelope().id()).isEqualTo("trial/conversation/chain/4");
        assertThat(last.hash()).isEqualTo(CanonicalJson.sha256(last.bytes()));
        assertThat(last.envelope().loggedAt()).isEqualTo("2026-11-24T09:00:00.123456Z");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void anAppendElsewhereThanAtTheEndIsAConflictAndAddsNothing(int expectedVersion) {
        String stream = "conversation/conflict-" + expectedVersion;
        append(stream, 0, facts("conflict", 2));

        assertThatThrownBy(() -> append(stream, expectedVersion, facts("conflict", 3)))
                .isInstanceOf(AppendConflict.class);
        assertThat(load(stream)).hasSize(2);
        assertThat(database.column("select id from outbox where stream = '" + stream + "'"))
                .hasSize(2);
    }

    @Test
    void anAppendAfterAnotherHistoryThanTheStreamsIsAConflict() {
        append("conversation/history", 0, facts("history", 1));
        List<StoredEvent> foreign = append("conversation/other", 0, List.of(fact("other", "something else")));

        assertThatThrownBy(() -> database.transactions()
                        .call(connection ->
                                STORE.append(connection, "conversation/history", foreign, facts("history", 1))))
                .isInstanceOf(AppendConflict.class);
    }

    @Test
    void aCommandWhoseEventsFindAnotherHistoryIsNotSaidToBeDone() {
        append("conversation/settled", 0, facts("settled", 1));
        List<StoredEvent> foreign = append("conversation/foreign", 0, List.of(fact("foreign", "something else")));
        UUID command = UUID.randomUUID();

        assertThatThrownBy(() -> database.transactions().call(connection -> {
                    STORE.take(connection, command, new byte[32], "conversation/settled");
                    return STORE.append(
                            connection,
                            "conversation/settled",
                            foreign,
                            new Settlement(command, "applied"),
                            facts("settled", 1));
                }))
                .isInstanceOf(AppendConflict.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update event set hash = hash",
                "update event set type = 'x' where version = 1",
                "delete from event",
                "truncate event",
                "alter table event disable trigger all",
                "drop table event",
                "delete from log_entry",
                "update log_entry set sequence = 1",
                "delete from received",
            })
    void theApplicationsRoleCanNeitherChangeNorRemoveAnEvent(String attempt) throws Exception {
        append("conversation/kept-" + attempt.hashCode(), 0, facts("kept", 1));

        try (Connection connection = database.asApplication();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(attempt))
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stream = 'conversation/elsewhere'",
                "version = 2",
                "version = 0",
                "type = 'nl.gespreksopname.trial.other'",
                "bytes = bytes || ' '::bytea",
                "hash = sha256('')",
                "trace = 'x'",
                // with a hash that fits: another stream, type, version or kind of thing in the bytes
                "bytes = %1$s, hash = sha256(%1$s)",
                "bytes = %2$s, hash = sha256(%2$s)",
                "bytes = %3$s, hash = sha256(%3$s)",
                "bytes = %4$s, hash = sha256(%4$s)",
                "bytes = %5$s, hash = sha256(%5$s)",
                // what versions from before still write
                "id = 'trial/' || stream || '/1'",
                "id = 'trial/x/1', organisation = '00000009999999990000', conversation = 'columns', logged_at = %6$s",
                "id = 'trial/' || stream || '/1', organisation = '1', conversation = 'columns', logged_at = %6$s",
                "id = 'trial/' || stream || '/1', organisation = '00000009999999990000', conversation = 'other', logged_at = %6$s",
                "id = 'trial/' || stream || '/1', organisation = '00000009999999990000', conversation = null, logged_at = %6$s",
                "id = 'trial/' || stream || '/1', organisation = '00000009999999990000', conversation = 'columns', logged_at = now()",
            })
    void aColumnThatDiffersFromTheBytesIsRefused(String difference) throws Exception {
        String stream = "conversation/columns-" + difference.hashCode();
        append(stream, 0, facts("columns", 1));

        try (Connection owner = database.asOwner();
                PreparedStatement update =
                        owner.prepareStatement("update event set " + spelled(difference) + " where stream = ?")) {
            update.setString(1, stream);
            assertThatThrownBy(update::executeUpdate).hasMessageContaining("violates check constraint");
        }
    }

    @Test
    void theColumnsOfVersionsFromBeforeAreTakenWhereTheyRepeatTheBytes() throws Exception {
        append("conversation/columns-right", 0, facts("columns", 1));

        try (Connection owner = database.asOwner();
                PreparedStatement update = owner.prepareStatement("update event set " + spelled("""
                        id = 'trial/' || stream || '/1', organisation = '00000009999999990000', conversation = 'columns',
                        logged_at = %6$s where stream = ?"""))) {
            update.setString(1, "conversation/columns-right");
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void rowsOfVersionsFromBeforeCanBeRestoredFromADumpWhichHasNoSearchPath() throws Exception {
        append("conversation/dumped", 0, facts("columns", 1));

        try (Connection owner = database.asOwner();
                Statement settings = owner.createStatement();
                PreparedStatement update = owner.prepareStatement("update public.event set " + spelled("""
                        id = 'trial/' || stream || '/1', organisation = '00000009999999990000', conversation = 'columns',
                        logged_at = %6$s where stream = ?"""))) {
            settings.execute("set search_path = ''");
            update.setString(1, "conversation/dumped");
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    private static String spelled(String difference) {
        String text = "convert_to(replace(convert_from(bytes, 'UTF8'), %s), 'UTF8')";
        return difference.formatted(
                text.formatted("'\"stream\":\"', '\"stream\":\"x'"),
                text.formatted("'\"type\":\"', '\"type\":\"x'"),
                text.formatted("'\"version\":1}', '\"version\":11}'"),
                text.formatted("'{\"actor', '{actor'"),
                "convert_to('[' || convert_from(bytes, 'UTF8') || ']', 'UTF8')",
                "timestamptz '2026-11-24T09:00:00.123456Z'");
    }

    @Test
    void anEventThatHasNoCanonicalBytesIsRefused() {
        var event = fact("fraction", "");
        event.data().put("half", 0.5);

        assertThatThrownBy(() -> append("conversation/fraction", 0, List.of(event)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<StoredEvent> append(String stream, int expectedVersion, List<NewEvent> events) {
        return database.transactions().call(connection -> STORE.append(connection, stream, expectedVersion, events));
    }

    private static List<StoredEvent> load(String stream) {
        return database.transactions().call(connection -> STORE.load(connection, stream));
    }
}
