package nl.gespreksopname.conventions.caller;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.StandardProblems;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.conventions.settings.Settings;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Narrows what a verified token says to what its issuer may say: other roles fall away; another organisation ends the
 * request.
 */
@ApplicationScoped
public class CallerIdentity implements SecurityIdentityAugmentor {

    static final String CALLER = "nl.gespreksopname.caller";

    /** What a name of a system looks like; anything else is not for the log. */
    private static final Pattern CLIENT = Pattern.compile("[\\w.:-]{1,100}");

    private final Settings settings;

    /** Made by the container. */
    @Inject
    public CallerIdentity(Settings settings) {
        this.settings = settings;
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (identity.isAnonymous()) {
            return Uni.createFrom().item(identity);
        }
        return Uni.createFrom().item(() -> narrowed(identity));
    }

    private SecurityIdentity narrowed(SecurityIdentity identity) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw new AuthenticationFailedException("not a signed token");
        }
        Map.Entry<String, Settings.Issuer> issuer = settings.issuers().entrySet().stream()
                .filter(entry -> entry.getValue().url().equals(token.getIssuer()))
                .findFirst()
                .orElseThrow(() -> new AuthenticationFailedException("an issuer outside the settings"));
        String client = requiredClaims(token);
        if (CLIENT.matcher(client).matches()) {
            MDC.put("client", client);
        }
        Set<String> roles = new HashSet<>(identity.getRoles());
        roles.retainAll(issuer.getValue().roles().orElse(List.of()));
        Caller caller = new TokenCaller(
                organisation(token, issuer.getValue().organisations().orElse(List.of())),
                Set.copyOf(roles),
                client,
                TokenCaller.pseudonym(token.getIssuer(), token.getSubject()),
                issuer.getKey());
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addRoles(roles)
                .addAttributes(identity.getAttributes())
                .addAttribute(CALLER, caller)
                .build();
    }

    /** The claims of the OAuth NL profile; gives the client. */
    private static String requiredClaims(JsonWebToken token) {
        List<String> missing = new ArrayList<>();
        for (String claim : List.of("azp", "sub", "exp", "jti")) {
            if (!token.containsClaim(claim)) {
                missing.add(claim);
            }
        }
        String client = token.getClaim("azp") instanceof String text ? text : null;
        if (client == null || !missing.isEmpty()) {
            throw new AuthenticationFailedException(StandardProblems.TOKEN_INVALID
                    .problem(new Text(
                                    "In het toegangstoken ontbreekt: {}. Vraag de beheerder van de identiteitsprovider om dit toe te voegen.",
                                    "The access token lacks: {}. Ask the administrator of the identity provider to add it.")
                            .with(missing.isEmpty() ? "azp" : String.join(", ", missing)))
                    .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\""));
        }
        return client;
    }

    private static @Nullable String organisation(JsonWebToken token, List<String> allowed) {
        Object claim = token.getClaim("organisation");
        if (claim == null && allowed.isEmpty()) {
            return null;
        }
        if (claim instanceof String oin && allowed.contains(oin)) {
            return oin;
        }
        Problem refused = claim == null
                ? StandardProblems.ORGANISATION_NOT_ALLOWED.problem(
                        "Het toegangstoken noemt geen organisatie (claim organisation). Vraag de beheerder van de identiteitsprovider om het OIN van uw organisatie mee te geven.",
                        "The access token names no organisation (claim organisation). Ask the administrator of the identity provider to add your organisation's OIN.")
                : StandardProblems.ORGANISATION_NOT_ALLOWED.problem(
                        "De uitgever van het toegangstoken mag niet namens deze organisatie spreken. Gebruik een account bij uw eigen organisatie, of laat de beheerder van deze installatie de organisatie toevoegen.",
                        "The issuer of the access token may not speak for this organisation. Use an account of your own organisation, or have the operator of this installation add the organisation.");
        throw new AuthenticationFailedException(refused);
    }
}
