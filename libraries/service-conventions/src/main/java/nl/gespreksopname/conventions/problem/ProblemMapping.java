package nl.gespreksopname.conventions.problem;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.conventions.input.ConstraintTexts;
import nl.gespreksopname.conventions.operating.GateProblems;
import nl.gespreksopname.eventstore.GateClosed;
import nl.gespreksopname.eventstore.command.TooManyConflicts;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jspecify.annotations.Nullable;

/**
 * Turns whatever ends a request into a problem: what a service throws, what the framework throws, and what nobody
 * foresaw. Nothing of an exception's own text reaches the caller or, but for its class and its place in the code, the
 * log: it may quote what somebody sent.
 */
public class ProblemMapping {

    private static final Set<String> AWAY = Set.of("08", "25P03", "40", "53", "57");
    private static final Logger LOG = Logger.getLogger(ProblemMapping.class);

    /** What a service, or a convention, says is the matter. */
    @ServerExceptionMapper
    public Response problem(Problem problem, RoutingContext routing) {
        return response(problem, routing);
    }

    /** What the framework says by a status: unknown address, method, content type and the like. */
    @ServerExceptionMapper
    public Response status(WebApplicationException exception, RoutingContext routing) {
        Problem wrapped = within(exception);
        if (wrapped != null) {
            return response(wrapped, routing);
        }
        int status = exception.getResponse().getStatus();
        if (status < 400) {
            return exception.getResponse();
        }
        if (status >= 500 && status != 503) {
            return unforeseen(exception, routing);
        }
        Problem problem = StandardProblems.ofStatus(status);
        for (String kept : List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER, HttpHeaders.WWW_AUTHENTICATE)) {
            String value = exception.getResponse().getHeaderString(kept);
            if (value != null) {
                problem = problem.withHeader(kept, value);
            }
        }
        return response(problem, routing);
    }

    /** The address is there, the method is not; {@code Allow} names those that are. */
    @ServerExceptionMapper
    public Response methodNotAllowed(
            NotAllowedException exception, RoutingContext routing, ContainerRequestContext request) {
        return response(
                StandardProblems.ofStatus(405).withHeader(HttpHeaders.ALLOW, String.join(", ", Allowed.at(request))),
                routing);
    }

    /** No token where one is needed. */
    @ServerExceptionMapper
    public Response notAuthenticated(UnauthorizedException exception, RoutingContext routing) {
        return response(StandardProblems.ofStatus(401), routing);
    }

    /** A token that does not hold. */
    @ServerExceptionMapper
    public Response tokenRefused(AuthenticationFailedException exception, RoutingContext routing) {
        Problem said = within(exception);
        return response(said == null ? tokenProblem(exception) : said, routing);
    }

    /** The issuer cannot be asked for its keys: ours or theirs to repair, not the caller's. */
    @ServerExceptionMapper
    public Response issuerAway(OIDCException exception, RoutingContext routing) {
        Problem said = within(exception);
        if (said != null) {
            return response(said, routing);
        }
        LOG.warn(
                "An identity provider from gespreksopname.issuers cannot be reached, so its tokens cannot be checked.");
        return response(
                StandardProblems.UNAVAILABLE
                        .problem(
                                "De identiteitsprovider van uw organisatie is even niet bereikbaar, zodat uw token niet te controleren is. Probeer het over enkele seconden opnieuw.",
                                "Your organisation's identity provider cannot be reached just now, so your token cannot be checked. Try again in some seconds.")
                        .withHeader(HttpHeaders.RETRY_AFTER, "5"),
                routing);
    }

    /** A caller without the role; the detail names the roles that may. */
    @ServerExceptionMapper
    public Response roleMissing(ForbiddenException exception, RoutingContext routing, ResourceInfo resource) {
        Problem said = within(exception);
        return response(said == null ? roleProblem(resource) : said, routing);
    }

    /** A parameter, or an answer of ours, that breaks its constraints. */
    @ServerExceptionMapper
    public Response constraints(ConstraintViolationException exception, RoutingContext routing) {
        List<InputError> errors = new ArrayList<>();
        for (ConstraintViolation<?> violation : exception.getConstraintViolations()) {
            Path.Node last = null;
            for (Path.Node node : violation.getPropertyPath()) {
                if (node.getKind() == ElementKind.RETURN_VALUE) {
                    return unforeseen(exception, routing);
                }
                last = node;
            }
            ConstraintTexts.Said said = ConstraintTexts.of(violation);
            errors.add(InputError.inParameter(
                    last == null || last.getName() == null ? "?" : last.getName(), said.code(), said.message()));
        }
        return response(Problem.invalidInput(errors), routing);
    }

    /** The rest. */
    @ServerExceptionMapper
    public Response unforeseen(Throwable exception, RoutingContext routing) {
        Problem said = within(exception);
        if (said != null) {
            return response(said, routing);
        }
        return response(unforeseenProblem(exception), routing);
    }

    /** The answer that holds a problem. */
    static Response response(Problem problem, RoutingContext routing) {
        Language language = Language.preferred(routing.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE));
        Response.ResponseBuilder answer = Response.status(problem.type().status())
                .header(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .entity(ProblemDocument.bytes(problem, routing.request().path(), language));
        problem.headers().forEach(answer::header);
        return answer.build();
    }

    static Problem unforeseenProblem(Throwable exception) {
        GateClosed closed = closedGate(exception);
        if (closed != null) {
            return GateProblems.of(closed.state());
        }
        if (isAway(exception)) {
            LOG.warnf("The database cannot be reached or is too busy: %s", place(exception));
            return StandardProblems.unavailable();
        }
        String reference = UUID.randomUUID().toString();
        LOG.errorf("Unforeseen, told to the caller as %s: %s", reference, place(exception));
        return StandardProblems.INTERNAL_ERROR
                .problem(new Text(
                                "Er ging bij ons iets mis. Probeer het later opnieuw, met dezelfde Idempotency-Key: dan gebeurt niets dubbel. Blijft het misgaan, meld dan aan de beheerder storing {}.",
                                "Something went wrong on our side. Try again later, with the same Idempotency-Key: then nothing happens twice. If it goes on, report fault {} to the operator.")
                        .with(reference))
                .withMember("reference", reference);
    }

    static Problem tokenProblem(Throwable exception) {
        Problem invalid = StandardProblems.TOKEN_INVALID.problem(
                "Het toegangstoken is niet te vertrouwen: de vorm, de handtekening of de inhoud klopt niet. Haal een nieuw token op bij de identiteitsprovider van uw organisatie.",
                "The access token cannot be trusted: its form, signature or content is not right. Get a new one from your organisation's identity provider.");
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidJwtException jwt) {
                if (jwt.hasExpired()) {
                    invalid = StandardProblems.TOKEN_EXPIRED.problem(
                            "Het toegangstoken is verlopen. Haal een nieuw token op en stuur het verzoek opnieuw; er is niets opgeslagen.",
                            "The access token has expired. Get a new one and send the request again; nothing was stored.");
                } else if (jwt.hasErrorCode(ErrorCodes.AUDIENCE_INVALID)
                        || jwt.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
                    invalid = StandardProblems.TOKEN_INVALID.problem(
                            "Het toegangstoken is niet voor Gespreksopname uitgegeven. Vraag een token met 'gespreksopname' in aud.",
                            "The access token was not issued for Gespreksopname. Request one with 'gespreksopname' in aud.");
                }
                break;
            }
        }
        return invalid.withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }

    private static Problem roleProblem(ResourceInfo resource) {
        RolesAllowed needed = null;
        if (resource != null && resource.getResourceMethod() != null) {
            needed = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
            if (needed == null) {
                needed = resource.getResourceClass().getAnnotation(RolesAllowed.class);
            }
        }
        if (needed == null) {
            return StandardProblems.ofStatus(403);
        }
        return StandardProblems.ROLE_MISSING.problem(new Text(
                        "U bent bekend, maar voor deze handeling is een van deze rollen nodig: {}. Vraag de beheerder van uw organisatie erom, of gebruik het account dat de rol heeft.",
                        "You are known, but this operation needs one of these roles: {}. Ask your organisation's administrator for it, or use the account that has the role.")
                .with(String.join(", ", needed.value())));
    }

    private static @Nullable GateClosed closedGate(Throwable exception) {
        int depth = 0;
        for (Throwable cause = exception; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof GateClosed closed) {
                return closed;
            }
        }
        return null;
    }

    private static @Nullable Problem within(Throwable exception) {
        int depth = 0;
        for (Throwable cause = exception; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof Problem problem) {
                return problem;
            }
        }
        return null;
    }

    /** Whether a database is away, has no room for one connection more, or everyone wants the same thing at once. */
    private static boolean isAway(Throwable exception) {
        int depth = 0;
        for (Throwable cause = exception; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLTransientException || cause instanceof TooManyConflicts) {
                return true;
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                // Classes of SQLSTATE: 08 connection, 40 rolled back for another, 53 insufficient resources, 57
                // operator.
                if ((state != null
                                && (AWAY.contains(state)
                                        || AWAY.contains(state.substring(0, Math.min(2, state.length())))))
                        || (state == null && String.valueOf(sql.getMessage()).startsWith("Acquisition timeout"))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Classes and places of an exception and its causes, without their texts. */
    static String place(Throwable exception) {
        StringBuilder told = new StringBuilder();
        int depth = 0;
        for (Throwable cause = exception; cause != null && depth < 8; cause = cause.getCause(), depth++) {
            told.append(depth == 0 ? "" : System.lineSeparator() + "caused by ")
                    .append(cause.getClass().getName());
            if (cause instanceof SQLException sql) {
                told.append(" SQLSTATE ").append(sql.getSQLState());
            }
            StackTraceElement[] trace = cause.getStackTrace();
            for (int i = 0; i < Math.min(trace.length, depth == 0 ? 30 : 12); i++) {
                told.append(System.lineSeparator()).append("\tat ").append(trace[i]);
            }
        }
        return told.toString();
    }
}
