package nl.gespreksopname.recording.suite;

import static nl.gespreksopname.recording.suite.RecordingApi.RECORDINGS;
import static nl.gespreksopname.recording.suite.RecordingApi.caseSystem;
import static nl.gespreksopname.recording.suite.RecordingApi.get;
import static nl.gespreksopname.recording.suite.RecordingApi.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.recording.content.ContentSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@WithTestResource(RealParts.class)
class ContentTest {

    private static final long MEBIBYTE = 1 << 20;

    @Inject
    ContentSettings settings;

    @Inject
    Transactions transactions;

    @Test
    void contentIsUnreadableOnTheDiskAndWholeOnTheWayOut() throws Exception {
        String recording = ofTheOrganisation();
        byte[] content = "wat er gezegd is ".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));

        put(recording, content)
                .statusCode(201)
                .body("digest", equalTo(digest))
                .body("size", equalTo(content.length))
                .body("mediaType", equalTo("audio/mp4"));

        assertThat(fileOf(recording)).satisfies(file -> {
            byte[] onDisk = Files.readAllBytes(file);
            assertThat(onDisk.length).isGreaterThan(content.length);
            assertThat(new String(onDisk, StandardCharsets.ISO_8859_1)).doesNotContain("gezegd");
        });
        byte[] got = get("/" + recording + "/content")
                .statusCode(200)
                .header("Content-Length", Integer.toString(content.length))
                .header("Cache-Control", "no-store")
                .extract()
                .asByteArray();
        assertThat(got).isEqualTo(content);
        get("/" + recording).body("digest", equalTo(digest)).body("contentStored", equalTo(true));
        assertThat(readings(recording)).isEqualTo(1);
    }

    @Test
    void theSameContentAgainChangesNothingAndOtherContentIsRefused() throws IOException {
        String recording = ofTheOrganisation();
        byte[] content = "een".getBytes(StandardCharsets.UTF_8);
        put(recording, content).statusCode(201);
        long files = files();

        put(recording, content).statusCode(201).header("Idempotent-Replay", equalTo("true"));
        RestAssured.given()
                .header("Authorization", Tokens.of("professional"))
                .contentType("application/octet-stream")
                .body(content)
                .put(RECORDINGS + "/" + recording + "/content")
                .then()
                .statusCode(201);
        put(recording, "twee".getBytes(StandardCharsets.UTF_8))
                .statusCode(409)
                .body("type", equalTo("urn:gespreksopname:problem:other-content-stored"));

        assertThat(files()).isEqualTo(files);
        assertThat(get("/" + recording + "/content").extract().asByteArray()).isEqualTo(content);
    }

    @Test
    void contentThatDiffersFromTheFingerprintIsStoredAndPointedOut() {
        String recording = ofTheOrganisation();
        post("/" + recording + "/fingerprints", Map.of("digest", RecordingApi.DIGEST, "size", 3))
                .statusCode(201);

        put(recording, "anders".getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("concerns.code", hasItem("another-fingerprint"));
    }

    @Test
    @Timeout(60)
    void aFileThatWasTamperedWithIsNotHandedOutWhole() throws Exception {
        String recording = ofTheOrganisation();
        byte[] content = new byte[600_000];
        put(recording, content).statusCode(201);
        Path file = fileOf(recording);
        byte[] onDisk = Files.readAllBytes(file);
        onDisk[onDisk.length - 20] ^= 1;
        Files.write(file, onDisk);

        HttpRequest request = request(recording).GET().build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            byte[] got;
            try {
                got = client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                        .body();
            } catch (IOException e) {
                // Broken off before the end, as it should be.
                got = new byte[0];
            }
            assertThat(got.length).isLessThan(content.length);
        }
    }

    @Test
    void anUploadThatIsBrokenOffLeavesNothing() throws Exception {
        String recording = ofTheOrganisation();
        long files = files();
        HttpRequest request = request(recording)
                .header("Content-Type", "audio/mp4")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(10 * MEBIBYTE) {
                    @Override
                    void given(long sofar) throws IOException {
                        if (sofar > 5 * MEBIBYTE) {
                            throw new IOException("the line is cut");
                        }
                    }
                }))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            // The caller's own line was cut.
        }

        Eventually.holds(() -> assertThat(files()).isEqualTo(files));
        get("/" + recording).body("contentStored", equalTo(false));
    }

    /** With {@code -Dupload.mebibytes=1024} the size that the suite promises. */
    @Test
    void aLargeFileStreamsThroughASmallHeap() throws Exception {
        long size = Long.getLong("upload.mebibytes", 256) * MEBIBYTE;
        String recording = ofTheOrganisation();
        AtomicLong most = new AtomicLong();
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        HttpRequest upload = request(recording)
                .header("Content-Type", "video/mp4")
                .PUT(HttpRequest.BodyPublishers.ofInputStream(() -> new Zeros(size) {
                    @Override
                    void given(long sofar) {
                        if (sofar % (64 * MEBIBYTE) == 0) {
                            System.gc();
                            most.accumulateAndGet(usedHeap(), Math::max);
                        }
                    }
                }))
                .build();
        System.gc();
        long before = usedHeap();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> stored = client.send(upload, HttpResponse.BodyHandlers.ofString());
            assertThat(stored.statusCode()).as(stored.body()).isEqualTo(201);
            HttpResponse<InputStream> got =
                    client.send(request(recording).GET().build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream content = new DigestInputStream(got.body(), sha256)) {
                assertThat(content.transferTo(OutputStream.nullOutputStream())).isEqualTo(size);
            }
            assertThat(stored.body()).contains(HexFormat.of().formatHex(sha256.digest()));
        }
        Files.delete(fileOf(recording));
        assertThat(most.get() - before).isLessThan(96 * MEBIBYTE);
    }

    private static ValidatableResponse put(String recording, byte[] content) {
        return caseSystem()
                .contentType("audio/mp4; codecs=mp4a")
                .body(content)
                .put(RECORDINGS + "/" + recording + "/content")
                .then();
    }

    private static String ofTheOrganisation() {
        HeardConversation conversation = HeardConversation.planned();
        RecordingApi.awaitHeard(conversation);
        return post(
                        "",
                        Map.of(
                                "conversation",
                                conversation.id,
                                "recordedBy",
                                conversation.professional,
                                "side",
                                "organisation",
                                "medium",
                                "audio"))
                .statusCode(201)
                .extract()
                .path("recordingId");
    }

    @Test
    void aFileWithoutAMediaTypeIsKeptAsBytes() throws Exception {
        String recording = ofTheOrganisation();
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = http.send(
                    request(recording)
                            .PUT(HttpRequest.BodyPublishers.ofString("klank"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
        get("/" + recording + "/content").statusCode(200).contentType("application/octet-stream");
    }

    private static HttpRequest.Builder request(String recording) {
        return HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + RECORDINGS + "/" + recording + "/content"))
                .header("Authorization", Tokens.of("case-system"));
    }

    private static long usedHeap() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private Path fileOf(String recording) {
        String name = transactions.call(connection -> {
            try (var select =
                    connection.prepareStatement("select file from stored_content where recording = ?::uuid")) {
                select.setString(1, recording);
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        });
        return settings.folder().resolve(name);
    }

    private long readings(String recording) {
        return transactions.call(connection -> {
            try (var select = connection.prepareStatement(
                    "select count(*) from reading where recording = ?::uuid and what = 'content'")) {
                select.setString(1, recording);
                try (var row = select.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    private long files() throws IOException {
        Files.createDirectories(settings.folder());
        try (Stream<Path> files = Files.walk(settings.folder())) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    /** Bytes without an end of their own, as many as asked. */
    private abstract static class Zeros extends InputStream {

        private final long size;
        private long sofar;

        Zeros(long size) {
            this.size = size;
        }

        /** Told after each piece. */
        abstract void given(long bytes) throws IOException;

        @Override
        public int read() {
            throw new UnsupportedOperationException("read in pieces");
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (sofar == size) {
                return -1;
            }
            int piece = (int) Math.min(Math.min(length, size - sofar), 8192);
            Arrays.fill(into, from, from + piece, (byte) 0);
            ByteBuffer.wrap(into, from, piece).put((byte) (sofar >> 13));
            sofar += piece;
            given(sofar);
            return piece;
        }
    }
}
