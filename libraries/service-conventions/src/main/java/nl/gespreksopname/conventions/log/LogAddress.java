package nl.gespreksopname.conventions.log;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import nl.gespreksopname.conventions.settings.Settings;

/** Puts the log under the service's own base path, which an annotation in this library cannot know. */
@jakarta.ws.rs.ext.Provider
@PreMatching
public class LogAddress implements ContainerRequestFilter {

    private final Provider<Settings> settings;

    /** Made by the container, before the settings are. */
    @Inject
    public LogAddress(Provider<Settings> settings) {
        this.settings = settings;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        URI asked = request.getUriInfo().getRequestUri();
        String path = asked.getRawPath();
        if (path.equals("/log") || path.startsWith("/log/")) {
            throw new NotFoundException();
        }
        String base = settings.get().basePath();
        if (path.startsWith(base + "/log/")) {
            request.setRequestUri(UriBuilder.fromUri(asked)
                    .replacePath(path.substring(base.length()))
                    .build());
        }
    }
}
