package nl.gespreksopname.conventions.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import nl.gespreksopname.conventions.problem.Language;

/** Says in which language a JSON answer speaks, and that another language would give another answer. */
@Provider
public class LanguageHeaders implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        // A type that is not settled yet becomes JSON: what is something else says so on its resource method.
        if (!response.hasEntity() || (type != null && !type.getSubtype().endsWith("json"))) {
            return;
        }
        if (!response.getHeaders().containsKey(HttpHeaders.CONTENT_LANGUAGE)) {
            response.getHeaders()
                    .putSingle(
                            HttpHeaders.CONTENT_LANGUAGE,
                            Language.preferred(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE))
                                    .tag());
        }
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
