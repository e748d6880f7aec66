package nl.gespreksopname.policy.rebuild;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.policy.PolicyEvent;
import nl.gespreksopname.policy.deadlines.domain.Notices;
import nl.gespreksopname.policy.facts.domain.Folding;
import nl.gespreksopname.policy.trail.TrailTable;

/**
 * Folds every conversation of a part anew. What was told of one is read from the notices themselves, so that nothing is told
 * twice, however the table came to be empty.
 */
final class TrailsAnew {

    /** As many events as make a batch worth its statements, and yet no great burden while its rows are locked. */
    private static final int BATCH = 2000;

    private static final String NOTICE = "notice/";

    static final String NEXT = """
            select distinct conversation from (
                select conversation from received where conversation > ? and conversation < ?
                order by conversation limit ?) as next
            order by conversation
            """;

    static final String NOTICES = """
            select stream, bytes from event where stream = any (?) order by stream, version
            """;

    /** In one look: what another transaction has just added has its events too. */
    static final String WITHOUT_EVENTS = """
            select conversation from trail as t
            where conversation between ? and ? and conversation <> all (?) and not exists (
                select from received where conversation = t.conversation::text)
            for update
            """;

    private final TrailTable trails;

    TrailsAnew(TrailTable trails) {
        this.trails = trails;
    }

    /**
     * The next batch of conversations; after the last one the part is finished.
     *
     * @param carefully one conversation only, since of several one can't be folded
     */
    void step(Connection connection, Progress progress, boolean carefully) throws SQLException {
        List<UUID> next = next(connection, progress, carefully ? 1 : BATCH);
        boolean isLast = next.isEmpty();
        UUID from = progress.position.length() == 1 ? progress.part.first() : UUID.fromString(progress.position);
        UUID to = isLast ? progress.part.last() : next.getLast();
        Map<UUID, Notices> notices = notices(connection, next);
        TrailTable.Outcome outcome = trails.refold(
                connection,
                next,
                (conversation, verdicts, sinceLastTold) -> notices.containsKey(conversation)
                        ? !notices.get(conversation).toTell(verdicts).isEmpty()
                        : sinceLastTold);
        Set<UUID> keep = new HashSet<>(next);
        if (progress.position.length() > 1) {
            keep.add(from);
        }
        progress.changed += outcome.changed() + trails.remove(connection, withoutEvents(connection, from, to, keep));
        progress.conversations += outcome.all().size();
        progress.events += outcome.events();
        progress.position = isLast ? progress.position : next.getLast().toString();
        progress.finished = isLast;
    }

    /** Passes over the next conversation, which can't be folded. */
    UUID passOver(Connection connection, Progress progress) throws SQLException {
        UUID next = next(connection, progress, 1).getFirst();
        progress.position = next.toString();
        progress.failed++;
        return next;
    }

    private static List<UUID> next(Connection connection, Progress progress, int events) throws SQLException {
        List<UUID> next = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setString(1, progress.position);
            select.setString(2, progress.part.end());
            select.setInt(3, events);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    next.add(UUID.fromString(row.getString(1)));
                }
            }
        }
        return next;
    }

    /** What was told of each; of one whose notices a newer version wrote, nothing is known here. */
    private static Map<UUID, Notices> notices(Connection connection, List<UUID> conversations) throws SQLException {
        Map<UUID, List<PolicyEvent>> told = new HashMap<>();
        conversations.forEach(conversation -> told.put(conversation, new ArrayList<>()));
        try (PreparedStatement select = connection.prepareStatement(NOTICES)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            conversations.stream()
                                    .map(conversation -> NOTICE + conversation)
                                    .toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID conversation = UUID.fromString(row.getString(1).substring(NOTICE.length()));
                    List<PolicyEvent> before = told.get(conversation);
                    if (before == null) {
                        continue;
                    }
                    if (Folding.what(EventEnvelope.parse(row.getBytes(2))) instanceof PolicyEvent notice) {
                        before.add(notice);
                    } else {
                        told.remove(conversation);
                    }
                }
            }
        }
        Map<UUID, Notices> notices = new HashMap<>();
        told.forEach((conversation, events) -> notices.put(conversation, new Notices(events)));
        return notices;
    }

    private static List<UUID> withoutEvents(Connection connection, UUID from, UUID to, Set<UUID> keep)
            throws SQLException {
        List<UUID> without = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(WITHOUT_EVENTS)) {
            select.setObject(1, from);
            select.setObject(2, to);
            select.setArray(3, connection.createArrayOf("uuid", keep.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    without.add(row.getObject(1, UUID.class));
                }
            }
        }
        return without;
    }
}
