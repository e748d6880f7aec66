package nl.gespreksopname.policy.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.gespreksopname.contracts.vocabulary.Term;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.problem.InputError;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.policy.access.domain.AccessKind;
import nl.gespreksopname.policy.access.domain.Purpose;
import nl.gespreksopname.policy.access.domain.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Who reads in the request at hand, and what for: by the header {@code X-Purpose}, else the query parameter
 * {@code purpose}. An auditor reads for the investigation.
 */
@RequestScoped
public class CurrentReader {

    /** The header that names the purpose. */
    public static final String HEADER = "X-Purpose";

    private static final String PARAMETER = "purpose";

    private final Caller caller;
    private final RoutingContext routing;

    /** Made by the container. */
    @Inject
    public CurrentReader(Caller caller, RoutingContext routing) {
        this.caller = caller;
        this.routing = routing;
    }

    /**
     * A reading of this request, to be given to {@link AccessLog#record}.
     *
     * @param mandate under which it is read; absent for who reads in the own organisation
     * @param found by organisation, the conversations that the answer shows
     * @throws Problem with status 400 when the purpose is none of the list
     */
    public Reading reads(AccessKind kind, @Nullable UUID mandate, Map<String, List<UUID>> found) {
        Purpose purpose = mandate == null && !caller.has(Roles.AUDITOR) ? asked(kind) : Purpose.AUDIT;
        return new Reading(caller.actor(null), caller.issuer(), kind, mandate, purpose, found);
    }

    /** The reading of one conversation's trail; see {@link #reads}. */
    public Reading readsTrail(@Nullable UUID mandate, String organisation, UUID conversation) {
        return reads(AccessKind.TRAIL, mandate, Map.of(organisation, List.of(conversation)));
    }

    private Purpose asked(AccessKind kind) {
        String header = routing.request().getHeader(HEADER);
        String code = header == null ? routing.request().getParam(PARAMETER) : header;
        if (code == null) {
            return usual(kind);
        }
        Optional<Purpose> purpose = Purpose.of(code).filter(known -> known != Purpose.AUDIT);
        return purpose.orElseThrow(() -> Problem.invalidInput(List.of(InputError.inParameter(
                header == null ? PARAMETER : HEADER,
                "unknown-word",
                new Text("Kies een van: {}.", "Choose one of: {}.").with(choices())))));
    }

    private static Purpose usual(AccessKind kind) {
        return switch (kind) {
            case ACCESS_LOG -> Purpose.ACCESS_REVIEW;
            case STATISTICS -> Purpose.SELF_REVIEW;
            case TRAIL, SEARCH, EVIDENCE, REVEALED_VALUE -> Purpose.CASE_HANDLING;
        };
    }

    private static String choices() {
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose != Purpose.AUDIT)
                .map(Term::term)
                .collect(Collectors.joining(", "));
    }
}
