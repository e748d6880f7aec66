package nl.gespreksopname.policy.trail;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import nl.gespreksopname.contracts.envelope.Timestamps;
import org.jspecify.annotations.Nullable;

/**
 * Gives rows to a statement that unnests them, a column a parameter: one statement for all of them, which costs far less
 * than one each.
 */
final class Columns<T> {

    private final PreparedStatement statement;
    private final List<T> rows;
    private int column;

    Columns(PreparedStatement statement, List<T> rows) {
        this.statement = statement;
        this.rows = rows;
    }

    /** The next column. */
    void add(String type, Function<T, @Nullable Object> value) throws SQLException {
        column++;
        statement.setArray(
                column,
                statement
                        .getConnection()
                        .createArrayOf(type, rows.stream().map(value).toArray()));
    }

    /** The next column, of instants: spelled as PostgreSQL reads them. */
    void addInstants(Function<T, @Nullable Instant> value) throws SQLException {
        add("text", row -> {
            @Nullable Instant at = value.apply(row);
            return at == null ? null : Timestamps.text(at);
        });
    }
}
