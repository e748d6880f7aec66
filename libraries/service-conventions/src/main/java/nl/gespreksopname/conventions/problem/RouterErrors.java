package nl.gespreksopname.conventions.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import nl.gespreksopname.conventions.http.BodySize;
import nl.gespreksopname.conventions.settings.Settings;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Problems for what the HTTP server refuses before any resource is looked for, such as an address that cannot be decoded. */
@ApplicationScoped
public class RouterErrors {

    private static final List<Integer> STATUSES = List.of(400, 401, 403, 404, 405, 406, 413, 414, 415, 431, 500, 503);

    private static final long GIVEN_TO_READ_THE_ANSWER_MS = 500;
    private static final int BEFORE_THE_SERVERS_OWN = 1000;

    private final Settings settings;
    private final long mostBytes;

    /** Made by the container. */
    @Inject
    public RouterErrors(
            Settings settings, @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize mostBytes) {
        this.settings = settings;
        this.mostBytes = mostBytes.asLongValue();
    }

    void limitBodies(@Observes Filters filters) {
        filters.register(this::limit, BEFORE_THE_SERVERS_OWN);
    }

    void register(@Observes Router router) {
        STATUSES.forEach(status -> router.errorHandler(status, routing -> answer(status, routing)));
    }

    private void answer(int status, RoutingContext routing) {
        HttpServerResponse response = routing.response();
        if (response.ended()) {
            return;
        }
        if (response.headWritten()) {
            routing.request().connection().close();
            return;
        }
        Problem problem = routing.failure() == null || status < 500
                ? StandardProblems.ofStatus(status)
                : ProblemMapping.unforeseenProblem(routing.failure());
        send(problem, routing);
    }

    /** Told before a byte is read; the server's own refusal would say nothing. */
    private void limit(RoutingContext routing) {
        routing.addEndHandler(ended -> {
            if (routing.response().getStatusCode() == 413) {
                // The rest of the body is not waited for. Closing at once could keep the answer from the caller, who is
                // still sending.
                routing.vertx()
                        .setTimer(
                                GIVEN_TO_READ_THE_ANSWER_MS,
                                timer -> routing.request().connection().close());
            }
        });
        String length = routing.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.matches("[0-9]{1,18}") && Long.parseLong(length) > mostBytes) {
            send(BodySize.tooLarge(mostBytes), routing);
            return;
        }
        routing.next();
    }

    private void send(Problem problem, RoutingContext routing) {
        HttpServerResponse response = routing.response();
        Language language = Language.preferred(routing.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        response.setStatusCode(problem.type().status())
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("API-Version", settings.apiVersion())
                .putHeader("X-Content-Type-Options", "nosniff");
        problem.headers().forEach(response::putHeader);
        String path = routing.request().path();
        response.end(Buffer.buffer(ProblemDocument.bytes(problem, path == null ? "/" : path, language)));
    }
}
