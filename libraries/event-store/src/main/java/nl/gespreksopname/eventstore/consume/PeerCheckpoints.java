package nl.gespreksopname.eventstore.consume;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.gespreksopname.eventstore.log.CheckpointMessage;
import nl.gespreksopname.eventstore.log.StoredTree;
import nl.gespreksopname.eventstore.merkle.Checkpoint;
import nl.gespreksopname.eventstore.merkle.InvalidNote;
import nl.gespreksopname.eventstore.merkle.MerkleTree;
import nl.gespreksopname.eventstore.merkle.NoteKey;
import nl.gespreksopname.eventstore.merkle.TimedCheckpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The signed heads of other services' logs, held against the mirror of what they sent us. A head that is ahead of the mirror
 * waits until the mirror is there; of those that the mirror agrees with, the newest is kept.
 */
final class PeerCheckpoints {

    private static final String KEEP = """
            insert into checkpoint (origin, tree_size, root, note, at)
            values (?, ?, ?, ?, coalesce(
                ?,
                (select at from checkpoint where origin = ? and tree_size <= ? order by tree_size desc limit 1),
                'epoch'))
            on conflict (origin, tree_size) do update set
                note = case when excluded.at > checkpoint.at then excluded.note else checkpoint.note end,
                at = greatest(checkpoint.at, excluded.at)
            returning root
            """;

    private static final String TO_VERIFY = """
            select tree_size, root from checkpoint
            where origin = ? and verified_at is null and tree_size <= ? order by tree_size
            """;

    private static final String VERIFIED = """
            update checkpoint set verified_at = ? where origin = ? and verified_at is null and tree_size <= ?
            """;

    private static final String FORGET_OLDER = """
            delete from checkpoint where origin = ? and tree_size < (
                select max(tree_size) from checkpoint where origin = ? and verified_at is not null)
            """;

    private static final String FORGET_UNVERIFIED = """
            delete from checkpoint where origin = ? and verified_at is null
            """;

    private static final Logger LOG = LoggerFactory.getLogger(PeerCheckpoints.class);
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(2);

    private final Map<String, List<NoteKey>> keys;
    private final Set<String> ahead = new HashSet<>();

    PeerCheckpoints(Map<String, List<NoteKey>> keys) {
        this.keys = keys;
    }

    /**
     * A head that is signed by whom it should be.
     *
     * @param at when, as it was signed; null when no time was
     */
    record Signed(
            String service,
            String note,
            Checkpoint checkpoint,
            @Nullable Instant at) {}

    /**
     * Reads a message.
     *
     * @throws InvalidNote when its signature is not that of the service that it names, or that service is not heard here
     */
    Signed read(byte[] message) throws InvalidNote {
        CheckpointMessage read = CheckpointMessage.parse(message);
        List<NoteKey> theirs = keys.getOrDefault(read.service(), List.of());
        TimedCheckpoint timed = TimedCheckpoint.open(read.checkpoint(), theirs);
        Checkpoint checkpoint = timed.checkpoint();
        if (theirs.stream().noneMatch(key -> key.name().equals(checkpoint.origin()))) {
            throw new IllegalArgumentException("a checkpoint of another log than " + read.service() + "'s");
        }
        return new Signed(read.service(), read.checkpoint(), checkpoint, timed.at());
    }

    /**
     * Keeps heads, and verifies those that the mirror has come to.
     *
     * @throws Fork when a head is signed that the mirror, or another signed head, contradicts
     */
    void keep(Connection connection, List<Signed> heads, Instant now) throws SQLException {
        Map<String, Map<Long, Signed>> newest = new HashMap<>();
        for (Signed head : heads) {
            newest.computeIfAbsent(head.service(), origin -> new TreeMap<>())
                    .merge(head.checkpoint().size(), head, PeerCheckpoints::later);
        }
        for (Map.Entry<String, Map<Long, Signed>> each : newest.entrySet()) {
            for (Signed head : each.getValue().values()) {
                keep(connection, head, now);
            }
            verify(connection, each.getKey(), new StoredTree(each.getKey()).size(connection), now);
        }
    }

    /**
     * Verifies the heads that the mirror has come to.
     *
     * @param size number of leaves in the mirror
     */
    void verify(Connection connection, String origin, long size, Instant now) throws SQLException {
        MerkleTree mirror = new StoredTree(origin).at(connection);
        boolean any = false;
        try (PreparedStatement select = connection.prepareStatement(TO_VERIFY)) {
            select.setString(1, origin);
            select.setLong(2, size);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    any = true;
                    requireSameRoot(origin, row.getBytes(2), mirror.root(row.getLong(1)), row.getLong(1));
                }
            }
        }
        if (any) {
            settle(connection, origin, size, now);
        }
    }

    /** Forgets the heads of an origin that the mirror has not come to: who signed otherwise before may have signed those. */
    static void forgetUnverified(Connection connection, String origin) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET_UNVERIFIED)) {
            delete.setString(1, origin);
            delete.executeUpdate();
        }
    }

    private static void requireSameRoot(String origin, byte[] signed, byte[] mirrored, long size) {
        if (!MessageDigest.isEqual(signed, mirrored)) {
            throw new Fork(
                    origin, origin + " signed another tree of " + size + " events than the one that it sent here");
        }
    }

    private void keep(Connection connection, Signed head, Instant now) throws SQLException {
        String origin = head.service();
        long size = head.checkpoint().size();
        try (PreparedStatement upsert = connection.prepareStatement(KEEP)) {
            upsert.setString(1, origin);
            upsert.setLong(2, size);
            upsert.setBytes(3, head.checkpoint().root());
            upsert.setString(4, head.note());
            Instant at = known(head, now);
            upsert.setObject(5, at == null ? null : at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
            upsert.setString(6, origin);
            upsert.setLong(7, size);
            try (ResultSet row = upsert.executeQuery()) {
                row.next();
                if (!MessageDigest.isEqual(row.getBytes(1), head.checkpoint().root())) {
                    throw new Fork(origin, origin + " signed two trees of " + size + " events");
                }
            }
        }
    }

    /**
     * The time of a head, as far as it tells how old our knowledge is. One that is yet to come does not: told again then, it
     * would pass for fresh. The head is worth what those before it were.
     */
    private @Nullable Instant known(Signed head, Instant now) {
        Instant at = head.at();
        if (at == null || !at.isAfter(now.plus(CLOCKS_DIFFER))) {
            ahead.remove(head.service());
            return at;
        }
        if (ahead.add(head.service())) {
            LOG.warn(
                    "{} signs checkpoints of {}, which is {} ahead of the clock here: they make nothing fresher",
                    head.service(),
                    at,
                    Duration.between(now, at));
        }
        return null;
    }

    private static void settle(Connection connection, String origin, long size, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(VERIFIED);
                PreparedStatement delete = connection.prepareStatement(FORGET_OLDER)) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setString(2, origin);
            update.setLong(3, size);
            update.executeUpdate();
            delete.setString(1, origin);
            delete.setString(2, origin);
            delete.executeUpdate();
        }
    }

    private static Signed later(Signed one, Signed other) {
        if (!MessageDigest.isEqual(one.checkpoint().root(), other.checkpoint().root())) {
            throw new Fork(
                    one.service(),
                    one.service() + " signed two trees of " + one.checkpoint().size() + " events");
        }
        Instant first = one.at();
        Instant second = other.at();
        return second == null || (first != null && first.isAfter(second)) ? one : other;
    }
}
