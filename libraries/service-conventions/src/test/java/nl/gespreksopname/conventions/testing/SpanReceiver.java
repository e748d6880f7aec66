package nl.gespreksopname.conventions.testing;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.Span;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Takes spans by OTLP over HTTP, as a collector does, and keeps them. */
public final class SpanReceiver implements AutoCloseable {

    private final HttpServer server;
    private final List<Received> spans = new CopyOnWriteArrayList<>();
    private final List<byte[]> messages = new CopyOnWriteArrayList<>();

    /**
     * A span as it came.
     *
     * @param service {@code service.name} of its resource
     * @param attributes as text
     */
    public record Received(
            String service,
            String trace,
            String id,
            String parent,
            String name,
            Span.SpanKind kind,
            Map<String, String> attributes) {}

    private SpanReceiver(HttpServer server) {
        this.server = server;
    }

    /** Starts one on a free port. */
    public static SpanReceiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SpanReceiver receiver = new SpanReceiver(server);
            server.createContext("/v1/traces", exchange -> {
                try (exchange;
                        InputStream body =
                                "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
                                        ? new GZIPInputStream(exchange.getRequestBody())
                                        : exchange.getRequestBody()) {
                    receiver.take(body.readAllBytes());
                    exchange.getResponseHeaders().add("Content-Type", "application/x-protobuf");
                    exchange.sendResponseHeaders(200, -1);
                }
            });
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void take(byte[] message) throws IOException {
        messages.add(message);
        ExportTraceServiceRequest.parseFrom(message).getResourceSpansList().forEach(resource -> {
            String service = resource.getResource().getAttributesList().stream()
                    .filter(attribute -> attribute.getKey().equals("service.name"))
                    .map(attribute -> attribute.getValue().getStringValue())
                    .findFirst()
                    .orElse("");
            resource.getScopeSpansList()
                    .forEach(scope -> scope.getSpansList().forEach(span -> spans.add(of(service, span))));
        });
    }

    private static Received of(String service, Span span) {
        HexFormat hex = HexFormat.of();
        return new Received(
                service,
                hex.formatHex(span.getTraceId().toByteArray()),
                hex.formatHex(span.getSpanId().toByteArray()),
                hex.formatHex(span.getParentSpanId().toByteArray()),
                span.getName(),
                span.getKind(),
                span.getAttributesList().stream()
                        .collect(Collectors.toMap(
                                attribute -> attribute.getKey(),
                                attribute -> attribute.getValue().hasIntValue()
                                        ? String.valueOf(attribute.getValue().getIntValue())
                                        : attribute.getValue().getStringValue())));
    }

    /** Where to send them. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** The spans of a trace, so far. */
    public List<Received> trace(String id) {
        return spans.stream().filter(span -> span.trace().equals(id)).toList();
    }

    /** All that came, as it came. */
    public String raw() {
        return messages.stream()
                .map(message -> new String(message, StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
