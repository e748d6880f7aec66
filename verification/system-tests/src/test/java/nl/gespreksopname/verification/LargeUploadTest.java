package nl.gespreksopname.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.verification.http.Answer;
import nl.gespreksopname.verification.suite.Eventually;
import nl.gespreksopname.verification.suite.SuiteUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A file that is larger than all memory of recording-service goes in and out again, unchanged. How large is set by
 * {@code -Dupload.bytes}; 1 GiB by default.
 */
@ExtendWith(SuiteExtension.class)
class LargeUploadTest {

    private static final long SIZE = Long.getLong("gespreksopname.upload.bytes", 1L << 30);

    private static final long MOST_HEAP = 192L << 20;
    private static final long BETWEEN_LOOKS = Duration.ofMillis(20).toNanos();

    private final SuiteUnderTest suite;

    LargeUploadTest(SuiteUnderTest suite) {
        this.suite = suite;
    }

    @Test
    void aFileLargerThanTheServicesMemoryGoesInAndOutUnchanged() throws IOException {
        String recording = suite.post(DemoCaller.CASE_SYSTEM, "/recording/v1/recordings")
                .json("""
                        {"side": "organisation", "medium": "video"}""")
                .send()
                .expect(201)
                .text("/recordingId");
        String content = "/recording/v1/recordings/" + recording + "/content";
        MessageDigest sent = Noise.sha256();

        try (HeapWatch heap = new HeapWatch()) {
            Answer stored = suite.call(DemoCaller.CASE_SYSTEM, "PUT", content)
                    .body("video/mp4", BodyPublishers.ofInputStream(() -> new DigestInputStream(new Noise(SIZE), sent)))
                    .send()
                    .expect(201);
            String digest = HexFormat.of().formatHex(sent.digest());
            assertThat(stored.text("/digest")).isEqualTo(digest);
            assertThat(stored.json().path("size").asLong()).isEqualTo(SIZE);

            assertThat(digestOfDownload(content)).isEqualTo(digest);

            assertThat(heap.most())
                    .as("bytes of heap that recording-service used at most")
                    .isPositive()
                    .isLessThan(MOST_HEAP);
        }
    }

    /** The first download that is let through is the one that is read. */
    private String digestOfDownload(String content) throws IOException {
        HttpResponse<InputStream> response = Eventually.get("the file can be had", () -> {
            HttpResponse<InputStream> answer = suite.get(DemoCaller.CASE_SYSTEM, content).stream();
            if (answer.statusCode() == 200) {
                return Optional.of(answer);
            }
            close(answer.body());
            return Optional.empty();
        });
        MessageDigest digest = Noise.sha256();
        try (InputStream body = new DigestInputStream(response.body(), digest)) {
            body.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void close(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Looks again and again how much heap recording-service uses, by its own metrics, and leaves it time for its work. */
    private final class HeapWatch implements AutoCloseable {

        private final AtomicBoolean watching = new AtomicBoolean(true);
        private final AtomicLong most = new AtomicLong();
        private final Thread watcher = Thread.ofVirtual().start(() -> {
            while (watching.get()) {
                most.accumulateAndGet(used(), Math::max);
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        });

        long most() {
            return most.get();
        }

        private long used() {
            return suite.call("GET", suite.running().addresses().recording().resolve("/q/metrics"))
                    .send()
                    .expect(200)
                    .text()
                    .lines()
                    .filter(line -> line.startsWith("jvm_memory_used_bytes") && line.contains("area=\"heap\""))
                    .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                    .sum();
        }

        @Override
        public void close() {
            watching.set(false);
            try {
                watcher.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
