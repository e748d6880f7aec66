package nl.gespreksopname.conventions.tracing;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import nl.gespreksopname.conventions.settings.Settings;
import nl.gespreksopname.eventstore.observe.Step;
import nl.gespreksopname.eventstore.observe.Traces;
import org.jspecify.annotations.Nullable;

/**
 * Spans as OpenTelemetry has them, sent over OTLP/HTTP in batches by a thread of their own; when the receiver is away they
 * are thrown away, and nobody waits. Names and attributes by its semantic conventions for HTTP and messaging.
 */
final class ExportedSpans implements AutoCloseable {

    private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
    private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
    private static final AttributeKey<Long> STATUS = AttributeKey.longKey("http.response.status_code");
    private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");
    private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("messaging.system");
    private static final AttributeKey<String> OPERATION = AttributeKey.stringKey("messaging.operation.name");
    private static final AttributeKey<String> OPERATION_TYPE = AttributeKey.stringKey("messaging.operation.type");
    private static final AttributeKey<String> DESTINATION = AttributeKey.stringKey("messaging.destination.name");
    private static final AttributeKey<String> MESSAGE = AttributeKey.stringKey("messaging.message.id");
    private static final AttributeKey<Long> IN_BATCH = AttributeKey.longKey("messaging.batch.message_count");
    private static final AttributeKey<String> CONSUMER = AttributeKey.stringKey("messaging.consumer.group.name");
    private static final AttributeKey<String> STREAM = AttributeKey.stringKey("gespreksopname.stream");
    private static final AttributeKey<Long> VERSION = AttributeKey.longKey("gespreksopname.version");
    private static final AttributeKey<Long> EVENTS = AttributeKey.longKey("gespreksopname.events");
    private static final AttributeKey<String> EVENT = AttributeKey.stringKey("gespreksopname.event");
    private static final AttributeKey<Long> SEQUENCE = AttributeKey.longKey("gespreksopname.sequence");

    private final SdkTracerProvider provider;
    private final Tracer tracer;

    private ExportedSpans(SdkTracerProvider provider) {
        this.provider = provider;
        this.tracer = provider.get("nl.gespreksopname");
    }

    /**
     * Spans that are sent to an address.
     *
     * @param address of the receiver, such as {@code http://127.0.0.1:4318}; {@code /v1/traces} is added when it has no path
     * @param share of the traces that begin here, 0 to 1; what a caller began is followed as the caller wants it
     */
    static ExportedSpans to(String address, double share, Settings settings) {
        String path = URI.create(address).getPath();
        String endpoint = path == null || path.isEmpty() || path.equals("/")
                ? address.replaceAll("/$", "") + "/v1/traces"
                : address;
        OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                .setEndpoint(endpoint)
                .setTimeout(Duration.ofSeconds(5))
                .setCompression("gzip")
                .build();
        return new ExportedSpans(SdkTracerProvider.builder()
                .setResource(Resource.create(Attributes.of(
                        AttributeKey.stringKey("service.namespace"),
                        "gespreksopname",
                        AttributeKey.stringKey("service.name"),
                        settings.service() + "-service",
                        AttributeKey.stringKey("service.version"),
                        settings.apiVersion())))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(share)))
                .addSpanProcessor(BatchSpanProcessor.builder(exporter)
                        .setScheduleDelay(Duration.ofSeconds(1))
                        .setMaxQueueSize(4096)
                        .setExporterTimeout(Duration.ofSeconds(5))
                        .build())
                .build());
    }

    Traces.Span begin(Step step, @Nullable String cause) {
        Span span = switch (step) {
            case Step.Append append ->
                builder("append", SpanKind.INTERNAL, cause)
                        .setAttribute(STREAM, append.stream())
                        .setAttribute(VERSION, (long) append.version())
                        .setAttribute(EVENTS, (long) append.events())
                        .startSpan();
            case Step.Publish publish ->
                messaging("publish", "send", SpanKind.PRODUCER, publish.topic(), cause)
                        .setAttribute(MESSAGE, publish.event())
                        .setAttribute(SEQUENCE, publish.sequence())
                        .startSpan();
            case Step.Hear hear ->
                messaging("hear", "process", SpanKind.CONSUMER, hear.topic(), cause)
                        .setAttribute(MESSAGE, hear.event())
                        .setAttribute(SEQUENCE, hear.sequence())
                        .setAttribute(CONSUMER, hear.consumer())
                        .setAttribute(IN_BATCH, (long) hear.batch())
                        .startSpan();
            case Step.Fold fold ->
                builder("fold", SpanKind.INTERNAL, cause)
                        .setAttribute(EVENT, fold.event())
                        .startSpan();
        };
        return new Exported(span);
    }

    Tracing.RequestSpan request(String method, @Nullable String cause) {
        Span span = builder(method, SpanKind.SERVER, cause)
                .setAttribute(METHOD, method)
                .startSpan();
        return new ExportedRequest(method, span);
    }

    private SpanBuilder messaging(String name, String type, SpanKind kind, String topic, @Nullable String cause) {
        return builder(name + " " + topic, kind, cause)
                .setAttribute(SYSTEM, "kafka")
                .setAttribute(OPERATION, name)
                .setAttribute(OPERATION_TYPE, type)
                .setAttribute(DESTINATION, topic);
    }

    private SpanBuilder builder(String name, SpanKind kind, @Nullable String cause) {
        Context parent = Context.root();
        if (cause != null) {
            parent = parent.with(Span.wrap(SpanContext.createFromRemoteParent(
                    cause.substring(3, 35),
                    cause.substring(36, 52),
                    TraceFlags.fromHex(cause, 53),
                    TraceState.getDefault())));
        }
        return tracer.spanBuilder(name).setSpanKind(kind).setParent(parent);
    }

    private static String traceparent(SpanContext context) {
        return "00-" + context.getTraceId() + "-" + context.getSpanId() + "-"
                + context.getTraceFlags().asHex();
    }

    /** Sends what is there, and ends. */
    @Override
    public void close() {
        provider.shutdown().join(3, TimeUnit.SECONDS);
    }

    private record Exported(Span span) implements Traces.Span {

        @Override
        public String traceparent() {
            return ExportedSpans.traceparent(span.getSpanContext());
        }

        @Override
        public Traces.Entered enter() {
            return Tracing.entered(traceparent());
        }

        @Override
        public void failed(Throwable failure) {
            span.setAttribute(ERROR, failure.getClass().getName()).setStatus(StatusCode.ERROR);
        }

        @Override
        public void close() {
            span.end();
        }
    }

    private record ExportedRequest(String method, Span span) implements Tracing.RequestSpan {

        @Override
        public String traceparent() {
            return ExportedSpans.traceparent(span.getSpanContext());
        }

        @Override
        public void end(@Nullable String route, int status) {
            span.setAttribute(STATUS, (long) status);
            if (route != null) {
                span.updateName(method + " " + route).setAttribute(ROUTE, route);
            }
            if (status >= 500) {
                span.setAttribute(ERROR, String.valueOf(status)).setStatus(StatusCode.ERROR);
            }
            span.end();
        }
    }
}
