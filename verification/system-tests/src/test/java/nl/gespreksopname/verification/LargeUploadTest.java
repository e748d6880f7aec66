package nl.gespreksopname.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
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
        String digest = new Noise(SIZE).digest();

        try (HeapWatch heap = new HeapWatch()) {
            Answer stored = suite.call(DemoCaller.CASE_SYSTEM, "PUT", content)
                    .body("video/mp4", BodyPublishers.ofInputStream(() -> new Noise(SIZE)))
                    .send()
                    .expect(201);
            assertThat(stored.text("/digest")).isEqualTo(digest);
            assertThat(stored.json().path("size").asLong()).isEqualTo(SIZE);

            assertThat(digestOfDownload(content)).isEqualTo(digest);

            assertThat(heap.most())
                    .as("bytes of heap that recording-service used at most")
                    .isPositive()
                    .isLessThan(MOST_HEAP);
        }
    }

    private String digestOfDownload(String content) throws IOException {
        Eventually.holds("the file can be had", () -> {
            HttpResponse<InputStream> response = suite.get(DemoCaller.CASE_SYSTEM, content).stream();
            try (InputStream body = response.body()) {
                return response.statusCode() == 200 && body.read() >= 0;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        HttpResponse<InputStream> response = suite.get(DemoCaller.CASE_SYSTEM, content).stream();
        assertThat(response.statusCode()).isEqualTo(200);
        MessageDigest digest = Noise.sha256();
        try (InputStream body = new DigestInputStream(response.body(), digest)) {
            body.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Looks all the time how much heap recording-service uses, by its own metrics. */
    private final class HeapWatch implements AutoCloseable {

        private final AtomicBoolean watching = new AtomicBoolean(true);
        private final AtomicLong most = new AtomicLong();
        private final Thread watcher = Thread.ofVirtual().start(() -> {
            while (watching.get()) {
                most.accumulateAndGet(used(), Math::max);
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
