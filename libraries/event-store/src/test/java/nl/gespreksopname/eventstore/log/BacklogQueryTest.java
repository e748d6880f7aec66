package nl.gespreksopname.eventstore.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneOffset;
import nl.gespreksopname.contracts.envelope.Timestamps;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.fixture.Events;
import nl.gespreksopname.eventstore.fixture.TestDatabase;
import org.junit.jupiter.api.Test;

/** What is asked at every scrape is found by an index, however much there is. */
class BacklogQueryTest {

    @Test
    void itReadsNoGrowingTableWhole() {
        try (TestDatabase database = TestDatabase.create()) {
            String plan = database.transactions().call(connection -> {
                try (Statement statement = connection.createStatement()) {
                    // in tables as small as a test's it would rather read all
                    statement.execute("set local enable_seqscan = off");
                }
                StringBuilder lines = new StringBuilder();
                try (PreparedStatement select = connection.prepareStatement("explain " + LogReader.BACKLOG)) {
                    select.setString(1, "trial");
                    select.setLong(2, 1);
                    try (ResultSet row = select.executeQuery()) {
                        while (row.next()) {
                            lines.append(row.getString(1)).append('\n');
                        }
                    }
                }
                return lines.toString();
            });

            assertThat(plan).contains("Index Cond: (sequence = ").doesNotContainPattern("Seq Scan on (?!outbox)");
        }
    }

    @Test
    void itTellsSinceWhenTheOldestThatKafkaLacksIsThere() {
        try (TestDatabase database = TestDatabase.create()) {
            EventStore store = new EventStore("trial", Clock.fixed(Events.NOW, ZoneOffset.UTC));
            database.transactions()
                    .call(connection -> store.append(connection, "conversation/late", 0, Events.facts("late", 3)));
            new Sequencer(database.transactions(), "trial", () -> {}).drain();

            Backlog backlog = database.transactions().call(connection -> new LogReader("trial").backlog(connection, 1));

            assertThat(backlog.oldestUnsent()).isEqualTo(Timestamps.truncate(Events.NOW));
            assertThat(backlog.size()).isEqualTo(3);
        }
    }
}
