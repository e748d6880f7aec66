package nl.gespreksopname.policy.trail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationStarted;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationTransferred;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantJoined;
import nl.gespreksopname.contracts.consent.ConsentEvent.PossibilityMentioned;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.consent.ConsentEvent.SafetyMarkPlaced;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.policy.PolicyEvent.AccessLogged;
import nl.gespreksopname.contracts.policy.PolicyEventTypes;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Transactions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class TrailApiTest {

    @Inject
    Transactions transactions;

    private static Instant hoursAgo(long hours) {
        return Instant.now().minus(hours, ChronoUnit.HOURS);
    }

    private static RequestSpecification as(String bearer) {
        return given().header("Authorization", bearer);
    }

    private static String trail(UUID conversation) {
        return "/policy/v1/conversations/" + conversation + "/trail";
    }

    /** The trail once all that was told is in it. */
    private static Response read(Told told) {
        Eventually.holds(() -> as(Tokens.of("professional"))
                .queryParam("atLeast", "consent:" + told.consentVersion())
                .get(trail(told.id))
                .then()
                .statusCode(200));
        if (told.recordingVersion() > 0) {
            Eventually.holds(() -> as(Tokens.of("professional"))
                    .queryParam("atLeast", "recording:" + told.recordingVersion())
                    .get(trail(told.id))
                    .then()
                    .statusCode(200));
        }
        return as(Tokens.of("professional")).get(trail(told.id));
    }

    @Test
    void aTrailTellsWhatHappenedAndHowEachRuleStands() {
        Told told = Told.planned(hoursAgo(3)).started().ended().recordedByTheProfessional(14);

        read(told)
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("conversation", equalTo(told.id.toString()))
                .body("reference", equalTo(told.reference))
                .body("organisation", equalTo(Tokens.VOORBEELDSTAD))
                .body("status", equalTo("ended"))
                .body("complete.service", contains("consent", "recording", "policy"))
                .body("complete[0].version", equalTo(6))
                .body("complete[1].version", equalTo(2))
                .body("participants.label", contains("de jeugdige", "de professional"))
                .body("entries", hasSize(8))
                .body("entries.sentence", hasItems("Het gesprek begon.", "De opname begon."))
                .body("entries.hash", everyItem(matchesPattern("[0-9a-f]{64}")))
                .body("entries.understood", everyItem(equalTo(true)))
                .body(
                        "verdicts.find { it.rule == 'announced-beforehand' }.baseline.sentence",
                        equalTo("De opname is 14 minuten na het begin aangekondigd."))
                .body("verdicts.find { it.rule == 'announced-beforehand' }.dutyOn", equalTo("organisation"))
                .body(
                        "verdicts.find { it.rule == 'announced-beforehand' }.baseline.outcomeText",
                        equalTo("niet nageleefd"))
                .body("verdicts.find { it.rule == 'arrangements-made' }.baseline.outcome", equalTo("breached"))
                .body("verdicts.find { it.rule == 'copy-delivered' }.baseline.outcome", equalTo("not-applicable"))
                .body("verdicts.find { it.rule == 'possibility-mentioned' }.baseline.until", notNullValue());
    }

    @Test
    void aTrailSpeaksEnglishToWhoPrefersThat() {
        Told told = Told.planned(hoursAgo(3)).started();
        read(told);

        as(Tokens.of("case-system"))
                .header("Accept-Language", "en")
                .get(trail(told.id))
                .then()
                .statusCode(200)
                .header("Content-Language", equalTo("en"))
                .body("entries.sentence", hasItem("The conversation began."))
                .body(
                        "verdicts.find { it.rule == 'website-information' }.ruleText",
                        equalTo("information on the website"));
    }

    @Test
    void untilEveryServiceHasSignedPastItATrailSaysSo() {
        Told told = Told.planned(hoursAgo(3)).started();
        Instant then = Instant.now();
        read(told);

        Eventually.holds(() -> {
            List<String> until =
                    as(Tokens.of("professional")).get(trail(told.id)).path("complete.until");
            assertThat(until)
                    .hasSize(3)
                    .allSatisfy(at -> assertThat(Instant.parse(at)).isAfter(then));
        });
    }

    @Test
    void aTrailOfThenHoldsWhatWasKnownThen() {
        Told told = Told.planned(hoursAgo(3)).started();
        String before = read(told).path("knownAt");
        told.consent(told.start, new PossibilityMentioned("mention", true, told.professional, Means.SPOKEN, null));
        read(told).then().body("verdicts.find { it.rule == 'possibility-mentioned' }.baseline.outcome", equalTo("met"));

        as(Tokens.of("professional"))
                .queryParam("knownAt", before)
                .get(trail(told.id))
                .then()
                .statusCode(200)
                .body("entries", hasSize(4))
                .body("verdicts.find { it.rule == 'possibility-mentioned' }.baseline.outcome", equalTo("pending"));
        as(Tokens.of("professional"))
                .queryParam("asOf", told.start.minusSeconds(60).toString())
                .queryParam("knownAt", Instant.now().toString())
                .get(trail(told.id))
                .then()
                .statusCode(200)
                .body("status", equalTo("planned"))
                .body("entries", hasSize(3));
        as(Tokens.of("professional"))
                .queryParam("knownAt", "2020-01-01T00:00:00Z")
                .get(trail(told.id))
                .then()
                .statusCode(404);
    }

    @Test
    void whatWasKnownAtAMomentStaysTheSameWhateverIsHeardLater() {
        Told told = Told.planned(hoursAgo(3)).started();
        read(told);
        Instant then = Instant.now();
        Eventually.holds(() -> assertThat(
                        as(Tokens.of("professional")).get(trail(told.id)).<List<String>>path("complete.until"))
                .allSatisfy(at -> assertThat(Instant.parse(at)).isAfter(then)));
        Map<String, Object> before = known(told, then, null);
        Map<String, Object> during = known(told, then, told.start.plusSeconds(60));

        told.ended().recordedByTheProfessional(14);
        Map<String, Object> now = read(told).then().extract().path("");

        assertThat(known(told, then, null)).isEqualTo(before);
        assertThat(known(told, then, told.start.plusSeconds(60))).isEqualTo(during);
        assertThat(before.get("entries")).asInstanceOf(LIST).hasSize(4);
        Map<String, Object> asNow = known(told, Instant.now(), null);
        assertThat(asNow.get("entries")).isEqualTo(now.get("entries"));
        assertThat(asNow.get("verdicts")).isEqualTo(now.get("verdicts"));
    }

    /** All of a trail but up to where it is complete, which goes on. */
    private static Map<String, Object> known(Told told, Instant knownAt, @Nullable Instant asOf) {
        RequestSpecification request = as(Tokens.of("professional")).queryParam("knownAt", knownAt.toString());
        if (asOf != null) {
            request.queryParam("asOf", asOf.toString());
        }
        Map<String, Object> answer = new HashMap<>(
                request.get(trail(told.id)).then().statusCode(200).extract().path(""));
        answer.remove("complete");
        return answer;
    }

    @Test
    void whoHadSomethingTakenDownBeforeAnotherPlannedItStillReadsWhatWasKnownThen() {
        Told unplanned = Told.unplanned(UUID.randomUUID(), Tokens.ANDERDORP, hoursAgo(3));
        unplanned.recording(
                unplanned.start,
                new RecordingEvent.RecordingStatusChanged(unplanned.recording, RecordingStatus.STARTED, null, null));
        Eventually.holds(() -> as(Tokens.ofAnother("professional"))
                .get(trail(unplanned.id))
                .then()
                .statusCode(200));
        Instant then = Instant.now();
        Told planned =
                Told.unplanned(unplanned.id, Tokens.VOORBEELDSTAD, hoursAgo(3)).started();
        Eventually.holds(() ->
                as(Tokens.of("professional")).get(trail(planned.id)).then().statusCode(200));

        as(Tokens.ofAnother("professional")).get(trail(unplanned.id)).then().statusCode(404);
        as(Tokens.ofAnother("professional"))
                .queryParam("knownAt", then.toString())
                .get(trail(unplanned.id))
                .then()
                .statusCode(200)
                .body("organisation", equalTo(Tokens.ANDERDORP));
        as(Tokens.of("professional"))
                .queryParam("knownAt", then.toString())
                .get(trail(unplanned.id))
                .then()
                .statusCode(404);
    }

    @Test
    void whoAsksAgainLearnsThatNothingChanged() {
        Told told = Told.planned(hoursAgo(3)).started();
        String etag = read(told).header("ETag");
        int before = accesses(told.id).size();

        as(Tokens.of("professional"))
                .header("If-None-Match", etag)
                .get(trail(told.id))
                .then()
                .statusCode(304);
        assertThat(accesses(told.id)).hasSize(before + 1);
        told.ended();
        read(told);
        as(Tokens.of("professional"))
                .header("If-None-Match", etag)
                .get(trail(told.id))
                .then()
                .statusCode(200);
    }

    @Test
    void anotherOrganisationsConversationAndAnUnknownOneAreAnsweredAlike() {
        Told told = Told.planned(hoursAgo(3)).started();
        read(told);

        Response another = as(Tokens.ofAnother("professional")).get(trail(told.id));
        Response unknown = as(Tokens.ofAnother("professional")).get(trail(UUID.randomUUID()));

        another.then().statusCode(404).body("type", equalTo("urn:gespreksopname:problem:not-found"));
        assertThat(another.<String>path("detail")).isEqualTo(unknown.path("detail"));
        as(Tokens.ofAnother("professional"))
                .queryParam("atLeast", "consent:1")
                .get(trail(told.id))
                .then()
                .statusCode(404);
        as(Tokens.ofAnother("professional"))
                .queryParam("atLeast", "consent:1")
                .get(trail(UUID.randomUUID()))
                .then()
                .statusCode(404);
    }

    @Test
    void whatAnotherOrganisationHadTakenDownUnderTheSameIdIsNoPartOfIt() {
        Told told = Told.planned(hoursAgo(3)).started();
        read(told);
        Told.intruding(Tokens.ANDERDORP, told).recordedByTheProfessional(14);
        Told after = Told.planned(hoursAgo(1)).recordedByTheProfessional(0);
        read(after);

        as(Tokens.of("professional"))
                .get(trail(told.id))
                .then()
                .statusCode(200)
                .body("entries", hasSize(4))
                .body("complete[1].version", equalTo(0));
        as(Tokens.ofAnother("professional")).get(trail(told.id)).then().statusCode(404);
    }

    @Test
    void whatHasNotArrivedIsWaitedForAndThenRefusedWithATimeToTryAgain() {
        Told told = Told.planned(hoursAgo(3)).started();
        read(told);

        as(Tokens.of("professional"))
                .queryParam("atLeast", "consent:99")
                .get(trail(told.id))
                .then()
                .statusCode(503)
                .header("Retry-After", equalTo("2"))
                .body("type", equalTo("urn:gespreksopname:problem:not-caught-up"));
    }

    @Test
    void whatIsAskedWronglyIsSaidToBe() {
        UUID conversation = UUID.randomUUID();

        as(Tokens.of("professional"))
                .queryParam("atLeast", "consent")
                .get(trail(conversation))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("atLeast"));
        as(Tokens.of("professional"))
                .queryParam("asOf", Instant.now().plus(1, ChronoUnit.DAYS).toString())
                .get(trail(conversation))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("asOf"));
        as(Tokens.of("operator")).get(trail(conversation)).then().statusCode(403);
        as(Tokens.ofAuditor()).get(trail(conversation)).then().statusCode(403);
        given().get(trail(conversation)).then().statusCode(401);
    }

    @Test
    void everyReadingIsLoggedWithItsPurposeAndARefusedOneIsNone() {
        Told told = Told.planned(hoursAgo(3)).started();
        read(told);
        int before = accesses(told.id).size();

        as(Tokens.of("privacy-officer"))
                .header("X-Purpose", "complaint")
                .get(trail(told.id))
                .then()
                .statusCode(200);
        as(Tokens.ofAnother("privacy-officer")).get(trail(told.id)).then().statusCode(404);
        as(Tokens.of("privacy-officer"))
                .header("X-Purpose", "curiosity")
                .get(trail(told.id))
                .then()
                .statusCode(400);

        List<AccessLogged> accesses = accesses(told.id);
        assertThat(accesses).hasSize(before + 1);
        assertThat(accesses.getLast().purpose()).isEqualTo("complaint");
        assertThat(accesses.getLast().what()).isEqualTo("trail");
        assertThat(accesses.getLast().found()).containsExactly(told.id.toString());
    }

    @Test
    void aPolicyThatIsPublishedLaterIsHeardAndCountsFromThenOn() {
        Told before =
                Told.planned(Tokens.ANDERDORP, Instant.now().minusSeconds(1)).started();
        int version = as(Tokens.ofAnother("policy-officer"))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType("application/json")
                .body("{\"parameters\": {\"copyTermDays\": 7}}")
                .post("/policy/v1/policies")
                .then()
                .statusCode(201)
                .extract()
                .path("policy.policyVersion");
        Instant published = Instant.now();
        Told after = Told.planned(Tokens.ANDERDORP, published.plusSeconds(1));
        Eventually.holds(() -> assertThat(Instant.now()).isAfter(published.plusSeconds(2)));
        after.started();

        Eventually.holds(() -> as(Tokens.ofAnother("professional"))
                .get(trail(after.id))
                .then()
                .statusCode(200)
                .body("complete[2].version", equalTo(version))
                .body("verdicts.find { it.rule == 'website-information' }.baseline.outcome", equalTo("met"))
                .body("verdicts.find { it.rule == 'website-information' }.policyVersion", equalTo(version)));
        as(Tokens.ofAnother("professional"))
                .get(trail(before.id))
                .then()
                .statusCode(200)
                .body("verdicts.find { it.rule == 'website-information' }.policyVersion", not(equalTo(version)));
    }

    @Test
    void aRowAConversationHoldsWhatIsSearchedBy() {
        Told told = Told.planned(hoursAgo(3)).started().ended().recordedByTheProfessional(14);
        read(told);

        Eventually.holds(() -> {
            TrailRow row = transactions.call(connection -> TrailRow.<TrailRow>findById(told.id));
            assertThat(row.reference).isEqualTo(told.reference);
            assertThat(row.status).isEqualTo("ended");
            assertThat(row.moment).isEqualTo(told.start);
            assertThat(row.recordingVersion).isEqualTo(2);
            assertThat(row.nextDue).isNotNull();
            assertThat(row.verdicts).contains("announced-beforehand", "website-information");
            List<VerdictRow> verdicts = transactions.call(connection -> VerdictRow.list("conversation", told.id));
            assertThat(verdicts)
                    .filteredOn(verdict -> verdict.rule.equals("announced-beforehand"))
                    .singleElement()
                    .satisfies(verdict -> {
                        assertThat(verdict.baseline).isEqualTo("breached");
                        assertThat(verdict.dutyOn).isEqualTo("organisation");
                        assertThat(verdict.subjectKind).isEqualTo("recording");
                    });
        });
    }

    @Test
    void aCorrectedFactStaysInTheTrailMarkedAndWhatIsAwaitedStandsBesideTheVerdicts() {
        Told told = Told.planned(hoursAgo(3)).started().ended();
        String event = "consent/conversation/" + told.id + "/4";
        told.consent(null, new ConsentEvent.FactCorrected(UUID.randomUUID().toString(), 4, true, null))
                .consent(told.start.minusSeconds(60), new ConversationStarted())
                .consent(null, new ConsentEvent.FactDisputed(UUID.randomUUID().toString(), 5, told.child, null))
                .recordedByTheProfessional(14);
        String withdrawal = UUID.randomUUID().toString();
        told.consent(
                told.start.plus(30, ChronoUnit.MINUTES),
                new ResponseGiven(
                        withdrawal, told.announcement, told.child, Answer.WITHDRAWN, null, null, null, false, null));

        read(told)
                .then()
                .statusCode(200)
                .body("entries.find { it.event == '" + event + "' }.correctedBy", endsWith("/6"))
                .body("entries.find { it.version == 6 && it.service == 'consent' }.corrects", equalTo(event))
                .body(
                        "entries.find { it.version == 6 && it.service == 'consent' }.sentence",
                        equalTo("Gecorrigeerd is: “Het gesprek begon.”"))
                .body("entries.find { it.version == 7 && it.service == 'consent' }.corrects", equalTo(event))
                .body("entries.find { it.version == 5 && it.service == 'consent' }.disputedBy", hasSize(1))
                .body(
                        "entries.find { it.version == 8 && it.service == 'consent' }.sentence",
                        equalTo("De jeugdige betwist: “Het gesprek eindigde.”"))
                .body("awaits.kind", contains("keep-decision"))
                .body("awaits.subject.id", contains(withdrawal));
    }

    @Test
    void aParticipantsTrailLacksWhatIsHiddenFromThemAndNothingShowsIt() {
        String parent = UUID.randomUUID().toString();
        Told told = Told.planned(hoursAgo(3))
                .consent(null, new ParticipantJoined(parent, Role.PARENT, null, null, null))
                .started()
                .ended()
                .recordedByTheProfessional(14);
        String seen = "/policy/v1/conversations/" + told.id + "/participants/" + parent + "/trail";
        read(told);
        String before = as(Tokens.of("professional")).get(seen).header("ETag");
        told.copyAsked(hoursAgo(1));
        String copyRequest = "recording/conversation/" + told.id + "/" + told.recordingVersion();
        told.consent(null, new SafetyMarkPlaced(UUID.randomUUID().toString(), parent, List.of(copyRequest), null));

        read(told)
                .then()
                .body("entries.event", hasItem(copyRequest))
                .body("verdicts.find { it.rule == 'copy-delivered' }.baseline.outcome", equalTo("pending"));
        Response shown = as(Tokens.of("professional")).get(seen);
        shown.then()
                .statusCode(200)
                .header("ETag", equalTo(before))
                .body(
                        "entries.number",
                        equalTo(IntStream.rangeClosed(1, 9).boxed().toList()))
                .body("entries.sentence", not(hasItem(containsString("kopie"))))
                .body("entries.sentence", not(hasItem(containsString("veiligheid"))))
                .body("verdicts.find { it.rule == 'copy-delivered' }.outcome", equalTo("not-applicable"))
                .body(
                        "verdicts.find { it.rule == 'announced-beforehand' }.sentence",
                        equalTo("De opname is 14 minuten na het begin aangekondigd."));
        assertThat(shown.asString()).doesNotContain(told.copyRequest, "conversation/" + told.id, "version\"");
        as(Tokens.of("professional"))
                .header("If-None-Match", before)
                .get(seen)
                .then()
                .statusCode(304);
        as(Tokens.of("professional"))
                .get("/policy/v1/conversations/" + told.id + "/participants/" + UUID.randomUUID() + "/trail")
                .then()
                .statusCode(404);
        as(Tokens.ofAnother("professional")).get(seen).then().statusCode(404);
        assertThat(accesses(told.id)).hasSizeGreaterThan(2);
    }

    @Test
    void theOrganisationThatTookAConversationOverReadsItUpToTheTransferAndNothingAfterIt() {
        Told told = Told.planned(hoursAgo(3)).started().ended().recordedByTheProfessional(14);
        read(told);
        as(Tokens.ofAnother("professional")).get(trail(told.id)).then().statusCode(404);
        told.consent(
                null,
                new ConversationTransferred(
                        UUID.randomUUID().toString(),
                        Tokens.ANDERDORP,
                        UUID.randomUUID().toString()));
        int upTo = told.consentVersion();
        read(told).then().body("transferredTo.organisation", equalTo(Tokens.ANDERDORP));
        told.consent(
                        null,
                        new PossibilityMentioned(
                                UUID.randomUUID().toString(), true, told.professional, Means.LETTER, null))
                .copyAsked(hoursAgo(0));
        read(told);

        as(Tokens.ofAnother("professional"))
                .get(trail(told.id))
                .then()
                .statusCode(200)
                .body("organisation", equalTo(Tokens.VOORBEELDSTAD))
                .body("complete[0].version", equalTo(upTo))
                .body("complete[1].version", equalTo(2))
                .body("entries.sentence", not(hasItem(containsString("kopie"))))
                .body("transferredTo.organisation", equalTo(Tokens.ANDERDORP));
    }

    private List<AccessLogged> accesses(UUID conversation) {
        return transactions.call(connection -> {
            List<AccessLogged> found = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "select convert_from(bytes, 'UTF8') from event where stream like 'access/%'"
                                    + " order by convert_from(bytes, 'UTF8')::jsonb ->> 'loggedAt'");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    var envelope = EventEnvelope.parse(row.getString(1).getBytes(StandardCharsets.UTF_8));
                    var event = PolicyEventTypes.CODEC
                            .decode(envelope.type(), envelope.schemaVersion(), envelope.data())
                            .orElseThrow();
                    if (event instanceof AccessLogged access && access.found().contains(conversation.toString())) {
                        found.add(access);
                    }
                }
            }
            return found;
        });
    }
}
