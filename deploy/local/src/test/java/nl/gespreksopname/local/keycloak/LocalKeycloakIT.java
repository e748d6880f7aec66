package nl.gespreksopname.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalKeycloakIT {

    @TempDir
    static Path folder;

    private static LocalKeycloak keycloak;

    @BeforeAll
    static void start() {
        Map<String, String> secrets =
                LocalKeycloak.SECRETS.stream().collect(Collectors.toMap(name -> name, name -> "Of-" + name));
        keycloak = LocalKeycloak.start(
                Path.of("target/keycloak"),
                Path.of("../keycloak"),
                folder.resolve("keycloak"),
                0,
                secrets,
                folder.resolve("keycloak.log"));
    }

    @AfterAll
    static void stop() {
        keycloak.close();
    }

    @Test
    void givesEveryDemoCallerATokenForTheSuiteWithoutNames() throws Exception {
        for (DemoCaller caller : DemoCaller.values()) {
            JsonNode claims = claims(caller);
            assertThat(claims.path("iss").asText()).isEqualTo(keycloak.issuer(caller.realm()));
            assertThat(claims.path("aud").asText()).as(caller + " aud").isEqualTo("gespreksopname");
            assertThat(claims.path("azp").asText()).isEqualTo(caller.client());
            assertThat(claims.path("sub").asText()).as(caller + " sub").isNotBlank();
            assertThat(claims.has("name") || claims.has("email") || claims.has("preferred_username"))
                    .as("a token names nobody: " + claims)
                    .isFalse();
        }
    }

    @Test
    void anOrganisationsRealmNamesItsOwnOinAndTheOmbudsmansNone() throws Exception {
        assertThat(claims(DemoCaller.CASE_SYSTEM).path("organisation").textValue())
                .isEqualTo("00000009999999990000");
        assertThat(claims(DemoCaller.OTHER_TENANT).path("organisation").textValue())
                .isEqualTo("00000009999999991000");
        assertThat(claims(DemoCaller.AUDITOR).has("organisation")).isFalse();
    }

    @Test
    void rolesAreWhereTheServicesLookForThem() throws Exception {
        assertThat(roles(DemoCaller.CASE_SYSTEM)).contains("case-system");
        assertThat(roles(DemoCaller.POLICY_OFFICER)).contains("policy-officer").doesNotContain("professional");
        assertThat(roles(DemoCaller.PEER)).contains("peer");
        assertThat(roles(DemoCaller.AUDITOR)).contains("auditor");
        assertThat(roles(DemoCaller.AUDIT_SYSTEM)).contains("auditor");
    }

    @Test
    void tokensAreSignedWithRs256AndShortLived() throws Exception {
        String token = keycloak.token(DemoCaller.CASE_SYSTEM);
        JsonNode header = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[0]));
        assertThat(header.path("alg").asText()).isEqualTo("RS256");
        assertThat(lifetime(DemoCaller.CASE_SYSTEM)).isEqualTo(600);
        assertThat(lifetime(DemoCaller.EXPIRING)).isEqualTo(1);
    }

    @Test
    void thereAreCallersWhoClaimWhatTheyMayNot() throws Exception {
        assertThat(claims(DemoCaller.IMPERSONATOR).path("organisation").textValue())
                .isEqualTo(Realm.VOORBEELDSTAD.organisation());
        assertThat(roles(DemoCaller.SELF_MADE_AUDITOR)).contains("auditor");
        assertThat(Realm.ANDERDORP.roles()).doesNotContain("auditor");
    }

    private static long lifetime(DemoCaller caller) throws Exception {
        JsonNode claims = claims(caller);
        return claims.path("exp").asLong() - claims.path("iat").asLong();
    }

    private static Iterable<String> roles(DemoCaller caller) throws Exception {
        return claims(caller)
                .path("realm_access")
                .path("roles")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode claims(DemoCaller caller) throws Exception {
        String payload = keycloak.token(caller).split("\\.", -1)[1];
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(payload));
    }
}
