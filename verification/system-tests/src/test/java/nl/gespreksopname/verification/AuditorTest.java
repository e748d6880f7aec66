package nl.gespreksopname.verification;

import static nl.gespreksopname.verification.http.ProblemAssert.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.verification.http.Request;
import nl.gespreksopname.verification.suite.SuiteUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Auditors come from the ombudsman only, and read under a mandate only; every reading can be seen afterwards. */
@ExtendWith(SuiteExtension.class)
class AuditorTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));

    private final SuiteUnderTest suite;
    private final String conversation;

    AuditorTest(SuiteUnderTest suite, Story story) {
        this.suite = suite;
        this.conversation = story.the("conversation");
    }

    @Test
    void whoeverGaveThemselvesTheRoleIsNoAuditor() {
        for (DemoCaller impostor : List.of(DemoCaller.SELF_MADE_AUDITOR, DemoCaller.CASE_SYSTEM)) {
            assertRefused(suite.get(impostor, "/policy/v1/audit/mandates"), 403, "role-missing");
            assertRefused(
                    suite.post(impostor, "/policy/v1/audit/mandates").json(newMandate(today, today)),
                    403,
                    "role-missing");
            assertRefused(trailUnder(impostor, UUID.randomUUID().toString()), 403, "role-missing");
        }
    }

    @Test
    void withoutAMandateAnAuditorReadsNothing() {
        assertRefused(
                suite.get(DemoCaller.AUDITOR, "/policy/v1/audit/conversations/" + conversation), 400, "invalid-input");
        assertRefused(
                suite.post(DemoCaller.AUDITOR, "/policy/v1/audit/searches").json("{}"), 400, "invalid-input");
        assertRefused(trailUnder(DemoCaller.AUDITOR, UUID.randomUUID().toString()), 403, "mandate-not-valid");
        assertRefused(
                suite.get(DemoCaller.AUDITOR, "/policy/v1/conversations/" + conversation + "/trail"),
                403,
                Set.of("role-missing", "organisation-not-allowed"));
    }

    @Test
    void aColleaguesMandateIsNoMandate() {
        String mandate = mandate(DemoCaller.AUDITOR, today.minusYears(1), today);

        assertRefused(trailUnder(DemoCaller.AUDIT_SYSTEM, mandate), 403, "mandate-not-valid");
        assertRefused(search(DemoCaller.AUDIT_SYSTEM, mandate, ""), 403, "mandate-not-valid");
    }

    @Test
    void outsideTheMandatesOrganisationsAndDaysNothingIsFound() {
        String lastYear = mandate(DemoCaller.AUDITOR, today.minusYears(2), today.minusYears(1));

        assertRefused(trailUnder(DemoCaller.AUDITOR, lastYear), 404, "not-found");
        assertRefused(
                search(DemoCaller.AUDITOR, lastYear, ", \"from\": \"" + today + "\", \"to\": \"" + today + "\""),
                403,
                "outside-mandate");
        assertRefused(
                search(DemoCaller.AUDITOR, lastYear, ", \"organisations\": [\"" + SuiteUnderTest.ANDERDORP + "\"]"),
                403,
                "outside-mandate");
        assertThat(search(DemoCaller.AUDITOR, lastYear, "").send().expect(200).text())
                .doesNotContain(conversation);
    }

    @Test
    void underAMandateAnAuditorFindsAndReadsAndTheOrganisationSeesThatItWasRead() {
        String mandate = mandate(DemoCaller.AUDITOR, today.minusYears(1), today);

        JsonNode found = search(DemoCaller.AUDITOR, mandate, ", \"rule\": \"shared-with-permission\"")
                .send()
                .expect(200)
                .json();
        assertThat(found.path("items").findValuesAsText("conversation")).contains(conversation);
        JsonNode trail =
                trailUnder(DemoCaller.AUDITOR, mandate).send().expect(200).json();
        assertThat(trail.path("verdicts")).isNotEmpty();

        JsonNode log = suite.get(
                        DemoCaller.DATA_PROTECTION_OFFICER,
                        "/policy/v1/audit/access-log?conversation=" + conversation + "&limit=200")
                .send()
                .expect(200)
                .json();
        assertThat(StreamSupport.stream(log.path("items").spliterator(), false)
                        .filter(entry -> entry.path("mandate").asText().equals(mandate))
                        .map(entry -> entry.path("kind").asText() + " by "
                                + entry.path("issuer").asText()))
                .containsExactlyInAnyOrder("search by ombudsman", "trail by ombudsman");
    }

    @Test
    void theTrailUnderAMandateIsTheTrailThatTheOrganisationSees() {
        String mandate = mandate(DemoCaller.AUDITOR, today.minusYears(1), today);
        JsonNode auditors =
                trailUnder(DemoCaller.AUDITOR, mandate).send().expect(200).json();
        JsonNode own = suite.get(DemoCaller.POLICY_OFFICER, "/policy/v1/conversations/" + conversation + "/trail")
                .send()
                .expect(200)
                .json();

        assertThat(auditors.path("entries")).isEqualTo(own.path("entries"));
        assertThat(auditors.path("verdicts")).isEqualTo(own.path("verdicts"));
    }

    @Test
    void everyReadingOfATrailIsInTheAccessLogWithItsPurpose() {
        long before = readings("complaint");

        suite.get(DemoCaller.PROFESSIONAL, "/policy/v1/conversations/" + conversation + "/trail?purpose=complaint")
                .send()
                .expect(200);
        suite.get(DemoCaller.PROFESSIONAL, "/policy/v1/conversations/" + conversation + "/trail")
                .header("X-Purpose", "complaint")
                .send()
                .expect(200);

        assertThat(readings("complaint")).isEqualTo(before + 2);
    }

    private long readings(String purpose) {
        JsonNode log = suite.get(
                        DemoCaller.DATA_PROTECTION_OFFICER,
                        "/policy/v1/audit/access-log?conversation=" + conversation + "&limit=200")
                .send()
                .expect(200)
                .json();
        return StreamSupport.stream(log.path("items").spliterator(), false)
                .filter(entry -> entry.path("purpose").asText().equals(purpose))
                .count();
    }

    private String mandate(DemoCaller auditor, LocalDate from, LocalDate to) {
        return suite.post(auditor, "/policy/v1/audit/mandates")
                .json(newMandate(from, to))
                .send()
                .expect(201)
                .text("/id");
    }

    private String newMandate(LocalDate from, LocalDate to) {
        return """
                {"investigation": "2026-00417", "legalBasis": "Awb 9:31", "purpose": "onderzoek",
                 "organisations": ["%s"], "from": "%s", "to": "%s", "until": "%sT00:00:00Z"}""".formatted(SuiteUnderTest.VOORBEELDSTAD, from, to, today.plusDays(20));
    }

    private Request search(DemoCaller auditor, String mandate, String criteria) {
        return suite.post(auditor, "/policy/v1/audit/searches")
                .json("{\"mandate\": \"" + mandate + "\"" + criteria + "}");
    }

    private Request trailUnder(DemoCaller auditor, String mandate) {
        return suite.get(auditor, "/policy/v1/audit/conversations/" + conversation + "?mandate=" + mandate);
    }
}
