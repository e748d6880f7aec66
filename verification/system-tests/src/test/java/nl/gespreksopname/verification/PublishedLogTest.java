package nl.gespreksopname.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.eventstore.merkle.Checkpoint;
import nl.gespreksopname.local.Part;
import nl.gespreksopname.verification.inspection.PublishedLog;
import nl.gespreksopname.verification.suite.Eventually;
import nl.gespreksopname.verification.suite.SuiteUnderTest;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an outsider can check with a verifier key, a checkpoint and tiles, and nobody's permission. */
@ExtendWith(SuiteExtension.class)
class PublishedLogTest {

    private final SuiteUnderTest suite;

    /** The story is asked for so that there is something in every log. */
    PublishedLogTest(SuiteUnderTest suite, Story story) {
        this.suite = suite;
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"CONSENT", "RECORDING", "POLICY"})
    void theTilesHaveTheRootThatTheCheckpointSigns(Part service) {
        PublishedLog log = suite.publishedLog(service);
        Checkpoint checkpoint = Eventually.get(
                "a checkpoint of " + service.title() + " that covers something",
                () -> Optional.of(log.checkpoint()).filter(found -> found.size() > 0));

        assertThat(log.root(checkpoint.size())).isEqualTo(checkpoint.root());
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"CONSENT", "RECORDING", "POLICY"})
    void theEntriesAreTheHashesOfTheEventsAsKafkaCarriedThem(Part service) {
        PublishedLog log = suite.publishedLog(service);
        Checkpoint checkpoint = log.checkpoint();
        List<byte[]> events = Eventually.get(
                "all events under the checkpoint are on the topic",
                () -> Optional.of(suite.topics().eventsOf(service.label()))
                        .filter(found -> found.size() >= checkpoint.size()));

        ByteBuffer entries = ByteBuffer.wrap(log.firstEntries(checkpoint.size()));
        for (int at = 0; entries.hasRemaining(); at++) {
            byte[] entry = new byte[entries.getShort()];
            entries.get(entry);
            assertThat(entry).isEqualTo(CanonicalJson.sha256(events.get(at)));
        }
    }
}
