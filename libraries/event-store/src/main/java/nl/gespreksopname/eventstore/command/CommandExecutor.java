package nl.gespreksopname.eventstore.command;

import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.gespreksopname.eventstore.DatabaseFailure;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.GateClosed;
import nl.gespreksopname.eventstore.Reason;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.AppendConflict;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.append.Settlement;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.observe.Measurements;
import nl.gespreksopname.eventstore.observe.Measurements.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out commands, the write side of every service: the command's row first, then the stream, the decision, the
 * append, the read model, all in one transaction. When another writer was first, all of it starts over with everything
 * loaded again; from the second attempt on, writers on one stream queue, so that none starves.
 *
 * <p>A command has an effect once: repeated, it is answered from the events that it made. Command rows are kept as long
 * as {@link #forget} lets them.
 */
public final class CommandExecutor {

    private static final Logger LOG = LoggerFactory.getLogger(CommandExecutor.class);

    private static final int ATTEMPTS = 10;
    private static final Set<String> ROLLED_BACK = Set.of("40");

    private static final String LOOK_UP = """
            select request_mac, status, stream, first_version, last_version,
                (select tree_size from log_head where origin = ?)
            from command where id = ? for update
            """;

    private static final String SETTLE = """
            update command set status = ?, stream = ?, first_version = ?, last_version = ? where id = ?
            """;

    private static final String QUEUE = """
            select pg_advisory_xact_lock(hashtextextended(?, 0))
            """;

    private static final String FORGET = """
            delete from command where at < ?
            """;

    private final Transactions transactions;
    private final EventStore store;
    private final Runnable afterAppend;
    private final Measurements measurements;
    private final Gate gate;

    /** An executor beside which nothing compares the log with what was published. */
    public CommandExecutor(
            Transactions transactions, EventStore store, Runnable afterAppend, Measurements measurements) {
        this(transactions, store, afterAppend, Gate.alwaysOpen(), measurements);
    }

    /**
     * An executor on one service's database.
     *
     * @param afterAppend called after each commit that appended something, to wake the sequencer; must return at once
     * @param gate asked before a transaction is opened: while it is closed nothing is carried out. It is closed when the
     *     transaction finds that the log holds less than it did: a call that is repeated at once after a failover is not to be
     *     decided again beside the event that it made
     */
    public CommandExecutor(
            Transactions transactions, EventStore store, Runnable afterAppend, Gate gate, Measurements measurements) {
        this.gate = gate;
        this.transactions = transactions;
        this.store = store;
        this.afterAppend = afterAppend;
        this.measurements = measurements;
    }

    /** An executor at which nobody looks. */
    public CommandExecutor(Transactions transactions, EventStore store, Runnable afterAppend) {
        this(transactions, store, afterAppend, Measurements.NONE);
    }

    /**
     * Carries out a command on one stream, or tells what came of it before.
     *
     * @throws GateClosed while the log may not be added to
     * @throws TooManyConflicts when other writers were first at every attempt
     * @throws nl.gespreksopname.eventstore.DatabaseFailure when the database can't be reached
     */
    public <R> CommandResult<R> execute(CommandKey key, String stream, Decision<R> decision, ReadModel readModel) {
        long begin = System.nanoTime();
        Outcome outcome = Outcome.FAILED;
        try {
            CommandResult<R> result = attempt(key, stream, decision, readModel);
            outcome = outcome(result);
            return result;
        } catch (TooManyConflicts e) {
            outcome = Outcome.CONFLICTED;
            throw e;
        } finally {
            measurements.commanded(outcome, Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private <R> CommandResult<R> attempt(CommandKey key, String stream, Decision<R> decision, ReadModel readModel) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            gate.requireOpen();
            boolean queue = attempt > 1;
            try {
                CommandResult<R> result =
                        transactions.call(connection -> once(connection, key, stream, queue, decision, readModel));
                if (appended(result)) {
                    afterAppend.run();
                }
                return result;
            } catch (RuntimeException e) {
                if (!isOthersDoing(e)) {
                    throw e;
                }
                measurements.conflicted();
                LOG.debug("attempt {}: {}", attempt, Reason.of(e));
            }
        }
        throw new TooManyConflicts(stream, ATTEMPTS);
    }

    /**
     * Forgets the commands from before a moment; a repetition of one of those is a new command.
     *
     * @return how many
     */
    public int forget(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, before.atOffset(ZoneOffset.UTC));
            return delete.executeUpdate();
        }
    }

    /** Another writer was first on the stream, or the database chose this transaction to break a deadlock. */
    private static boolean isOthersDoing(RuntimeException failure) {
        return failure instanceof AppendConflict || DatabaseFailure.isBehind(failure, ROLLED_BACK);
    }

    private <R> CommandResult<R> once(
            Connection connection,
            CommandKey key,
            String stream,
            boolean queue,
            Decision<R> decision,
            ReadModel readModel)
            throws SQLException {
        // Asked before the database is: what is numbered meanwhile is not in what it answers.
        long held = gate.held();
        if (queue) {
            queue(connection, stream);
        }
        Optional<EventStore.Taken> taken = store.take(connection, key.id(), key.requestMac(), stream);
        List<StoredEvent> history;
        if (taken.isPresent()) {
            requireAll(taken.get().logSize(), held);
            history = taken.get().history();
        } else {
            Earlier earlier = lookUp(connection, key);
            if (earlier.isOfAnotherRequest(key)) {
                return new CommandResult.KeyReused<>();
            }
            if (!earlier.mayBeTriedAgain()) {
                return replay(connection, earlier);
            }
            requireAll(earlier.size(), held);
            history = store.load(connection, stream);
        }
        return switch (decision.decide(connection, history)) {
            case Decided.Accepted<R>(List<NewEvent> events) -> {
                String status = events.isEmpty() ? "empty" : "applied";
                List<StoredEvent> added = settle(connection, key, status, stream, history, events);
                yield new CommandResult.Applied<>(stream, follow(connection, history, added, readModel), added);
            }
            case Decided.Refused<R>(R reason, List<NewEvent> events) -> {
                List<StoredEvent> added = settle(connection, key, "rejected", stream, history, events);
                yield new CommandResult.Rejected<>(
                        reason, stream, follow(connection, history, added, readModel), added);
            }
        };
    }

    private List<StoredEvent> settle(
            Connection connection,
            CommandKey key,
            String status,
            String stream,
            List<StoredEvent> history,
            List<NewEvent> events)
            throws SQLException {
        if (!events.isEmpty()) {
            return store.append(connection, stream, history, new Settlement(key.id(), status), events);
        }
        settle(connection, key, status, stream, history.size(), history.size());
        return List.of();
    }

    private static List<StoredEvent> follow(
            Connection connection, List<StoredEvent> history, List<StoredEvent> added, ReadModel readModel)
            throws SQLException {
        if (added.isEmpty()) {
            return history;
        }
        List<StoredEvent> all = new ArrayList<>(history);
        all.addAll(added);
        readModel.follow(connection, List.copyOf(all), added);
        return List.copyOf(all);
    }

    private <R> CommandResult<R> replay(Connection connection, Earlier earlier) throws SQLException {
        List<StoredEvent> all = store.load(connection, earlier.stream(), earlier.lastVersion());
        List<StoredEvent> added = all.subList(earlier.firstVersion() - 1, all.size());
        return new CommandResult.Replayed<>(earlier.refused(), earlier.stream(), all, added);
    }

    private static <R> Outcome outcome(CommandResult<R> result) {
        return switch (result) {
            case CommandResult.Applied<R> applied -> Outcome.APPLIED;
            case CommandResult.Rejected<R> rejected -> Outcome.REJECTED;
            case CommandResult.Replayed<R> replayed -> Outcome.REPLAYED;
            case CommandResult.KeyReused<R> reused -> Outcome.KEY_REUSED;
        };
    }

    private static <R> boolean appended(CommandResult<R> result) {
        return switch (result) {
            case CommandResult.Applied<R> applied -> !applied.added().isEmpty();
            case CommandResult.Rejected<R> rejected -> !rejected.added().isEmpty();
            case CommandResult.Replayed<R> replayed -> false;
            case CommandResult.KeyReused<R> reused -> false;
        };
    }

    private void requireAll(long size, long held) {
        if (size < held && gate.compareAgain("the log ends at " + size + ", and held " + held)) {
            throw new GateClosed(gate.state());
        }
    }

    private Earlier lookUp(Connection connection, CommandKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOOK_UP)) {
            select.setString(1, store.service());
            select.setObject(2, key.id());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("the command's row was forgotten in between", "02000");
                }
                return new Earlier(
                        row.getBytes(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getInt(5),
                        row.getLong(6));
            }
        }
    }

    private static void settle(
            Connection connection, CommandKey key, String status, String stream, int before, int after)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SETTLE)) {
            update.setString(1, status);
            update.setString(2, stream);
            update.setInt(3, before + 1);
            update.setInt(4, after);
            update.setObject(5, key.id());
            update.executeUpdate();
        }
    }

    private static void queue(Connection connection, String stream) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(QUEUE)) {
            lock.setString(1, stream);
            lock.execute();
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // compared with MessageDigest.isEqual only
    private record Earlier(
            byte @Nullable [] requestMac, String status, String stream, int firstVersion, int lastVersion, long size) {

        /** Of a command that was imported with its events the request is not known, and any is taken for it. */
        boolean isOfAnotherRequest(CommandKey key) {
            return requestMac != null && !MessageDigest.isEqual(requestMac, key.requestMac());
        }

        boolean refused() {
            return status.equals("rejected");
        }

        boolean mayBeTriedAgain() {
            return refused() && lastVersion < firstVersion;
        }
    }
}
