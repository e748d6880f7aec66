package nl.gespreksopname.conventions.caller;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import nl.gespreksopname.conventions.problem.StandardProblems;
import nl.gespreksopname.conventions.settings.Settings;
import org.jspecify.annotations.Nullable;

/**
 * Finds by whose keys a token must be verified. The {@code iss} of a token that is not verified yet only chooses among the
 * issuers of the settings; that issuer's keys must then fit, and its name is checked again as part of the verification.
 */
@ApplicationScoped
public class IssuerTenants implements TenantConfigResolver {

    /** The audience that every token must name. */
    public static final String AUDIENCE = "gespreksopname";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, OidcTenantConfig> tenantByIssuer = new HashMap<>();

    /** One tenant an issuer of the settings. */
    @Inject
    public IssuerTenants(Settings settings) {
        settings.issuers().forEach((name, issuer) -> tenantByIssuer.put(issuer.url(), tenant(name, issuer.url())));
    }

    private static OidcTenantConfig tenant(String name, String url) {
        return OidcTenantConfig.authServerUrl(url)
                .tenantId(name)
                .applicationType(ApplicationType.SERVICE)
                .token()
                .issuer(url)
                .audience(AUDIENCE)
                .requiredClaims(Map.of())
                .end()
                .build();
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext routing, OidcRequestContext<OidcTenantConfig> context) {
        String authorization = routing.request().getHeader("Authorization");
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Uni.createFrom().nullItem();
        }
        String issuer = issuerOf(authorization.substring(7).trim());
        if (issuer == null) {
            return Uni.createFrom().failure(new AuthenticationFailedException("not a token"));
        }
        OidcTenantConfig tenant = tenantByIssuer.get(issuer);
        if (tenant == null) {
            return Uni.createFrom()
                    .failure(new AuthenticationFailedException(StandardProblems.ISSUER_NOT_TRUSTED
                            .problem(
                                    "Het toegangstoken komt van een uitgever die deze installatie niet kent. Gebruik een token van de identiteitsprovider van uw organisatie, of vraag de beheerder om die aan te sluiten.",
                                    "The access token comes from an issuer that this installation does not know. Use one from your organisation's identity provider, or ask the operator to connect it.")
                            .withHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")));
        }
        return Uni.createFrom().item(tenant);
    }

    private static @Nullable String issuerOf(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            JsonNode claims = MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return claims == null ? null : claims.path("iss").textValue();
        } catch (IOException | IllegalArgumentException e) {
            return null;
        }
    }
}
