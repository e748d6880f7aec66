package nl.gespreksopname.conventions.http;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** An address with a slash at its end is another address, and does not exist (API Design Rules, no-trailing-slash). */
@Provider
@PreMatching
public class TrailingSlash implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        if (path != null && path.length() > 1 && path.endsWith("/")) {
            throw new NotFoundException();
        }
    }
}
