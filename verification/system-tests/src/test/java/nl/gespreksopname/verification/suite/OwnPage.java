package nl.gespreksopname.verification.suite;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** A municipality's own page with the information on recording: a server of the test that stands in for the public one. */
public final class OwnPage implements AutoCloseable {

    /** Where a policy says that it is. */
    public static final String ADDRESS = "https://www.anderdorp.example/gesprek-opnemen";

    private static final byte[] PAGE = """
            <!doctype html><html lang="nl"><title>Een gesprek opnemen</title>
            <p>U mag een gesprek met ons opnemen. Zeg het voordat het begint.</p></html>
            """.getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;

    private OwnPage(HttpServer server) {
        this.server = server;
    }

    static OwnPage served() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/gesprek-opnemen", exchange -> {
                try (exchange) {
                    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
                    exchange.sendResponseHeaders(200, PAGE.length);
                    exchange.getResponseBody().write(PAGE);
                }
            });
            server.start();
            return new OwnPage(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The setting of policy-service by which this server is asked in place of the public one. */
    String standIn() {
        return "www.anderdorp.example=127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
