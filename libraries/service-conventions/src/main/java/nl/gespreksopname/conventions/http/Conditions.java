package nl.gespreksopname.conventions.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.StandardProblems;
import nl.gespreksopname.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * {@code If-Match} and {@code If-None-Match} of the request at hand (RFC 9110, section 13). Nobody needs them to report a
 * fact; who sends {@code If-Match} is told when something changed meanwhile.
 */
@RequestScoped
public class Conditions {

    private final RoutingContext routing;

    /** Made by the container. */
    @Inject
    public Conditions(RoutingContext routing) {
        this.routing = routing;
    }

    /**
     * Ends the request when the caller acts on another version than the present one. Call it where the version is certain:
     * within the decision of a command.
     *
     * @throws Problem with status 412
     */
    public void requireCurrent(EntityVersion present) {
        List<String> tags = tags("If-Match");
        if (tags.isEmpty() || tags.contains("*") || tags.contains(present.etag())) {
            return;
        }
        throw StandardProblems.CHANGED_MEANWHILE
                .problem(new Text(
                                "Dit is intussen gewijzigd: het is nu versie {}. Haal het opnieuw op, bekijk of uw wijziging nog past en stuur die dan met de nieuwe ETag in If-Match.",
                                "This has changed meanwhile: it is now at version {}. Get it again, see whether your change still fits, and send that with the new ETag in If-Match.")
                        .with(present.version()))
                .withHeader("ETag", present.etag())
                .withMember("version", present.version());
    }

    /** Whether the caller has this version already, so that 304 will do. */
    public boolean isKnown(EntityVersion present) {
        List<String> tags = tags("If-None-Match");
        return tags.contains("*") || tags.contains(present.etag()) || tags.contains("W/" + present.etag());
    }

    private List<String> tags(String header) {
        @Nullable String value = routing.request().getHeader(header);
        if (value == null || value.isBlank()) {
            return List.of();
        }
        return Arrays.stream(value.split(",", -1)).map(String::trim).toList();
    }
}
