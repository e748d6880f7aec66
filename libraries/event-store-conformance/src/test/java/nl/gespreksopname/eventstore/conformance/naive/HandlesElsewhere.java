package nl.gespreksopname.eventstore.conformance.naive;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.conformance.own.Database;
import nl.gespreksopname.eventstore.conformance.own.OwnListener;
import nl.gespreksopname.eventstore.conformance.own.OwnStore;
import nl.gespreksopname.eventstore.consume.ReceivedEvent;

/** A listener whose handler has a transaction of its own, beside the one that moves the consumer's progress. */
final class HandlesElsewhere extends OwnStore {

    private final boolean later;

    /**
     * A listener.
     *
     * @param later whether progress is committed first, and the handler's work after it; else the other way round
     */
    HandlesElsewhere(boolean later) {
        this.later = later;
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(5);
    }

    @Override
    protected OwnListener newListener() {
        return new Listening(service, store, database);
    }

    private final class Listening extends OwnListener {

        private final ExecutorService queue = Executors.newSingleThreadExecutor();

        Listening(String service, EventStore store, Database owner) {
            super(service, store, owner);
        }

        @Override
        public Consumer start(Handler handler) {
            return startWith((Connection progress, List<ReceivedEvent> events) -> {
                Transactions.Work<Boolean> work = connection -> {
                    try {
                        handler.handle(
                                entries(events), new ConnectionEffects(connection, later ? connection : progress));
                    } catch (RuntimeException e) {
                        throw e;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                    return true;
                };
                if (later) {
                    queue.execute(() -> transactions().call(work));
                } else {
                    transactions().call(work);
                }
            });
        }

        @Override
        public void close() {
            queue.shutdownNow();
            super.close();
        }
    }
}
