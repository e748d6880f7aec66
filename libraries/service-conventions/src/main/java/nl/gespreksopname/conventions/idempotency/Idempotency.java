package nl.gespreksopname.conventions.idempotency;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ResourceInfo;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.input.RequestBody;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.StandardProblems;
import nl.gespreksopname.conventions.settings.Keys;
import nl.gespreksopname.eventstore.command.CommandKey;

/**
 * The identity of the command that the request at hand asks for. Inject it and give {@link #key()} to the command
 * executor: the same request sent again then does nothing twice, and the same key with another request is refused.
 */
@RequestScoped
public class Idempotency {

    static final String HEADER = "Idempotency-Key";

    private static final UUID NAMESPACE = NameBasedUuid.of(new UUID(0, 0), "urn:gespreksopname:command");

    private final Caller caller;
    private final RequestBody body;
    private final RoutingContext routing;
    private final Keys keys;
    private final ResourceInfo resource;

    /** Made by the container. */
    @Inject
    public Idempotency(Caller caller, RequestBody body, RoutingContext routing, Keys keys, ResourceInfo resource) {
        this.resource = resource;
        this.caller = caller;
        this.body = body;
        this.routing = routing;
        this.keys = keys;
    }

    /** The key of the command that comes with a JSON body, or with none. */
    public CommandKey key() {
        return key(body.tree() == null ? new byte[0] : CanonicalJson.bytes(body.tree()));
    }

    /**
     * The key of a command whose body is not JSON.
     *
     * @param content what stands for the body, such as the digest of a streamed upload
     */
    public CommandKey key(byte[] content) {
        String organisation = caller.hasOrganisation() ? caller.organisation() : caller.issuer();
        String operation = routing.request().method().name() + " " + operation();
        String name = String.join(
                "\n",
                organisation,
                caller.client(),
                operation,
                routing.request().getHeader(HEADER));
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes((routing.request().path() + "\n").getBytes(StandardCharsets.UTF_8));
        request.writeBytes(content);
        return new CommandKey(NameBasedUuid.of(NAMESPACE, name), keys.mac("request", request.toByteArray()));
    }

    private String operation() {
        return pathOf(resource.getResourceClass().getAnnotation(Path.class)) + "/"
                + pathOf(resource.getResourceMethod().getAnnotation(Path.class));
    }

    private static String pathOf(Path path) {
        return path == null ? "" : path.value();
    }

    /** The answer to a key that came before with another request. */
    public static Problem reused() {
        return StandardProblems.IDEMPOTENCY_KEY_REUSED.problem(
                "Deze Idempotency-Key is al gebruikt voor een ander verzoek. Is dit een nieuw verzoek, geef het dan een nieuwe waarde; is het een herhaling, stuur dan precies hetzelfde als de eerste keer.",
                "This Idempotency-Key was used for another request. If this is a new request, give it a new value; if it is a repetition, send exactly what you sent the first time.");
    }
}
