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

    /** The next column, of text, or of what PostgreSQL reads from text by the cast in the statement. */
    void addTexts(Function<T, @Nullable String> value) throws SQLException {
        // An array of strings as such goes over the line as it is; one of objects is spelled out sign by sign.
        add("text", rows.stream().map(value).toArray(String[]::new));
    }

    /** The next column, of whole numbers. */
    void addIntegers(Function<T, Integer> value) throws SQLException {
        add("integer", rows.stream().map(value).toArray(Integer[]::new));
    }

    /** The next column, of yes or no. */
    void addBooleans(Function<T, Boolean> value) throws SQLException {
        add("boolean", rows.stream().map(value).toArray(Boolean[]::new));
    }

    /** The next column, of instants. */
    void addInstants(Function<T, @Nullable Instant> value) throws SQLException {
        addTexts(row -> {
            @Nullable Instant at = value.apply(row);
            return at == null ? null : Timestamps.text(at);
        });
    }

    private void add(String type, Object[] values) throws SQLException {
        column++;
        statement.setArray(column, statement.getConnection().createArrayOf(type, values));
    }
}
