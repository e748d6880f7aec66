package nl.gespreksopname.consent.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.eventstore.Transactions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(RealParts.class)
class PersonsTest {

    private static final String ORGANISATION = "00000009999999990000";
    private static final int AT_ONCE = 8;
    private static final int TIMES = 25;

    @Inject
    Transactions transactions;

    @Inject
    Persons persons;

    @Test
    @Timeout(60)
    void whoIsNamedByManyCallsAtOnceForTheFirstTimeIsOnePersonAndNoCallFails() throws Exception {
        CyclicBarrier together = new CyclicBarrier(AT_ONCE);
        List<Future<?>> calls = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < AT_ONCE; i++) {
                calls.add(threads.submit(() -> {
                    for (int time = 0; time < TIMES; time++) {
                        together.await(30, TimeUnit.SECONDS);
                        named("the same for all, " + time);
                    }
                    return null;
                }));
            }
        }

        for (Future<?> call : calls) {
            assertThat(call).succeedsWithin(Duration.ofSeconds(1));
        }
    }

    private void named(String referenceKey) {
        UUID person = Persons.idOf(ORGANISATION, referenceKey, UUID.randomUUID());
        transactions.call(connection ->
                persons.news(connection, ORGANISATION, List.of(new Persons.Named(person, referenceKey, null))));
    }
}
