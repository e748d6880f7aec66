package nl.gespreksopname.verification.inspection;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Every value in every table of the suite's databases, whatever the table. */
public final class Databases {

    /** Opens a connection that may read everything. */
    @FunctionalInterface
    public interface Source {
        /** Opens one on a database. */
        Connection connect(String database) throws SQLException;
    }

    private final Source source;

    /** The databases behind a source of connections. */
    public Databases(Source source) {
        this.source = source;
    }

    /**
     * Hands over each value that is not null: text as it is, bytes read as Latin-1 so that none is lost, all else as
     * PostgreSQL writes it.
     *
     * @param look gets the place ({@code database.table.column}) and the value
     */
    public void each(BiConsumer<String, String> look) {
        try {
            for (String database : names("postgres", "select datname from pg_database where not datistemplate")) {
                try (Connection connection = source.connect(database)) {
                    for (String table : tables(connection)) {
                        each(connection, database, table, look);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a database could not be read through", e);
        }
    }

    /** How many rows a query finds. */
    public long count(String database, String query) {
        return Long.parseLong(names(database, "select count(*) from (" + query + ") as counted")
                .getFirst());
    }

    /** The first column of what a query finds. */
    public List<String> names(String database, String query) {
        try (Connection connection = source.connect(database);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(database + ": " + query, e);
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select format('%I.%I', schemaname, tablename) from pg_tables
                        where schemaname not in ('pg_catalog', 'information_schema') order by 1""")) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    private static void each(Connection connection, String database, String table, BiConsumer<String, String> look)
            throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from " + table)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    String place =
                            database + "." + table + "." + rows.getMetaData().getColumnName(column);
                    String value = rows.getMetaData().getColumnTypeName(column).equals("bytea")
                            ? latin(rows.getBytes(column))
                            : rows.getString(column);
                    if (value != null) {
                        look.accept(place, value);
                    }
                }
            }
        }
    }

    @SuppressWarnings("NullAway") // JDBC gives null for null
    private static String latin(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
