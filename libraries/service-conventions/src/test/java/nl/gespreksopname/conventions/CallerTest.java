package nl.gespreksopname.conventions;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.TokenIssuer;
import nl.gespreksopname.conventions.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class CallerTest {

    private static final String WHO = "/sample/v1/things/caller";

    private static ValidatableResponse with(TokenIssuer.Token token) {
        return given().header("Authorization", token.bearer()).get(WHO).then();
    }

    private static TokenIssuer.Token good() {
        return Tokens.municipality().token().organisation(Tokens.VOORBEELDSTAD).roles("case-system");
    }

    private static void refused(ValidatableResponse response, int status, String slug) {
        response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:gespreksopname:problem:" + slug));
        if (status == 401) {
            response.header("WWW-Authenticate", containsString("Bearer"));
        }
    }

    @Test
    void theCallerIsWhatTheTokenAndItsIssuerSay() {
        ValidatableResponse response = with(good().roles("case-system", "auditor", "offline_access"));
        response.statusCode(200)
                .body("organisation", equalTo(Tokens.VOORBEELDSTAD))
                .body("client", equalTo("zaaksysteem"))
                .body("issuer", equalTo("municipality"))
                .body("roles", hasItems("case-system"))
                .body("roles.size()", equalTo(1));
        String user = response.extract().path("user");
        assertThat(user).matches("u-[0-9a-f]{32}");
        String another = with(good().subject("5d6a7c1e-0000-4000-8000-000000000002"))
                .extract()
                .path("user");
        assertThat(another).isNotEqualTo(user);
    }

    @Test
    void aTokenThatDoesNotHoldIsRefusedWithWhatToDo() {
        refused(given().get(WHO).then(), 401, "not-authenticated");
        refused(given().header("Authorization", "Bearer rubbish").get(WHO).then(), 401, "token-invalid");
        refused(given().header("Authorization", "Basic YTpi").get(WHO).then(), 401, "not-authenticated");
        refused(with(good().expired()), 401, "token-expired");
        refused(with(good().with("aud", "another-system")), 401, "token-invalid");
        refused(with(good().with("aud", null)), 401, "token-invalid");
        refused(with(good().with("exp", null)), 401, "token-invalid");
        for (String claim : new String[] {"azp", "sub", "jti"}) {
            ValidatableResponse response = with(good().with(claim, null));
            refused(response, 401, "token-invalid");
            response.body("detail", containsString(claim));
        }
        String signed = good().signed();
        String forged = signed.substring(0, signed.length() - 20) + "AAAAAAAAAAAAAAAAAAAA";
        refused(given().header("Authorization", "Bearer " + forged).get(WHO).then(), 401, "token-invalid");
        String[] parts = signed.split("\\.", -1);
        refused(
                given().header("Authorization", "Bearer eyJhbGciOiJub25lIn0." + parts[1] + ".")
                        .get(WHO)
                        .then(),
                401,
                "token-invalid");
        given().queryParam("access_token", signed).get(WHO).then().statusCode(401);
    }

    @Test
    void anIssuerOutsideTheSettingsIsRefused() {
        TokenIssuer stranger = TokenIssuer.start("municipality");
        refused(
                with(stranger.token().organisation(Tokens.VOORBEELDSTAD).roles("case-system")),
                401,
                "issuer-not-trusted");
        // and so is one that only calls itself by the name of another: its signature does not fit
        refused(
                with(stranger.token()
                        .with("iss", Tokens.municipality().url())
                        .organisation(Tokens.VOORBEELDSTAD)
                        .roles("case-system")),
                401,
                "token-invalid");
    }

    @Test
    void anIssuerThatCannotBeReachedIsNotTheCallersFault() {
        ValidatableResponse response = with(good().with("iss", "http://127.0.0.1:1/realms/away"));
        refused(response, 503, "temporarily-unavailable");
        response.header("Retry-After", "5");
    }

    @Test
    void anIssuerCannotSpeakForAnotherOrganisationOrAssertAnotherRole() {
        refused(with(good().organisation(Tokens.ANDERDORP)), 403, "organisation-not-allowed");
        refused(with(good().with("organisation", null)), 403, "organisation-not-allowed");
        ValidatableResponse role = with(good().roles("auditor"));
        refused(role, 403, "role-missing");
        role.body("detail", containsString("case-system"));
        refused(with(Tokens.ombudsman().token().roles("case-system")), 403, "role-missing");
        refused(
                with(Tokens.ombudsman()
                        .token()
                        .organisation(Tokens.VOORBEELDSTAD)
                        .roles("auditor")),
                403,
                "organisation-not-allowed");
    }

    @Test
    void whatNobodyDecidedOnIsDenied() {
        refused(
                given().header("Authorization", Tokens.of("case-system", "operator", "peer"))
                        .get("/sample/v1/forgotten")
                        .then(),
                403,
                "role-missing");
        refused(given().get("/sample/v1/forgotten").then(), 401, "not-authenticated");
        given().get("/sample/v1/things/public").then().statusCode(200);
    }
}
