package nl.gespreksopname.conventions.idempotency;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import nl.gespreksopname.conventions.problem.StandardProblems;

/** Asks an {@code Idempotency-Key} of every POST but a search, which changes nothing, before anything is done. */
@Provider
public class IdempotencyKeyFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        boolean search = request.getUriInfo().getPath().endsWith("/searches");
        if (request.getMethod().equals(HttpMethod.POST) && !search) {
            String key = request.getHeaderString(Idempotency.HEADER);
            if (key == null || key.isEmpty()) {
                throw StandardProblems.IDEMPOTENCY_KEY_MISSING.problem(
                        "Stuur bij elke POST een kopregel Idempotency-Key mee met een nieuwe, willekeurige waarde, zoals een UUID. Stuur bij een herhaling dezelfde waarde: dan gebeurt niets dubbel.",
                        "Send a header Idempotency-Key with every POST, with a new random value such as a UUID. When you repeat the request, send the same value: then nothing happens twice.");
            }
            if (!key.matches("[!-~]{1,255}")) {
                throw StandardProblems.IDEMPOTENCY_KEY_INVALID.problem(
                        "Geef in Idempotency-Key 1 tot en met 255 zichtbare ASCII-tekens zonder spaties, zoals een UUID.",
                        "Give 1 to 255 visible ASCII characters without spaces in Idempotency-Key, such as a UUID.");
            }
        }
    }
}
