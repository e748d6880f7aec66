package nl.gespreksopname.policy.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.conventions.search.SearchKey;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class AuditApiTest {

    private static final String MANDATES = "/policy/v1/audit/mandates";
    private static final String SEARCHES = "/policy/v1/audit/searches";
    private static final String ACCESS = "/policy/v1/audit/access-log";
    private static final String OWN = "/policy/v1/conversations/searches";
    private static final Instant IN_NOVEMBER = Instant.parse("2026-11-12T10:00:00Z");

    @Inject
    SearchKey searchKey;

    @Test
    void aMandateIsOpenedAndItsReasonsAreInTheVaultAlone() throws SQLException {
        String marked = "NUMMER-" + UUID.randomUUID();
        Response opened = open(Tokens.ofAuditor(), marked, Tokens.VOORBEELDSTAD);

        opened.then()
                .statusCode(201)
                .body("organisations", contains(Tokens.VOORBEELDSTAD))
                .body("investigation", nullValue())
                .body("nextSteps.href", hasItem(SEARCHES));
        as(Tokens.ofAuditor())
                .get(opened.header("Location"))
                .then()
                .statusCode(200)
                .body("investigation", equalTo(marked))
                .body("purpose", equalTo("nagaan of opnames vooraf worden gezegd"));
        as(Tokens.ofAuditor()).get(MANDATES).then().statusCode(200).body("items[0].id", equalTo(opened.path("id")));
        assertThat(events("mandate/" + opened.path("id")))
                .hasSize(1)
                .allSatisfy(event -> assertThat(event)
                        .contains("\"commitment\"")
                        .doesNotContain(marked)
                        .doesNotContain("artikel 9:31"));
    }

    @Test
    void aMandateIsReadByWhoOpenedItAlone() {
        String id = open(Tokens.ofAuditor(), "2026-1", Tokens.VOORBEELDSTAD).path("id");
        String colleague = anotherAuditor();

        as(colleague).get(MANDATES + "/" + id).then().statusCode(404);
        as(colleague).get(MANDATES).then().statusCode(200).body("items.id", not(hasItem(id)));
    }

    @Test
    void everyFaultOfAMandateIsToldAtOnce() {
        post(Tokens.ofAuditor(), MANDATES, """
                        {"investigation": "1", "legalBasis": "wet", "purpose": "doel", "organisations": ["1", "%s"],
                         "from": "2026-12-01", "to": "2026-11-01", "until": "2020-01-01T00:00:00Z"}
                        """.formatted(Tokens.VOORBEELDSTAD))
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("not-an-oin"))
                .body("errors.code", hasItem("period-ends-before-it-begins"))
                .body("errors.code", hasItem("until-in-the-past"));
        post(Tokens.ofAuditor(), MANDATES, "{\"investigation\": \" \", \"organisations\": []}")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/legalBasis"))
                .body("errors.pointer", hasItem("/until"));
    }

    @Test
    void nobodyOfAnOrganisationIsAnAuditorWhateverItsTokenSays() {
        String claiming = Tokens.of("auditor", "policy-officer");

        post(claiming, MANDATES, mandate("2026-2", Tokens.VOORBEELDSTAD)).then().statusCode(403);
        as(claiming).get(MANDATES).then().statusCode(403);
        post(claiming, SEARCHES, "{\"mandate\": \"" + UUID.randomUUID() + "\"}")
                .then()
                .statusCode(403);
        as(Tokens.of("policy-officer", "professional", "case-system"))
                .get(ACCESS)
                .then()
                .statusCode(403);
        given().get(ACCESS).then().statusCode(401);
    }

    @Test
    void anAuditorFindsWhatTheMandateCoversAndNothingElse() throws SQLException {
        UUID late = StoredTrails.conversation(Tokens.VOORBEELDSTAD, reference(), null, IN_NOVEMBER);
        StoredTrails.verdict(late, "announced-beforehand", "organisation", "breached");
        StoredTrails.verdict(late, "edits-disclosed", "citizen", "breached");
        UUID elsewhere = StoredTrails.conversation(Tokens.ANDERDORP, reference(), null, IN_NOVEMBER);
        StoredTrails.verdict(elsewhere, "announced-beforehand", "organisation", "breached");
        UUID longAgo = StoredTrails.conversation(
                Tokens.VOORBEELDSTAD, reference(), null, Instant.parse("2025-12-31T22:59:59Z"));
        StoredTrails.verdict(longAgo, "announced-beforehand", "organisation", "breached");
        String mandate =
                open(Tokens.ofAuditor(), "2026-3", Tokens.VOORBEELDSTAD).path("id");

        search(mandate, ", \"rule\": \"announced-beforehand\", \"outcome\": \"breached\", \"dutyOn\": \"organisation\"")
                .then()
                .statusCode(200)
                .body("items.conversation", hasItem(late.toString()))
                .body("items.conversation", not(hasItem(elsewhere.toString())))
                .body("items.conversation", not(hasItem(longAgo.toString())))
                .body(
                        "items.find { it.conversation == '" + late + "' }.verdicts.text",
                        contains("vooraf zeggen: niet nageleefd"))
                .body(
                        "items.find { it.conversation == '" + late + "' }.trail",
                        equalTo("/policy/v1/audit/conversations/" + late + "?mandate=" + mandate));
        search(mandate, ", \"rule\": \"announced-beforehand\", \"outcome\": \"breached\", \"dutyOn\": \"citizen\"")
                .then()
                .statusCode(200)
                .body("items.conversation", not(hasItem(late.toString())));
        search(mandate, ", \"organisations\": [\"" + Tokens.ANDERDORP + "\"]")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:gespreksopname:problem:outside-mandate"));
        search(mandate, ", \"from\": \"2025-12-31\"")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:gespreksopname:problem:outside-mandate"));
        search(mandate, ", \"rule\": \"no-such-rule\"")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-word"));
    }

    @Test
    void aMandateThatIsAnothersOrUnknownOrOverIsRefused() throws SQLException {
        String mandate =
                open(Tokens.ofAuditor(), "2026-4", Tokens.VOORBEELDSTAD).path("id");

        post(anotherAuditor(), SEARCHES, "{\"mandate\": \"" + mandate + "\"}")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:gespreksopname:problem:mandate-not-valid"));
        as(anotherAuditor()).queryParam("mandate", mandate).get(ACCESS).then().statusCode(403);
        search(UUID.randomUUID().toString(), "")
                .then()
                .statusCode(403)
                .body("type", equalTo("urn:gespreksopname:problem:mandate-not-valid"));
        try (Connection connection = StoredTrails.asOwner();
                PreparedStatement end =
                        connection.prepareStatement("update mandate set until = now() where mandate = ?")) {
            end.setObject(1, UUID.fromString(mandate));
            end.executeUpdate();
        }
        search(mandate, "").then().statusCode(403).body("type", equalTo("urn:gespreksopname:problem:mandate-expired"));
        post(Tokens.ofAuditor(), SEARCHES, "{}").then().statusCode(400).body("errors.pointer", contains("/mandate"));
    }

    @Test
    void pagesFollowEachOtherOverOrganisationsNewestFirst() throws SQLException {
        Instant moment = Instant.parse("2026-03-01T10:00:00Z");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String organisation = i % 2 == 0 ? Tokens.VOORBEELDSTAD : Tokens.ANDERDORP;
            UUID conversation =
                    StoredTrails.conversation(organisation, reference(), null, moment.plus(i, ChronoUnit.HOURS));
            StoredTrails.verdict(conversation, "possibility-mentioned", "organisation", "unknown");
            StoredTrails.verdict(conversation, "copy-delivered", "citizen", "unknown");
            expected.addFirst(conversation.toString());
        }
        String mandate = open(Tokens.ofAuditor(), "2026-5", Tokens.VOORBEELDSTAD, Tokens.ANDERDORP)
                .path("id");
        String body = "{\"mandate\": \"" + mandate
                + "\", \"from\": \"2026-03-01\", \"to\": \"2026-03-01\", \"outcome\": \"unknown\"}";

        List<String> found = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = as(Tokens.ofAuditor())
                    .contentType("application/json")
                    .queryParam("limit", 3)
                    .body(body);
            Response page = (cursor == null ? request : request.queryParam("cursor", cursor)).post(SEARCHES);
            page.then().statusCode(200);
            found.addAll(page.path("items.conversation"));
            cursor = page.path("next");
        } while (cursor != null);

        assertThat(found).containsExactlyElementsOf(expected);
    }

    @Test
    void anOrganisationSearchesItsOwnConversationsByReferenceAndCaseWithoutAMandate() throws SQLException {
        String reference = reference();
        UUID own = StoredTrails.conversation(
                Tokens.VOORBEELDSTAD, reference, searchKey.ofCase(Tokens.VOORBEELDSTAD, "Z-2026-17"), IN_NOVEMBER);

        own(Tokens.of("policy-officer"), "{\"reference\": \"" + reference.toLowerCase(java.util.Locale.ROOT) + "\"}")
                .then()
                .statusCode(200)
                .body("items.conversation", contains(own.toString()))
                .body("items[0].trail", equalTo("/policy/v1/conversations/" + own + "/trail"));
        own(Tokens.of("case-system"), "{\"caseReference\": \" z-2026-17\"}")
                .then()
                .statusCode(200)
                .body("items.conversation", contains(own.toString()));
        own(Tokens.ofAnother("policy-officer"), "{\"reference\": \"" + reference + "\"}")
                .then()
                .statusCode(200)
                .body("items", empty());
        own(Tokens.of("professional"), "{}").then().statusCode(403);
        own(Tokens.ofAuditor(), "{}").then().statusCode(403);
        own(Tokens.of("policy-officer"), "{\"from\": \"2026-11-02\", \"to\": \"2026-11-01\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/to"));
        own(Tokens.of("policy-officer"), "{\"name\": \"Jet Bedacht\"}")
                .then()
                .statusCode(400)
                .body("errors.code", contains("unknown-field"));
    }

    @Test
    void everySearchIsLoggedWhereItLookedAndSoIsReadingThatLog() throws SQLException {
        UUID conversation = StoredTrails.conversation(
                Tokens.VOORBEELDSTAD, reference(), null, Instant.parse("2026-05-05T10:00:00Z"));
        String mandate = open(Tokens.ofAuditor(), "2026-6", Tokens.VOORBEELDSTAD, Tokens.ANDERDORP)
                .path("id");
        search(mandate, ", \"from\": \"2026-05-05\", \"to\": \"2026-05-05\"")
                .then()
                .statusCode(200);

        Response inVoorbeeldstad = as(Tokens.of("data-protection-officer"))
                .queryParam("conversation", conversation)
                .get(ACCESS);
        inVoorbeeldstad
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("search"))
                .body("items[0].issuer", equalTo("ombudsman"))
                .body("items[0].client", equalTo("ombudsman-portal"))
                .body("items[0].mandate", equalTo(mandate))
                .body("items[0].purpose", equalTo("audit"))
                .body("items[0].found", hasItem(conversation.toString()));
        String access = inVoorbeeldstad.path("items[0].access");
        Response inAnderdorp = as(Tokens.ofAnother("privacy-officer")).get(ACCESS);
        inAnderdorp
                .then()
                .statusCode(200)
                .body("items.organisation", everyItem(equalTo(Tokens.ANDERDORP)))
                .body("items.find { it.access == '" + access + "' }.found", empty());
        as(Tokens.ofAnother("privacy-officer"))
                .get(ACCESS)
                .then()
                .body("items[0].kind", equalTo("access-log"))
                .body("items[0].purpose", equalTo("access-review"));
        assertThat(events("access/" + access))
                .hasSize(2)
                .allSatisfy(event ->
                        assertThat(event).contains("\"what\":\"search\"").contains(mandate));
        as(Tokens.ofAuditor())
                .queryParam("mandate", mandate)
                .get(ACCESS)
                .then()
                .statusCode(200)
                .body("items.access", hasItem(access));
        as(Tokens.ofAuditor()).get(ACCESS).then().statusCode(400).body("errors.parameter", contains("mandate"));
    }

    @Test
    void thePurposeOfAReadingIsFromAListAndIsLogged() {
        as(Tokens.of("policy-officer"))
                .header("X-Purpose", "self-review")
                .contentType("application/json")
                .body("{}")
                .post(OWN)
                .then()
                .statusCode(200);
        as(Tokens.of("privacy-officer"))
                .get(ACCESS)
                .then()
                .body("items.findAll { it.kind == 'search' }[0].purpose", equalTo("self-review"));
        as(Tokens.of("policy-officer"))
                .header("X-Purpose", "nieuwsgierig naar Jet")
                .contentType("application/json")
                .body("{}")
                .post(OWN)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("X-Purpose"));
        as(Tokens.of("policy-officer"))
                .header("X-Purpose", "audit")
                .contentType("application/json")
                .body("{}")
                .post(OWN)
                .then()
                .statusCode(400);
    }

    @Test
    void theServiceItselfCannotChangeWhatWasLogged() throws SQLException {
        own(Tokens.of("policy-officer"), "{}").then().statusCode(200);
        try (Connection connection = StoredTrails.asOwner();
                Statement ask = connection.createStatement();
                ResultSet row = ask.executeQuery("""
                        select has_table_privilege(grantee, 'access_entry', 'UPDATE, DELETE, TRUNCATE')
                        from information_schema.role_table_grants
                        where table_name = 'access_entry' and privilege_type = 'INSERT'
                            and grantee <> grantor
                        """)) {
            assertThat(row.next()).isTrue();
            assertThat(row.getBoolean(1)).isFalse();
        }
    }

    private static String reference() {
        String id = UUID.randomUUID().toString().replace("-", "").toUpperCase(java.util.Locale.ROOT);
        return "GO-" + id.substring(0, 4) + "-" + id.substring(4, 8);
    }

    private static List<String> events(String stream) throws SQLException {
        List<String> events = new ArrayList<>();
        try (Connection connection = StoredTrails.asOwner();
                PreparedStatement select =
                        connection.prepareStatement("select bytes from event where stream = ? order by version")) {
            select.setString(1, stream);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.add(new String(row.getBytes(1), StandardCharsets.UTF_8));
                }
            }
        }
        return events;
    }

    private static String anotherAuditor() {
        return Tokens.ombudsman()
                .token()
                .with("sub", "5d6a7c1e-0000-4000-8000-000000000002")
                .client("ombudsman-portal")
                .roles("auditor")
                .bearer();
    }

    private static Response search(String mandate, String more) {
        return as(Tokens.ofAuditor())
                .contentType("application/json")
                .body("{\"mandate\": \"" + mandate + "\"" + more + "}")
                .post(SEARCHES);
    }

    private static Response own(String token, String body) {
        return as(token).contentType("application/json").body(body).post(OWN);
    }

    private static Response open(String token, String investigation, String... organisations) {
        return post(token, MANDATES, mandate(investigation, organisations));
    }

    private static String mandate(String investigation, String... organisations) {
        return """
                {"investigation": "%s", "legalBasis": "Algemene wet bestuursrecht, artikel 9:31",
                 "purpose": "nagaan of opnames vooraf worden gezegd", "organisations": ["%s"],
                 "from": "2026-01-01", "to": "2026-12-31", "until": "%s"}
                """.formatted(
                        investigation,
                        String.join("\", \"", organisations),
                        Instant.now().plus(30, ChronoUnit.DAYS));
    }

    private static Response post(String token, String path, String body) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", token);
    }
}
