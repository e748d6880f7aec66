package nl.gespreksopname.eventstore.conformance.own;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.consume.EventConsumer;
import nl.gespreksopname.eventstore.consume.ReceivedEvent;
import nl.gespreksopname.eventstore.log.Sequencer;
import org.jspecify.annotations.Nullable;

/**
 * A sequencer or a consumer as a process of its own. By line on its standard input it is told to {@code hold}: to stand
 * still within the next transaction that did something, and, when it says that it does, to {@code go on}. Ends when its
 * standard input does.
 */
public final class PartMain {

    private static final AtomicReference<@Nullable CountDownLatch> HOLD = new AtomicReference<>();

    private PartMain() {}

    /**
     * Starts.
     *
     * @param arguments {@code sequencer}, JDBC address, user, password, service; or {@code consumer}, the same of the
     *     listener, its name, the owner's service, JDBC address, user, password, and Kafka's address
     */
    public static void main(String[] arguments) throws IOException {
        Pool pool = new Pool(arguments[1], arguments[2], arguments[3]);
        switch (arguments[0]) {
            case "sequencer" -> sequence(pool, arguments[4]);
            case "consumer" -> consume(pool, List.of(arguments).subList(4, arguments.length));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.out.println("at work");
        BufferedReader said = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        CountDownLatch holding = new CountDownLatch(0);
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.equals("hold")) {
                holding = new CountDownLatch(1);
                HOLD.set(holding);
                System.out.println("will hold");
            } else {
                holding.countDown();
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private static void sequence(Pool pool, String service) {
        Transactions transactions = new Transactions() {
            @Override
            public <T> T call(Work<T> work) {
                return pool.call(connection -> {
                    T result = work.run(connection);
                    if (wroteSomething(connection)) {
                        holdIfAsked();
                    }
                    return result;
                });
            }
        };
        new Sequencer(transactions, service, () -> {}).start();
    }

    private static boolean wroteSomething(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_current_xact_id_if_assigned() is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void consume(Pool pool, List<String> arguments) {
        Pool owner = new Pool(arguments.get(2), arguments.get(3), arguments.get(4));
        EventConsumer consumer = OwnListener.consumer(
                arguments.get(0), arguments.get(1), pool, owner, arguments.get(5), PartMain::recordAll);
        consumer.start();
    }

    private static void recordAll(Connection connection, List<ReceivedEvent> events) throws SQLException {
        OwnListener.record(connection, events);
        holdIfAsked();
    }

    private static void holdIfAsked() {
        CountDownLatch asked = HOLD.getAndSet(null);
        if (asked != null) {
            System.out.println("holding");
            try {
                asked.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
