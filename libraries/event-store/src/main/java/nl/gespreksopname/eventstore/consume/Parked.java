package nl.gespreksopname.eventstore.consume;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The events that wait, because they could not be handled or because one of their conversation could not. */
final class Parked {

    private static final int AT_ONCE = 100;

    private static final String WAITING = """
            select distinct waits_in from parked where consumer = ? and waits_in = any (?)
            """;

    private static final String PARK = """
            insert into parked (consumer, origin, sequence, waits_in, reason, attempts, parked_at, last_attempt_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String NEXT = """
            select origin, sequence, waits_in from parked
            where consumer = ? and (waits_in, origin, sequence) > (?, ?, ?)
            order by waits_in, origin, sequence limit ?
            """;

    private static final String TAKE = """
            delete from parked where consumer = ? and origin = ? and sequence = ?
            """;

    private static final String FAILED_AGAIN = """
            update parked set reason = ?, attempts = attempts + 1, last_attempt_at = ?
            where consumer = ? and origin = ? and sequence = ?
            """;

    private static final String ASK_RETRY = """
            update parked set retry_asked = true where consumer = ? and origin = ?
            """;

    private static final String IS_RETRY_ASKED = """
            select exists (select from parked where consumer = ? and retry_asked)
            """;

    private static final String RETRIED = """
            update parked set retry_asked = false where consumer = ? and retry_asked
            """;

    private Parked() {}

    /** One that waits. */
    record Place(String origin, long sequence, String waitsIn) {

        static final Place BEFORE_ALL = new Place("", 0, "");
    }

    /** Which of these conversations wait. */
    static Set<String> waiting(Connection connection, String consumer, Collection<String> conversations)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WAITING)) {
            select.setString(1, consumer);
            select.setArray(2, connection.createArrayOf("text", conversations.toArray()));
            Set<String> waiting = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    waiting.add(row.getString(1));
                }
            }
            return waiting;
        }
    }

    static void park(Connection connection, String consumer, Incoming event, String reason, int attempts, Instant now)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PARK)) {
            insert.setString(1, consumer);
            insert.setString(2, event.origin());
            insert.setLong(3, event.sequence());
            insert.setString(4, event.waitsIn());
            insert.setString(5, reason);
            insert.setInt(6, attempts);
            insert.setObject(7, now.atOffset(ZoneOffset.UTC));
            insert.setObject(8, now.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /**
     * Some of those that wait, a conversation after the other, each origin's in order.
     *
     * @param after the last of those before; {@link Place#BEFORE_ALL} for the first
     */
    static List<Place> next(Connection connection, String consumer, Place after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setString(1, consumer);
            select.setString(2, after.waitsIn());
            select.setString(3, after.origin());
            select.setLong(4, after.sequence());
            select.setInt(5, AT_ONCE);
            List<Place> places = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    places.add(new Place(row.getString(1), row.getLong(2), row.getString(3)));
                }
            }
            return places;
        }
    }

    /** Notes that the events of an origin are to be tried again. */
    static void askRetry(Connection connection, String consumer, String origin) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(ASK_RETRY)) {
            update.setString(1, consumer);
            update.setString(2, origin);
            update.executeUpdate();
        }
    }

    /** Whether any are to be tried again. */
    static boolean isRetryAsked(Connection connection, String consumer) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(IS_RETRY_ASKED)) {
            select.setString(1, consumer);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /** Notes that they were tried again; how many still wait. */
    static int retried(Connection connection, String consumer) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(RETRIED)) {
            update.setString(1, consumer);
            return update.executeUpdate();
        }
    }

    /** Takes one out; false when another instance did. */
    static boolean take(Connection connection, String consumer, Place place) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(TAKE)) {
            delete.setString(1, consumer);
            delete.setString(2, place.origin());
            delete.setLong(3, place.sequence());
            return delete.executeUpdate() == 1;
        }
    }

    static void failedAgain(Connection connection, String consumer, Place place, String reason, Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FAILED_AGAIN)) {
            update.setString(1, reason);
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.setString(3, consumer);
            update.setString(4, place.origin());
            update.setLong(5, place.sequence());
            update.executeUpdate();
        }
    }
}
