package nl.gespreksopname.conventions.tracing;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import nl.gespreksopname.contracts.envelope.TraceParent;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives every request a trace, and tells of each in one line when it is over: method, template of the address, status,
 * duration, client, trace. Nothing of what was sent: no address as it came (a caller may write anything there), no query,
 * no header, no network address. Probes and scrapes ({@code /q/}) are not told.
 */
@ApplicationScoped
public class Requests {

    static final String ROUTE = "nl.gespreksopname.route";
    static final String CONVERSATION = "conversation";

    private static final Logger LOG = Logger.getLogger("nl.gespreksopname.requests");
    private static final int BEFORE_ALL_OTHERS = 10_000;
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "CONNECT", "TRACE");

    private final Tracing tracing;

    /** Made by the container. */
    @Inject
    public Requests(Tracing tracing) {
        this.tracing = tracing;
    }

    void follow(@Observes Filters filters) {
        filters.register(this::follow, BEFORE_ALL_OTHERS);
    }

    private void follow(RoutingContext routing) {
        String path = routing.request().path();
        if (path != null && path.startsWith("/q/")) {
            routing.next();
            return;
        }
        long begin = System.nanoTime();
        String named = routing.request().method().name();
        String method = METHODS.contains(named) ? named : "_OTHER";
        Tracing.RequestSpan span = tracing.request(method, routing.request().getHeader(TraceParent.NAME));
        routing.addEndHandler(ended -> {
            int status = ended.succeeded() ? routing.response().getStatusCode() : 499;
            String route = routing.get(ROUTE) instanceof String template ? template : null;
            tell(method, route, status, System.nanoTime() - begin);
            span.end(route, status);
        });
        routing.next();
    }

    /** 499 is what servers use among themselves for: the caller left before the answer was there. */
    private static void tell(String method, @Nullable String route, int status, long nanoseconds) {
        String milliseconds =
                String.format(Locale.ROOT, "%.1f", (double) nanoseconds / TimeUnit.MILLISECONDS.toNanos(1));
        MDC.put("method", method);
        MDC.put("route", route == null ? "" : route);
        MDC.put("status", String.valueOf(status));
        MDC.put("milliseconds", milliseconds);
        LOG.infof(
                "%s %s %d %s ms %s",
                method,
                route == null ? "(no such address)" : route,
                status,
                milliseconds,
                MDC.get("client") instanceof String client ? client : "-");
        for (String key : new String[] {"method", "route", "status", "milliseconds"}) {
            MDC.remove(key);
        }
    }
}
