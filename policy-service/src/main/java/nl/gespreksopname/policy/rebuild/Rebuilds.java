package nl.gespreksopname.policy.rebuild;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.eventstore.consume.Failures;
import nl.gespreksopname.policy.access.AccessLog;
import nl.gespreksopname.policy.policy.PolicyRegister;
import nl.gespreksopname.policy.statistics.Totals;
import nl.gespreksopname.policy.trail.TrailTable;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the read side anew from the bytes as they were kept, while the service goes on: a batch a transaction, of rows that
 * are locked as for any other fold. Every instance may work on it, and whoever comes after a crash goes on where it ended.
 * It adds to no log: notices and readings are read again, not made again.
 */
@Singleton
public class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private static final String BEGIN = """
            insert into rebuild (rebuild, request_mac, requested_at) values (?, ?, ?) on conflict do nothing
            """;

    private static final String BEGIN_PART = """
            insert into rebuild_part (rebuild, part, position, peaks, conversations, events, changed, failed)
            values (?, ?, ?, '', 0, 0, 0, 0)
            """;

    private static final String MAC = """
            select request_mac from rebuild where rebuild = ?
            """;

    static final String PARTS = """
            select r.rebuild, r.requested_at, p.part, p.conversations, p.events, p.changed, p.failed, p.size, p.root,
                p.agrees, p.finished_at
            from rebuild r join rebuild_part p on p.rebuild = r.rebuild
            where r.rebuild = any (?) order by r.requested_at desc, r.rebuild desc, p.part
            """;

    static final String NEWEST = """
            select rebuild from rebuild
            where ?::uuid is null or (requested_at, rebuild) < (select requested_at, rebuild from rebuild where rebuild = ?)
            order by requested_at desc, rebuild desc limit ?
            """;

    private final Transactions transactions;
    private final TrailsAnew trails;
    private final Totals totals;
    private final ListsAnew lists;
    private final MirrorCheck mirrors;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public Rebuilds(
            Transactions transactions,
            TrailTable trails,
            Totals totals,
            AccessLog accessLog,
            PolicyRegister policies,
            Clock clock) {
        this.transactions = transactions;
        this.trails = new TrailsAnew(trails);
        this.totals = totals;
        this.lists = new ListsAnew(accessLog, policies);
        this.mirrors = new MirrorCheck();
        this.clock = clock;
    }

    /** What came of asking for a rebuild. */
    public enum Begun {
        /** It begins. */
        BEGUN,
        /** It was asked for before, by the same request. */
        BEFORE,
        /** The key came before with another request. */
        KEY_REUSED
    }

    /**
     * Begins a rebuild, whose id is the command's.
     *
     * @param connection in the transaction after which it begins
     */
    public Begun begin(Connection connection, CommandKey key) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(BEGIN)) {
            insert.setObject(1, key.id());
            insert.setBytes(2, key.requestMac());
            insert.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
            if (insert.executeUpdate() == 0) {
                return isSameRequest(connection, key) ? Begun.BEFORE : Begun.KEY_REUSED;
            }
        }
        try (PreparedStatement insert = connection.prepareStatement(BEGIN_PART)) {
            for (Part part : Part.all()) {
                insert.setObject(1, key.id());
                insert.setString(2, part.name());
                insert.setString(3, part.begin());
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return Begun.BEGUN;
    }

    private static boolean isSameRequest(Connection connection, CommandKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(MAC)) {
            select.setObject(1, key.id());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && MessageDigest.isEqual(row.getBytes(1), key.requestMac());
            }
        }
    }

    /**
     * Does one batch of some unfinished part.
     *
     * @return whether there was one that nobody else was at work on
     */
    public boolean step() {
        AtomicReference<@Nullable Progress> tried = new AtomicReference<>();
        try {
            return transactions.call(connection -> {
                @Nullable Progress progress = Progress.takeAny(connection);
                tried.set(progress);
                if (progress == null) {
                    return false;
                }
                step(connection, progress, false);
                return true;
            });
        } catch (RuntimeException e) {
            @Nullable Progress failed = tried.get();
            if (failed == null || !failed.part.isTrails()) {
                throw e;
            }
            LOG.debug("a batch failed; its conversations are folded one by one", e);
            stepCarefully(failed);
            return true;
        }
    }

    /** One conversation that can't be folded must not keep all others from being so. */
    private void stepCarefully(Progress failed) {
        AtomicReference<String> tried = new AtomicReference<>();
        try {
            transactions.call(connection -> {
                Progress progress = Progress.take(connection, failed);
                tried.set(progress.position);
                step(connection, progress, true);
                return progress;
            });
        } catch (RuntimeException e) {
            if (Failures.arePassing(e)) {
                throw e;
            }
            transactions.call(connection -> {
                Progress progress = Progress.take(connection, failed);
                if (progress.position.equals(tried.get())) {
                    UUID passedOver = trails.passOver(connection, progress);
                    progress.write(connection, clock.instant());
                    LOG.error("conversation {} can't be folded; its row stays as it was", passedOver, e);
                }
                return progress;
            });
        }
    }

    private void step(Connection connection, Progress progress, boolean carefully) throws SQLException {
        if (progress.part.isLog()) {
            mirrors.step(connection, progress);
        } else if (progress.part.isTrails()) {
            trails.step(connection, progress, carefully);
        } else if (progress.part.isTotals()) {
            // At whatever point: each refold, before or after, adds no more than what it changes in a share.
            progress.changed += totals.putRight(connection);
            progress.finished = true;
        } else {
            lists.step(connection, progress);
        }
        progress.write(connection, clock.instant());
    }

    /**
     * The newest rebuilds.
     *
     * @param after the last one of the page before; absent for the first page
     */
    public List<Rebuild> newest(Connection connection, @Nullable UUID after, int most) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(NEWEST)) {
            select.setObject(1, after);
            select.setObject(2, after);
            select.setInt(3, most);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        }
        return read(connection, ids);
    }

    /** Rebuilds as they stand, the newest first; unknown ids are left out. */
    public List<Rebuild> read(Connection connection, List<UUID> ids) throws SQLException {
        Map<UUID, Rebuild> rebuilds = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(PARTS)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject(1, UUID.class);
                    @Nullable Rebuild before = rebuilds.get(id);
                    rebuilds.put(id, (before == null ? Rebuild.asked(id, instant(row, 2)) : before).with(row));
                }
            }
        }
        return List.copyOf(rebuilds.values());
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
