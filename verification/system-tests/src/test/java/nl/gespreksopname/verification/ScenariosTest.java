package nl.gespreksopname.verification;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import nl.gespreksopname.verification.scenario.Scenario;
import nl.gespreksopname.verification.scenario.ScenarioFiles;
import nl.gespreksopname.verification.scenario.ScenarioPlayer;
import nl.gespreksopname.verification.suite.SuiteUnderTest;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every scenario of {@code src/test/resources/scenarios}, played over HTTP against the whole suite. They are played beside
 * each other, each in a conversation of its own. With {@code -Dscenario=…} only those whose title or file holds that.
 */
@ExtendWith(SuiteExtension.class)
class ScenariosTest {

    private static final int BESIDE_EACH_OTHER = 8;

    private final ScenarioPlayer player;

    ScenariosTest(SuiteUnderTest suite) {
        this.player = new ScenarioPlayer(suite);
    }

    @TestFactory
    Stream<DynamicNode> scenarios() {
        String only = System.getProperty("scenario", "");
        List<Scenario> scenarios = ScenarioFiles.all().stream()
                .filter(scenario ->
                        scenario.title().contains(only) || scenario.file().contains(only))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(
                BESIDE_EACH_OTHER, Thread.ofVirtual().factory());
        List<CompletableFuture<Void>> played = scenarios.stream()
                .map(scenario -> CompletableFuture.runAsync(
                        () -> {
                            if (!scenario.waits()) {
                                player.play(scenario);
                            }
                        },
                        threads))
                .toList();
        threads.shutdown();
        return Stream.iterate(0, i -> i + 1).limit(scenarios.size()).map(i -> {
            Scenario scenario = scenarios.get(i);
            return DynamicTest.dynamicTest(
                    scenario.file() + ": " + scenario.title(),
                    URI.create(scenario.source() + "?line=" + scenario.line()),
                    () -> {
                        assumeFalse(scenario.waits(), "nog niet");
                        result(played.get(i));
                    });
        });
    }

    private static void result(CompletableFuture<Void> played) throws Throwable {
        try {
            played.join();
        } catch (CompletionException e) {
            throw e.getCause();
        }
    }
}
