package nl.gespreksopname.conventions.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.jaxrs.ContainerRequestContextImpl;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

/** Which methods an address knows. Quarkus REST refuses the others without saying so, which RFC 9110 asks for. */
final class Allowed {

    private Allowed() {}

    static SortedSet<String> at(ContainerRequestContext request) {
        SortedSet<String> methods = new TreeSet<>();
        ResteasyReactiveRequestContext context =
                (ResteasyReactiveRequestContext) ((ContainerRequestContextImpl) request).getServerRequestContext();
        RequestMapper.RequestMatch<InitialMatch> match =
                new RequestMapper<>(context.getDeployment().getClassMappers()).map(context.getPathWithoutPrefix());
        if (match == null) {
            return methods;
        }
        String remaining = match.remaining.isEmpty() ? "/" : match.remaining;
        for (ServerRestHandler handler : match.value.handlers) {
            if (handler instanceof ClassRoutingHandler routing) {
                routing.getMappers().forEach((method, mapper) -> {
                    if (method != null && mapper.map(remaining) != null) {
                        methods.add(method);
                    }
                });
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }
}
