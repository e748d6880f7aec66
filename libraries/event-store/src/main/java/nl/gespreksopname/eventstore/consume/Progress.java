package nl.gespreksopname.eventstore.consume;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How far a consumer has come with one origin: a row that moves only from where we left it, so that of two consumers who
 * both think that they are the active one, one moves it and the other starts over.
 *
 * @param sequence the last that was applied; 0 before the first
 * @param hash of that event
 * @param nextOffset where to go on in the topic
 * @param stoppedBecause why nothing is applied any more; null when it is
 */
@SuppressWarnings("ArrayRecordComponent") // compared with MessageDigest.isEqual only
record Progress(
        String consumer,
        String origin,
        long sequence,
        byte @Nullable [] hash,
        long nextOffset,
        @Nullable String stoppedBecause) {

    private static final String MAKE = """
            insert into consumer_progress (consumer, origin, sequence, next_offset) values (?, ?, 0, ?)
            on conflict do nothing
            """;

    private static final String READ = """
            select sequence, hash, next_offset, stopped_because from consumer_progress
            where consumer = ? and origin = ?
            """;

    private static final String MOVE = """
            update consumer_progress set sequence = ?, hash = ?, next_offset = ?
            where consumer = ? and origin = ? and sequence = ? and next_offset = ? and stopped_because is null
            """;

    private static final String STOP = """
            update consumer_progress set stopped_because = ? where consumer = ? and origin = ?
            """;

    /** Reads the row; makes it, at the beginning of the log and at that offset, when there is none. */
    static Progress load(Connection connection, String consumer, String origin, long firstOffset) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(MAKE);
                PreparedStatement select = connection.prepareStatement(READ)) {
            insert.setString(1, consumer);
            insert.setString(2, origin);
            insert.setLong(3, firstOffset);
            insert.executeUpdate();
            select.setString(1, consumer);
            select.setString(2, origin);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Progress(
                        consumer, origin, row.getLong(1), row.getBytes(2), row.getLong(3), row.getString(4));
            }
        }
    }

    /**
     * Moves the row.
     *
     * @throws Moved when someone else moved it before
     */
    Progress move(Connection connection, long toSequence, byte @Nullable [] toHash, long toOffset) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            update.setLong(1, toSequence);
            update.setBytes(2, toHash);
            update.setLong(3, toOffset);
            update.setString(4, consumer);
            update.setString(5, origin);
            update.setLong(6, sequence);
            update.setLong(7, nextOffset);
            if (update.executeUpdate() != 1) {
                throw new Moved(consumer, origin);
            }
        }
        return new Progress(consumer, origin, toSequence, toHash, toOffset, null);
    }

    /** Stops the origin, or lets it go on with null. */
    static void stop(Connection connection, String consumer, String origin, @Nullable String because)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(STOP)) {
            update.setString(1, because);
            update.setString(2, consumer);
            update.setString(3, origin);
            update.executeUpdate();
        }
    }

    /** Whether an origin is stopped, as the database has it. */
    static boolean isStopped(Connection connection, String consumer, String origin) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(READ)) {
            select.setString(1, consumer);
            select.setString(2, origin);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getString(4) != null;
            }
        }
    }

    boolean isStopped() {
        return stoppedBecause != null;
    }

    /** Another instance is at work, or an operator stopped the origin. */
    static final class Moved extends RuntimeException {

        Moved(String consumer, String origin) {
            super("the progress of " + consumer + " in " + origin + " is no longer where this instance left it");
        }
    }
}
