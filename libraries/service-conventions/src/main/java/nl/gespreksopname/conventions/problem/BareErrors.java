package nl.gespreksopname.conventions.problem;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;

/**
 * Gives a problem to an answer of 4xx or 5xx that has none, wherever in the framework it was made. A page that a service
 * made for people stays a page.
 */
@Provider
@Priority(Priorities.HEADER_DECORATOR)
public class BareErrors implements ContainerResponseFilter {

    private static final MediaType PROBLEM = MediaType.valueOf(ProblemDocument.MEDIA_TYPE);

    private final RoutingContext routing;

    /** Made by the container; the routing context is that of the request at hand. */
    @Inject
    public BareErrors(RoutingContext routing) {
        this.routing = routing;
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        boolean page = response.getEntity() instanceof String
                && MediaType.TEXT_HTML_TYPE.isCompatible(response.getMediaType());
        if (response.getStatus() < 400 || page || PROBLEM.isCompatible(response.getMediaType())) {
            return;
        }
        Problem problem = StandardProblems.ofStatus(response.getStatus());
        Language language = Language.preferred(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        response.setEntity(ProblemDocument.bytes(problem, routing.request().path(), language), null, PROBLEM);
        response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        problem.headers().forEach((name, value) -> response.getHeaders().addFirst(name, value));
    }
}
