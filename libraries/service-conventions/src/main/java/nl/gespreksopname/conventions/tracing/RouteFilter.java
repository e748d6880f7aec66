package nl.gespreksopname.conventions.tracing;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Notes which address of the API a request is for, as its description writes it, and which conversation it is about. At the
 * answer once more: who is refused for their token is so before the request comes by here.
 */
@Provider
@Priority(0)
public class RouteFilter implements ContainerRequestFilter, ContainerResponseFilter {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern CONSTRAINT = Pattern.compile("\\{\\s*([^:}\\s]+)\\s*:[^}]*\\}");

    private final Map<Method, String> templates = new ConcurrentHashMap<>();

    @Override
    public void filter(ContainerRequestContext request) {
        note(request);
        String conversation = request.getUriInfo().getPathParameters().getFirst("conversationId");
        if (conversation != null && ID.matcher(conversation).matches()) {
            MDC.put(Requests.CONVERSATION, conversation);
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        note(request);
    }

    private void note(ContainerRequestContext request) {
        if (request instanceof ResteasyReactiveContainerRequestContext here
                && here.getServerRequestContext() instanceof ResteasyReactiveRequestContext context) {
            RuntimeResource resource = context.getTarget();
            RoutingContext routing = context.unwrap(RoutingContext.class);
            // An address that several methods serve, each for its own media type, is no method's until the type is
            // known.
            if (resource != null && resource.getLazyMethod() != null && routing != null) {
                routing.put(
                        Requests.ROUTE,
                        templates.computeIfAbsent(
                                resource.getLazyMethod().getMethod(),
                                method -> template(resource.getResourceClass(), method)));
            }
        }
    }

    private static String template(Class<?> type, Method method) {
        Path base = type.getAnnotation(Path.class);
        Path own = method.getAnnotation(Path.class);
        String joined = "/" + (base == null ? "" : base.value()) + "/" + (own == null ? "" : own.value());
        String template = CONSTRAINT.matcher(joined).replaceAll("{$1}").replaceAll("/{2,}", "/");
        return template.length() > 1 && template.endsWith("/")
                ? template.substring(0, template.length() - 1)
                : template;
    }
}
