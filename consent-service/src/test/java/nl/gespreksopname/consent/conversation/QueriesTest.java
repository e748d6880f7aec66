package nl.gespreksopname.consent.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.eventstore.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every list and search on a table that grows goes by an index, also when it is the only thing that narrows. */
@QuarkusTest
@WithTestResource(RealParts.class)
class QueriesTest {

    @Inject
    Transactions transactions;

    private String plan(String query) {
        return transactions.call(connection -> {
            try (Statement statement = connection.createStatement()) {
                // The tables of a test are small: what the planner would take by then says nothing.
                statement.execute("set local enable_seqscan = off");
                statement.execute("set local enable_bitmapscan = off");
            }
            return explained(connection, query);
        });
    }

    private static String explained(Connection connection, String query) throws SQLException {
        StringBuilder plan = new StringBuilder();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("explain " + query)) {
            while (row.next()) {
                plan.append(row.getString(1)).append('\n');
            }
        }
        return plan.toString();
    }

    private static String filled(String sql) {
        return sql.replace(":organisation", "'00000009999999990000'")
                .replace(":caseReference", "'ab'")
                .replace(":from", "timestamptz '2026-01-01'")
                .replace(":until", "timestamptz '2027-01-01'")
                .replace(":beforeTime", "timestamptz '2026-06-01'")
                .replace(":beforeId", "'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid")
                .replace(":most", "51");
    }

    @Test
    void aSearchByPeriodGoesByItsIndexInOrder() {
        assertThat(plan(filled(ConversationView.HELD_IN_SQL)))
                .contains("Index Scan using conversation_held")
                .doesNotContain("Sort");
    }

    @Test
    void aSearchByCaseGoesByItsIndexInOrder() {
        assertThat(plan(filled(ConversationView.OF_CASE_SQL)))
                .contains("Index Scan using conversation_case")
                .doesNotContain("Sort");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "conversation_reference_is_unique | select * from conversation where reference = 'GO-7F3K-92QM'",
                "participant_conversation | select * from participant where conversation = '6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e' order by place",
                "participant_person | select conversation from participant where person = '6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e'",
                "person_organisation | select * from person where organisation = 'x' and id > '6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e' order by id limit 51",
                "custody_child | select * from custody where child = '6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e' and place > 3 order by place limit 51",
                "capacity_person | select * from capacity where person = '6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e' and place > 3 order by place limit 51",
                "access_person | select * from access where person = '6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e' and place < 9 order by place desc limit 51",
                "follow_up_due | select id from follow_up where due_at <= now() order by due_at limit 100",
                "look_again_at | select conversation from look_again where at <= now() order by at limit 100"
            })
    void everyListGoesByItsIndexInOrder(String index, String query) {
        assertThat(plan(query)).contains(index).doesNotContain("Sort");
    }
}
