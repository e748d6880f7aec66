package nl.gespreksopname.recording.access;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import nl.gespreksopname.contracts.vocabulary.Term;
import nl.gespreksopname.conventions.problem.InputError;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/** What the request at hand reads for: by the header {@code X-Purpose}, else by the query parameter {@code purpose}. */
@RequestScoped
public class RequestedPurpose {

    private static final String HEADER = "X-Purpose";

    private final RoutingContext routing;

    /** Made by the container. */
    @Inject
    public RequestedPurpose(RoutingContext routing) {
        this.routing = routing;
    }

    /**
     * The purpose.
     *
     * @param asked by the query parameter
     * @param usual what is assumed when a caller says nothing
     * @throws Problem with status 400 when the header names none of the list
     */
    public Purpose of(@Nullable Purpose asked, Purpose usual) {
        String header = routing.request().getHeader(HEADER);
        if (header == null) {
            return asked == null ? usual : asked;
        }
        return Arrays.stream(Purpose.values())
                .filter(purpose -> purpose.term().equals(header))
                .findFirst()
                .orElseThrow(() -> Problem.invalidInput(List.of(InputError.inParameter(
                        HEADER,
                        "unknown-word",
                        new Text("Kies een van: {}.", "Choose one of: {}.")
                                .with(Arrays.stream(Purpose.values())
                                        .map(Term::term)
                                        .collect(Collectors.joining(", ")))))));
    }
}
