package nl.gespreksopname.consent.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ConversationStatus;
import nl.gespreksopname.contracts.vocabulary.Decision;
import nl.gespreksopname.contracts.vocabulary.DisputeSettlement;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.KeepChoice;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.conventions.testing.PublishedEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What whoever tells something is told back: what is not, or not yet, as the rules ask. */
class ConcernsTest {

    private static final String NINE = "2026-11-24T09:00:00Z";
    private static final PrivateText TEXT = new PrivateText("somebody's words");

    private static Scenario conversation() {
        return Scenario.with("young-person", "parent", "professional");
    }

    private static Scenario refused(@Nullable Ground ground, @Nullable PrivateText explanation) {
        return conversation()
                .announce("young-person")
                .take(new Fact.Responses(
                        "a-young-person",
                        List.of(new Fact.One("professional", "r")),
                        Answer.REFUSED,
                        ground,
                        null,
                        explanation,
                        false,
                        Claim.NONE));
    }

    private static Fact announcement(@Nullable String occurredAt, @Nullable When when, @Nullable String inAnswerTo) {
        Instant at = occurredAt == null ? null : Instant.parse(occurredAt);
        return new Fact.Announcement(
                "a", "young-person", "young-person", Medium.AUDIO, inAnswerTo, new Claim(at, when, null));
    }

    private static Fact.Arrangement arrangement(boolean complete, boolean promise) {
        PrivateText maybe = complete ? TEXT : null;
        return new Fact.Arrangement("g", false, TEXT, maybe, maybe, maybe, maybe, promise, Claim.NONE);
    }

    private static Fact alternative(AlternativeKind kind, @Nullable PrivateText reason) {
        return new Fact.Alternative("alt", "r", kind, reason, null, Claim.NONE);
    }

    private static List<String> codes(Scenario scenario) {
        return scenario.concerns().stream().map(Concern::code).toList();
    }

    private static Concern only(Scenario scenario, String code) {
        return scenario.concerns().stream()
                .filter(concern -> concern.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoBeginsIsRemindedToSayThatRecordingIsPossibleUnlessSomebodyDidOrTheCitizenAnnounced() {
        assertThat(codes(conversation().status(ConversationStatus.STARTED, NINE)))
                .containsExactly("possibility-not-mentioned");
        assertThat(codes(conversation().mention("professional").status(ConversationStatus.STARTED, NINE)))
                .isEmpty();
        assertThat(codes(conversation().announce("young-person").status(ConversationStatus.STARTED, NINE)))
                .isEmpty();
        assertThat(codes(conversation().announce("professional").status(ConversationStatus.STARTED, NINE)))
                .containsExactly("possibility-not-mentioned");
    }

    @Test
    void thatNobodySaidItIsPossibleIsABreachUnlessTheCitizenAnnounced() {
        Fact notSaid = new Fact.Mention("m", false, "professional", Means.SPOKEN, Claim.NONE);

        Scenario scenario = conversation().take(notSaid);

        assertThat(codes(scenario)).containsExactly("possibility-not-mentioned");
        assertThat(only(scenario, "possibility-not-mentioned").outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(codes(conversation().mention("professional"))).isEmpty();
        assertThat(codes(conversation().announce("young-person").take(notSaid))).isEmpty();
        assertThat(codes(conversation().take(notSaid).status(ConversationStatus.STARTED, NINE)))
                .containsExactly("possibility-not-mentioned");
    }

    @Test
    void aLateAnnouncementIsToldByHowManyMinutes() {
        Scenario started = conversation().take(arrangement(true, true)).status(ConversationStatus.STARTED, NINE);

        started.take(announcement("2026-11-24T09:14:30Z", null, null));

        Concern late = only(started, "announced-late");
        assertThat(late.outcome()).isEqualTo(Outcome.BREACHED);
        assertThat(late.dutch()).contains("14 minuten na het begin");
        assertThat(late.english()).contains("14 minutes after the start");
        assertThat(codes(started)).doesNotContain("arrangements-missing");
    }

    @Test
    void secondsLateIsAMinuteLate() {
        Scenario started = conversation().status(ConversationStatus.STARTED, NINE);

        started.take(announcement("2026-11-24T09:00:20Z", null, null));

        assertThat(only(started, "announced-late").dutch()).contains("1 minuut na het begin");
        assertThat(only(started, "announced-late").english()).contains("1 minute after the start");
    }

    @Test
    void anAnnouncementAtTheStartBeforeItOrInAnswerToAMentionIsInTime() {
        assertThat(codes(conversation().status(ConversationStatus.STARTED, NINE).take(announcement(NINE, null, null))))
                .doesNotContain("announced-late");
        assertThat(codes(conversation().take(announcement(NINE, null, null)))).doesNotContain("announced-late");
        assertThat(codes(conversation()
                        .mention("professional")
                        .status(ConversationStatus.STARTED, NINE)
                        .take(announcement("2026-11-24T09:04:00Z", null, "m-professional"))))
                .doesNotContain("announced-late");
        assertThat(codes(
                        conversation().mention("professional").take(announcement(null, When.DURING, "m-professional"))))
                .doesNotContain("announced-late");
    }

    @ParameterizedTest
    @EnumSource
    void whoKnowsOnlyAboutWhenAnAnnouncementWasMadeIsToldWhetherThatWasInTime(When when) {
        boolean late = when == When.DURING || when == When.AFTERWARDS;

        assertThat(codes(conversation().take(announcement(null, when, null))).contains("announced-late"))
                .isEqualTo(late);
    }

    @Test
    void whoAnnouncesIsRemindedOfArrangements() {
        assertThat(codes(conversation().announce("young-person"))).contains("arrangements-missing");
        assertThat(codes(conversation().take(arrangement(true, true)).announce("young-person")))
                .doesNotContain("arrangements-missing");
    }

    @Test
    void whoIsMissingIsToldByRoleAndReasonAndWhetherItBlocks() {
        Scenario organisations = conversation().announce("professional");
        Scenario citizens = conversation().announce("young-person");

        assertThat(only(organisations, "recording-blocked").dutch())
                .startsWith("Er mag nu niet worden opgenomen. Er ontbreekt: ")
                .contains("ouder", "jeugdige");
        assertThat(only(organisations, "recording-blocked").english())
                .startsWith("There may be no recording now. Missing: ")
                .contains("parent", "young person");
        assertThat(only(citizens, "agreement-missing").dutch()).startsWith("Opnemen mag, maar er ontbreekt: ouder (");
        assertThat(only(citizens, "agreement-missing").english())
                .startsWith("Recording is allowed, but missing: parent (");
        assertThat(codes(citizens.answer("young-person", Answer.AGREED, "parent")))
                .isEmpty();
    }

    @Test
    void aRecordingBySomebodyWhoTakesNoPartIsToldApartFromWhoIsMissing() {
        Scenario scenario = Scenario.with("young-person")
                .take(
                        new Fact.Joining("parent", Scenario.role("parent"), null, null, false, Claim.NONE),
                        new Fact.Announcement("a-parent", "parent", "parent", Medium.AUDIO, null, Claim.NONE));

        assertThat(codes(scenario)).contains("recorder-takes-no-part", "recording-blocked");
        assertThat(only(scenario, "recording-blocked").dutch()).doesNotContain("ouder");
        assertThat(codes(scenario.answer("parent", Answer.AGREED, null, new String[] {"young-person"})))
                .doesNotContain("recording-blocked");
    }

    @Test
    void aRefusalAsksForARecognisedGroundAnExplanationAndAnotherWay() {
        assertThat(codes(refused(Ground.SAFETY, TEXT))).contains("alternative-missing");
        assertThat(codes(refused(Ground.SAFETY, TEXT))).doesNotContain("ground-not-recognised", "explanation-missing");
        Scenario without = refused(Ground.NEVER_ALLOWED, null);
        assertThat(codes(without)).contains("ground-not-recognised", "explanation-missing", "alternative-missing");
        assertThat(only(without, "ground-not-recognised").dutch()).contains("opnemen mag hier nooit");
        assertThat(only(without, "ground-not-recognised").english()).contains("recording is never allowed here");
    }

    @Test
    void aCitizensNoAsksForNothing() {
        assertThat(codes(conversation().announce("professional").refuse("professional", "young-person", null)))
                .doesNotContain("ground-not-recognised", "explanation-missing", "alternative-missing");
    }

    @Test
    void anotherWayThatWasOfferedIsNotAskedForAgain() {
        Scenario scenario = refused(Ground.SAFETY, TEXT);

        scenario.take(
                alternative(AlternativeKind.SPOKEN_SUMMARY, null),
                new Fact.Responses(
                        "a-young-person",
                        List.of(new Fact.One("professional", "r")),
                        Answer.REFUSED,
                        Ground.SAFETY,
                        null,
                        TEXT,
                        false,
                        Claim.NONE));

        assertThat(codes(scenario)).doesNotContain("alternative-missing");
    }

    @Test
    void anExplanationAfterwardsDoesNotUndoThatItWasMissing() {
        Scenario scenario = refused(null, null);

        assertThat(codes(scenario.take(new Fact.Explanation("e", "r", Ground.SAFETY, TEXT, Claim.NONE))))
                .contains("explanation-afterwards")
                .doesNotContain("ground-not-recognised");
        assertThat(codes(scenario.take(new Fact.Explanation("e2", "r", null, TEXT, Claim.NONE))))
                .doesNotContain("ground-not-recognised");
        assertThat(codes(scenario.take(new Fact.Explanation("e3", "r", Ground.FEAR_OF_RECORDING, TEXT, Claim.NONE))))
                .contains("explanation-afterwards", "ground-not-recognised");
    }

    @Test
    void noneIsPossibleTakesAReasonAndAReportHasToBeDelivered() {
        assertThat(codes(refused(Ground.SAFETY, TEXT).take(alternative(AlternativeKind.NONE_POSSIBLE, null))))
                .containsExactly("reason-missing");
        assertThat(codes(refused(Ground.SAFETY, TEXT).take(alternative(AlternativeKind.NONE_POSSIBLE, TEXT))))
                .isEmpty();
        assertThat(codes(refused(Ground.SAFETY, TEXT).take(alternative(AlternativeKind.LISTENING_ALONG, null))))
                .isEmpty();
        assertThat(codes(refused(Ground.SAFETY, TEXT).take(alternative(AlternativeKind.REPORT, null))))
                .containsExactly("report-promised");
        assertThat(codes(refused(Ground.SAFETY, TEXT)
                        .take(alternative(AlternativeKind.REPORT, null), new Fact.Delivery("d", "alt", Claim.NONE))))
                .isEmpty();
    }

    @Test
    void whatArrangementsDoNotCoverIsToldByName() {
        Scenario scenario = conversation().take(arrangement(false, false));

        Concern incomplete = only(scenario, "arrangements-incomplete");
        assertThat(incomplete.dutch())
                .endsWith("wie mag luisteren, wie een kopie krijgt, delen, bewaren,"
                        + " de wederzijdse belofte om niet te delen.")
                .doesNotContain("doel");
        assertThat(incomplete.english())
                .endsWith("who may listen, who gets a copy, sharing, keeping, the mutual promise not to share.");
        assertThat(codes(conversation().take(arrangement(true, true)))).containsExactly("arrangements-unconfirmed");
    }

    @Test
    void whoHasYetToConfirmAnArrangementIsToldUntilEverybodyOnBothSidesDid() {
        Scenario scenario = Scenario.with("young-person", "parent", "professional", "interpreter")
                .leave("parent")
                .take(arrangement(true, true));
        assertThat(only(scenario, "arrangements-unconfirmed").dutch()).endsWith("jeugdige, professional.");
        assertThat(only(scenario, "arrangements-unconfirmed").english()).endsWith("young person, professional.");

        scenario.take(new Fact.Confirmations("g", null, List.of(new Fact.One("young-person", "c1")), Claim.NONE));
        assertThat(only(scenario, "arrangements-unconfirmed").dutch()).endsWith("door: professional.");

        scenario.take(new Fact.Confirmations("g", 1, List.of(new Fact.One("professional", "c2")), Claim.NONE));
        assertThat(codes(scenario)).isEmpty();
    }

    @Test
    void whoHasYetToDecideOnSharingIsToldByRole() {
        Scenario scenario = conversation().born("young-person", "2012-01-01").ask("young-person", null);

        assertThat(codes(scenario)).contains("permission-pending");
        assertThat(only(scenario, "permission-pending").dutch()).startsWith("Nog niet besloten door: ");
        assertThat(only(scenario, "permission-pending").english()).startsWith("Not yet decided by: ");
    }

    @Test
    void aDecisionByWhoNeedNotDecideIsOnRecordAndChangesNothing() {
        Scenario scenario = conversation().born("young-person", "2008-01-01").ask("professional", null);

        assertThat(codes(scenario.decide("professional", Decision.GRANTED, "parent")))
                .contains("not-needed");
        assertThat(codes(scenario.decide("professional", Decision.GRANTED, "young-person")))
                .doesNotContain("not-needed", "permission-pending");
        assertThat(codes(scenario.revoke("professional", "parent"))).containsExactly("not-needed");
        assertThat(codes(scenario.revoke("professional", "young-person"))).containsExactly("permission-ended");
    }

    @Test
    void whoAskedMayTakeTheRequestBack() {
        Scenario scenario = conversation().born("young-person", "2008-01-01").ask("professional", null);

        assertThat(codes(scenario.revoke("professional", "professional"))).doesNotContain("not-needed");
    }

    @Test
    void aDenialAndTheEndOfAPermissionAreTold() {
        Scenario scenario = conversation().born("young-person", "2008-01-01").ask("professional", null);

        assertThat(codes(scenario.decide("professional", Decision.DENIED, "young-person")))
                .contains("permission-denied")
                .doesNotContain("permission-pending");
    }

    @Test
    void aContestedRefusalAsksForAReviewByAnother() {
        Scenario scenario =
                refused(Ground.SAFETY, TEXT).take(new Fact.Contestation("x", "r", "young-person", TEXT, Claim.NONE));
        assertThat(codes(scenario)).containsExactly("refusal-contested");

        scenario.take(new Fact.Review("v1", "r", "x", "professional", ReviewOutcome.OVERTURNED, null, Claim.NONE));
        assertThat(codes(scenario)).containsExactly("reviewed-by-refuser");

        scenario.take(new Fact.Review("v2", "r", "x", null, ReviewOutcome.UPHELD, null, Claim.NONE));
        assertThat(codes(scenario)).isEmpty();

        scenario.take(new Fact.Review("v3", "r", "x", null, ReviewOutcome.OVERTURNED, TEXT, Claim.NONE));
        assertThat(codes(scenario)).contains("refusal-overturned");
    }

    @Test
    void anAlternativeThatWillNotDoAndADisputedReportAreTold() {
        Scenario scenario = refused(Ground.SAFETY, TEXT)
                .take(alternative(AlternativeKind.REPORT, null), new Fact.Delivery("d", "alt", Claim.NONE));

        assertThat(codes(scenario.take(new Fact.Acceptance("y", "alt", "parent", true, Claim.NONE))))
                .isEmpty();
        assertThat(codes(scenario.take(new Fact.Acceptance("n", "alt", "parent", false, Claim.NONE))))
                .containsExactly("alternative-not-accepted");
        assertThat(codes(scenario.take(new Fact.ReportDispute("rd", "alt", "parent", TEXT, Claim.NONE))))
                .containsExactly("report-disputed");
        assertThat(codes(scenario.take(
                        new Fact.Settlement("s", "rd", null, DisputeSettlement.UPHELD, TEXT, Claim.NONE))))
                .isEmpty();
    }

    @Test
    void whoWithdrawsAfterTheStartIsAskedWhatBecomesOfWhatWasRecorded() {
        Scenario scenario =
                conversation().announce("professional").answer("professional", Answer.AGREED, "young-person", "parent");
        assertThat(codes(scenario.answer("professional", Answer.WITHDRAWN, "parent")))
                .doesNotContain("keep-decision-awaited");

        scenario.status(ConversationStatus.STARTED, NINE)
                .answer("professional", Answer.AGREED, NINE, new String[] {"young-person"})
                .answer("professional", Answer.WITHDRAWN, "2026-11-24T09:10:00Z", new String[] {"young-person"});
        assertThat(codes(scenario)).contains("keep-decision-awaited");
        String withdrawal =
                scenario.conversation().awaitingKeepDecision().getLast().id();

        assertThat(codes(scenario.take(new Fact.KeepDecision(
                        "k1", withdrawal, null, "young-person", KeepChoice.KEEP, TEXT, Claim.NONE))))
                .doesNotContain("destroy-decided");
        assertThat(codes(scenario.take(new Fact.KeepDecision(
                        "k2", withdrawal, null, "young-person", KeepChoice.DESTROY, null, Claim.NONE))))
                .contains("destroy-decided");
    }

    @Test
    void aCorrectionAndADisputeAreToldForWhatTheyAre() {
        Scenario scenario = conversation().mention("professional");
        int mention = scenario.versionOf(ConsentEvent.PossibilityMentioned.class);

        assertThat(codes(scenario.take(new Fact.FactDispute("f", mention, "parent", TEXT, Claim.NONE))))
                .containsExactly("fact-disputed");
        assertThat(codes(scenario.correct(mention, null))).containsExactly("corrected-earlier-verdict-stays");
    }

    @Test
    void whoeverReportsAfterAConversationWentOnElsewhereIsToldSo() {
        Scenario scenario = conversation();

        scenario.take(new Fact.Transfer("t", "00000009999999990001", null, Claim.NONE));
        assertThat(codes(scenario)).isEmpty();

        scenario.mention("professional");
        assertThat(codes(scenario)).containsExactly("transferred");

        scenario.reassess();
        assertThat(codes(scenario)).isEmpty();
    }

    @Test
    void whoDecideNowIsToldWhenThatChanged() {
        Scenario scenario = conversation()
                .born("young-person", "2010-11-25")
                .custody("young-person", "parent", true)
                .ask("professional", null);

        scenario.at("2026-11-25T09:00:00Z").reassess();

        assertThat(only(scenario, "permission-need-changed").dutch()).endsWith("Nu beslissen: jeugdige.");
        assertThat(only(scenario, "permission-need-changed").english()).endsWith("Now it is for: young person.");
        assertThat(codes(scenario)).contains("permission-pending");
    }

    static List<ConsentEvent> everyEvent() {
        return PublishedEvents.of("consent", ConsentEventTypes.CODEC);
    }

    @ParameterizedTest
    @MethodSource("everyEvent")
    void whateverIsTakenDownIsToldInBothLanguages(ConsentEvent event) {
        Logged logged = new Logged(1, event, null, Scenario.MORNING);

        List<Concern> concerns = Concerns.of(Conversation.of(List.of(logged)), List.of(logged));

        assertThat(concerns).allSatisfy(concern -> {
            assertThat(concern.dutch()).isNotBlank();
            assertThat(concern.english()).isNotBlank();
        });
    }
}
