package nl.gespreksopname.policy.statistics;

import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import nl.gespreksopname.eventstore.Transactions;

/** Settles the changes of totals every some seconds. Every instance may: they pass over each other's rows. */
@Singleton
class TotalsUpkeep {

    private static final int BATCH = 20_000;

    private final Totals totals;
    private final Transactions transactions;

    @Inject
    TotalsUpkeep(Totals totals, Transactions transactions) {
        this.totals = totals;
        this.transactions = transactions;
    }

    @Scheduled(every = "10s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void settle() {
        int settled;
        do {
            settled = transactions.call(connection -> totals.settle(connection, BATCH));
        } while (settled > 0);
    }
}
