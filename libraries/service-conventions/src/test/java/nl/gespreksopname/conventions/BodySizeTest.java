package nl.gespreksopname.conventions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class BodySizeTest {

    @TestHTTPResource("/")
    URI address;

    @Test
    void aHundredMegabytesOfJsonAreRefusedWithoutBeingRead() throws IOException {
        Sent sent = send("Content-Length: 100000000", 100_000_000);
        assertThat(sent.answer()).startsWith("HTTP/1.1 413 ").contains("urn:gespreksopname:problem:body-too-large");
        assertThat(sent.bytes()).isLessThan(20_000_000);
    }

    @Test
    void soAreTheyWhenTheirLengthIsNotTold() throws IOException {
        Sent sent = send("Transfer-Encoding: chunked", 100_000_000);
        assertThat(sent.answer()).startsWith("HTTP/1.1 413 ").contains("urn:gespreksopname:problem:body-too-large");
        assertThat(sent.bytes()).isLessThan(20_000_000);
    }

    @Test
    void anUploadMayBeLarger() {
        given().header("Authorization", Tokens.of("case-system"))
                .contentType("application/octet-stream")
                .body(new byte[20_000_000])
                .put("/sample/v1/things/" + UUID.randomUUID() + "/content")
                .then()
                .statusCode(200)
                .body("bytes", equalTo(20_000_000));
    }

    /**
     * What went over a socket of our own.
     *
     * @param bytes how many the server let us send
     * @param answer all that it answered
     */
    private record Sent(long bytes, String answer) {}

    private Sent send(String lengthHeader, long size) throws IOException {
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            String head = "POST /sample/v1/things HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + Tokens.of("case-system") + "\r\nIdempotency-Key: k\r\nContent-Type: application/json\r\n"
                    + lengthHeader + "\r\n\r\n";
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            byte[] part = new byte[65536];
            Arrays.fill(part, (byte) ' ');
            InputStream in = socket.getInputStream();
            boolean chunked = lengthHeader.startsWith("Transfer");
            long sent = 0;
            try {
                while (sent < size && in.available() == 0) {
                    if (chunked) {
                        out.write("10000\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                    out.write(part);
                    if (chunked) {
                        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                    sent += part.length;
                }
            } catch (IOException e) {
                // The server closed its side; what it said is still to be read.
            }
            StringBuilder answer = new StringBuilder();
            byte[] buffer = new byte[8192];
            // To the end: a server that waited for the rest would let this time out.
            try {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    answer.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                }
            } catch (SocketException e) {
                // Reset: the server ended the connection with some of our bytes unread.
            }
            return new Sent(sent, answer.toString());
        }
    }
}
