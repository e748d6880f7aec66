package nl.gespreksopname.consent.correction.domain;

import static nl.gespreksopname.contracts.vocabulary.ClearanceOutcome.ALLOWED;
import static nl.gespreksopname.contracts.vocabulary.ClearanceOutcome.ALLOWED_WITH_WARNINGS;
import static nl.gespreksopname.contracts.vocabulary.ClearanceOutcome.BLOCKED;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.consent.conversation.domain.Claim;
import nl.gespreksopname.consent.conversation.domain.Concern;
import nl.gespreksopname.consent.conversation.domain.Decided;
import nl.gespreksopname.consent.conversation.domain.Fact;
import nl.gespreksopname.consent.conversation.domain.PrivateText;
import nl.gespreksopname.consent.conversation.domain.Scenario;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.ArrangementMade;
import nl.gespreksopname.contracts.consent.ConsentEvent.ClearanceChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationStarted;
import nl.gespreksopname.contracts.consent.ConsentEvent.FactCorrected;
import nl.gespreksopname.contracts.consent.ConsentEvent.FactDisputed;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantJoined;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantLeft;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.consent.ConsentEvent.ShareDecisionMade;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionDenied;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionGranted;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionNeedChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRevoked;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ConversationStatus;
import nl.gespreksopname.contracts.vocabulary.Decision;
import nl.gespreksopname.contracts.vocabulary.EndCause;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.When;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static Fact answer(Answer answer, String participant) {
        return new Fact.Responses(
                "", List.of(new Fact.One(participant, "x")), answer, null, null, null, false, Claim.NONE);
    }

    private static Fact decision(Decision decision, String participant) {
        return new Fact.Decisions("", List.of(new Fact.One(participant, "x")), decision, Claim.NONE);
    }

    @Test
    void anAgreementThatWasNotGivenBlocksTheOrganisationsRecordingAgain() {
        var scenario = Scenario.with("young-person", "professional")
                .announce("professional")
                .answer("professional", Answer.AGREED, "young-person");
        assertThat(scenario.clearance("professional").outcome()).isEqualTo(ALLOWED);
        int agreed = scenario.versionOf(ResponseGiven.class);

        scenario.correct(agreed, null);

        assertThat(scenario.then()).hasExactlyElementsOfTypes(FactCorrected.class, ClearanceChanged.class);
        assertThat(scenario.missing("professional")).containsExactly("young-person: no-answer");
    }

    @Test
    void whatReplacesAnAnswerHasItsIdAndCountsFromThenOn() {
        var scenario = Scenario.with("young-person", "professional")
                .announce("professional")
                .answer("professional", Answer.AGREED, "young-person");
        String id = scenario.then(ResponseGiven.class).getFirst().response();

        scenario.correct(scenario.versionOf(ResponseGiven.class), answer(Answer.NOT_AGREED, "young-person"));

        assertThat(scenario.then().get(1)).isInstanceOfSatisfying(ResponseGiven.class, response -> {
            assertThat(response.response()).isEqualTo(id);
            assertThat(response.announcement()).isEqualTo("a-professional");
        });
        assertThat(scenario.clearance("professional").outcome()).isEqualTo(BLOCKED);
        assertThat(scenario.missing("professional")).containsExactly("young-person: not-agreed");
    }

    @Test
    void aCorrectionThatIsTakenBackLetsTheFirstCountAgain() {
        var scenario = Scenario.with("young-person", "professional")
                .announce("professional")
                .answer("professional", Answer.AGREED, "young-person");
        scenario.correct(scenario.versionOf(ResponseGiven.class), null);

        scenario.correct(scenario.versionOf(FactCorrected.class), null);

        assertThat(scenario.clearance("professional").outcome()).isEqualTo(ALLOWED);
    }

    @Test
    void anAnnouncementKeepsItsAnswersWhenItsTimeIsCorrected() {
        var scenario = Scenario.with("young-person", "professional")
                .announce("professional")
                .answer("professional", Answer.AGREED, "young-person");
        var claim = new Claim(Instant.parse("2026-11-24T08:00:00Z"), null, null);

        scenario.correct(
                scenario.versionOf(RecordingAnnounced.class),
                new Fact.Announcement("x", "professional", "professional", Medium.VIDEO, null, claim));

        assertThat(scenario.then(ClearanceChanged.class)).isEmpty();
        assertThat(scenario.clearance("professional").outcome()).isEqualTo(ALLOWED);
        assertThat(scenario.conversation().announcements()).containsOnlyKeys("a-professional");
        assertThat(scenario.decided())
                .isInstanceOfSatisfying(
                        Decided.Events.class,
                        events -> assertThat(events.drafts().get(1).claim()).isEqualTo(claim));
    }

    @Test
    void anAnnouncementThatWasNotMadeClearsTheOrganisationsRecordingNoLonger() {
        var scenario = Scenario.with("young-person", "professional")
                .announce("professional")
                .answer("professional", Answer.AGREED, "young-person");

        scenario.correct(scenario.versionOf(RecordingAnnounced.class), null);
        assertThat(scenario.clearance("professional").outcome()).isEqualTo(BLOCKED);

        scenario.correct(scenario.versionOf(FactCorrected.class), null);
        assertThat(scenario.clearance("professional").outcome()).isEqualTo(ALLOWED);
    }

    @Test
    void whoTurnsOutNotToHaveTakenPartIsAskedNoLongerAndCanStillBeNamed() {
        var scenario = Scenario.with("young-person", "professional").join("interpreter");
        int joined = scenario.versionOf(ParticipantJoined.class);
        scenario.announce("young-person");
        assertThat(scenario.clearance("young-person").outcome()).isEqualTo(ALLOWED_WITH_WARNINGS);

        scenario.correct(joined, null);
        assertThat(scenario.clearance("young-person").outcome()).isEqualTo(ALLOWED);

        scenario.answer("young-person", Answer.AGREED, "interpreter");
        assertThat(scenario.then(ResponseGiven.class)).hasSize(1);
    }

    @Test
    void aParticipantOfWhomTheRoleWasWrongStaysTheSameParticipant() {
        var scenario = Scenario.with("young-person", "professional").join("parent");
        int joined = scenario.versionOf(ParticipantJoined.class);

        scenario.correct(joined, new Fact.Joining("", Role.CARER, null, null, true, Claim.NONE));

        assertThat(scenario.then(ParticipantJoined.class).getFirst().participant())
                .isEqualTo("parent");
        assertThat(scenario.participant("parent").role()).isEqualTo(Role.CARER);
    }

    @Test
    void aDepartureThatDidNotHappenMakesSomebodyCountAgain() {
        var scenario = Scenario.with("young-person", "professional")
                .announce("professional")
                .leave("young-person");
        assertThat(scenario.clearance("professional").outcome()).isEqualTo(ALLOWED);

        scenario.correct(scenario.versionOf(ParticipantLeft.class), null);

        assertThat(scenario.missing("professional")).containsExactly("young-person: no-answer");
    }

    @Test
    void anEndThatWasNotYetLetsTheConversationGoOn() {
        var scenario = Scenario.with("young-person")
                .status(ConversationStatus.STARTED, "2026-11-24T08:00:00Z")
                .status(ConversationStatus.ENDED, "2026-11-24T08:30:00Z");

        scenario.correct(scenario.versionOf(ConversationEnded.class), null);

        assertThat(scenario.conversation().status()).isEqualTo(ConversationStatus.STARTED);
        assertThat(scenario.conversation().endedAt()).isNull();
    }

    @Test
    void aStartAtAnotherTimeReplacesTheFirst() {
        var scenario = Scenario.with("young-person").status(ConversationStatus.STARTED, "2026-11-24T08:00:00Z");

        scenario.correct(
                scenario.versionOf(ConversationStarted.class),
                new Fact.StatusChange(
                        ConversationStatus.STARTED, new Claim(Instant.parse("2026-11-24T08:10:00Z"), null, null)));

        assertThat(scenario.conversation().startedAt()).isEqualTo("2026-11-24T08:10:00Z");
    }

    @Test
    void whatIsCorrectedInAnotherRespectKeepsItsMoment() {
        var scenario = Scenario.with("young-person", "professional");
        var claim = new Claim(Instant.parse("2026-11-24T08:00:00Z"), null, "young-person");
        scenario.take(new Fact.Announcement("a", "professional", "professional", Medium.AUDIO, null, claim));
        scenario.at("2026-11-24T11:00:00Z");

        scenario.correct(
                scenario.versionOf(RecordingAnnounced.class),
                new Fact.Announcement("x", "professional", "professional", Medium.VIDEO, null, Claim.NONE));
        assertThat(claimOfReplacement(scenario)).isEqualTo(new Claim(claim.occurredAt(), null, null));

        scenario.take(new Fact.Mention("m", true, null, Means.SPOKEN, new Claim(null, When.BEFORE_START, null)));
        scenario.at("2026-11-24T12:00:00Z");
        scenario.correct(
                scenario.versionOf(ConsentEvent.PossibilityMentioned.class),
                new Fact.Mention("x", true, "professional", Means.SPOKEN, Claim.NONE));
        assertThat(claimOfReplacement(scenario)).isEqualTo(new Claim(null, When.BEFORE_START, null));

        scenario.join("interpreter").at("2026-11-24T13:00:00Z");
        scenario.correct(
                scenario.versionOf(ParticipantJoined.class),
                new Fact.Joining("", Role.OTHER, null, null, true, Claim.NONE));
        assertThat(claimOfReplacement(scenario))
                .isEqualTo(new Claim(Instant.parse("2026-11-24T12:00:00Z"), null, null));
    }

    @Test
    void twoCorrectionsOfOneFactThatBothNameItsFirstVersionBothStand() {
        var scenario = Scenario.with("young-person", "professional").announce("professional");
        int announced = scenario.versionOf(RecordingAnnounced.class);
        var earlier = new Claim(Instant.parse("2026-11-24T08:00:00Z"), null, null);
        scenario.correct(
                announced, new Fact.Announcement("x", "professional", "professional", Medium.AUDIO, null, earlier));

        scenario.correct(
                announced, new Fact.Announcement("x", "professional", "professional", Medium.VIDEO, null, Claim.NONE));

        assertThat(claimOfReplacement(scenario)).isEqualTo(earlier);
        assertThat(scenario.concerns()).extracting(Concern::code).contains("corrected-again");
    }

    @Test
    void aCorrectionOfWhatWasOvertakenIsNotLost() {
        var scenario = Scenario.with("young-person", "professional")
                .announce("professional")
                .answer("professional", Answer.AGREED, "young-person");
        int answered = scenario.versionOf(ResponseGiven.class);
        scenario.correct(answered, answer(Answer.NOT_AGREED, "young-person"));
        int overtaken = scenario.versionOf(ResponseGiven.class);
        scenario.correct(answered, answer(Answer.WITHDRAWN, "young-person"));

        scenario.correct(overtaken, answer(Answer.AGREED, "young-person"));

        assertThat(scenario.clearance("professional").outcome()).isEqualTo(ALLOWED);
        assertThat(scenario.then(FactCorrected.class).getFirst().corrects()).isEqualTo(answered);
    }

    private static Claim claimOfReplacement(Scenario scenario) {
        return ((Decided.Events) scenario.decided()).drafts().get(1).claim();
    }

    @Test
    void anArrangementKeepsItsVersionAndTheNextOneIsNumberedAfterAllThatWere() {
        var scenario = Scenario.with("young-person", "professional");
        var first = new Fact.Arrangement("x", false, new PrivateText("p"), null, null, null, null, false, Claim.NONE);
        var next = new Fact.Arrangement("x", true, new PrivateText("q"), null, null, null, null, false, Claim.NONE);
        scenario.take(first).take(next);
        int second = scenario.versionOf(ArrangementMade.class);

        scenario.correct(second, next);
        assertThat(scenario.then(ArrangementMade.class).getFirst().arrangementVersion())
                .isEqualTo(2);

        scenario.correct(second, null);
        scenario.take(next);
        assertThat(scenario.then(ArrangementMade.class).getFirst().arrangementVersion())
                .isEqualTo(3);
    }

    @Test
    void onlyTheSameTypeCanStandInTheSamePlace() {
        var scenario = Scenario.with("young-person", "professional").announce("professional");
        int announced = scenario.versionOf(RecordingAnnounced.class);

        scenario.correct(announced, answer(Answer.AGREED, "young-person"));
        scenario.thenUnknown(new Decided.Fault(0, "fact/type", Decided.Kind.REPLACEMENT));

        scenario.status(ConversationStatus.STARTED, null);
        scenario.correct(
                scenario.versionOf(ConversationStarted.class),
                new Fact.StatusChange(ConversationStatus.ENDED, Claim.NONE));
        scenario.thenUnknown(new Decided.Fault(0, "fact/type", Decided.Kind.REPLACEMENT));
    }

    @Test
    void whatTheServiceDecidedAndWhatIsNotThereCannotBeCorrected() {
        var scenario = Scenario.with("young-person", "professional").announce("professional");
        int decided = scenario.conversation().version();
        assertThat(scenario.then().getLast()).isInstanceOf(ClearanceChanged.class);

        scenario.correct(decided, null);
        scenario.thenUnknown(new Decided.Fault(0, "version", Decided.Kind.FACT));
        scenario.correct(99, null);
        scenario.thenUnknown(new Decided.Fault(0, "version", Decided.Kind.FACT));
        scenario.correct(1, null);
        scenario.thenUnknown(new Decided.Fault(0, "version", Decided.Kind.FACT));
    }

    @Test
    void whatIsUnknownInWhatReplacesIsToldWhereItStands() {
        var scenario = Scenario.with("young-person", "professional").announce("professional");

        scenario.correct(
                scenario.versionOf(RecordingAnnounced.class),
                new Fact.Announcement("x", "nobody", "young-person", Medium.AUDIO, null, Claim.NONE));

        scenario.thenUnknown(new Decided.Fault(0, "fact/by", Decided.Kind.PARTICIPANT));
    }

    private static Scenario granted() {
        return Scenario.with("young-person", "professional")
                .born("young-person", "2009-05-01")
                .ask("young-person", null)
                .decide("young-person", Decision.GRANTED, "professional");
    }

    @Test
    void aPermissionThatRestsOnADecisionThatWasNotMadeLapsesAndTheRequestIsOpenAgain() {
        var scenario = granted();

        scenario.correct(scenario.versionOf(ShareDecisionMade.class), null);

        assertThat(scenario.then().subList(1, 3))
                .containsExactly(
                        new SharePermissionEnded("s-young-person", EndCause.LAPSED),
                        new SharePermissionNeedChanged("s-young-person", List.of("professional"), List.of()));

        scenario.decide("young-person", Decision.GRANTED, "professional");
        assertThat(scenario.then(SharePermissionGranted.class)).hasSize(1);
    }

    @Test
    void aDecisionThatWasTheOtherWayRoundEndsThePermission() {
        var scenario = granted();

        scenario.correct(scenario.versionOf(ShareDecisionMade.class), decision(Decision.DENIED, "professional"));

        assertThat(scenario.then(SharePermissionEnded.class))
                .containsExactly(new SharePermissionEnded("s-young-person", EndCause.REVOKED));
    }

    @Test
    void aDenialThatWasNotOneGrantsAfterAll() {
        var scenario = Scenario.with("young-person", "professional")
                .born("young-person", "2009-05-01")
                .ask("young-person", null)
                .decide("young-person", Decision.DENIED, "professional");
        assertThat(scenario.then(SharePermissionDenied.class)).hasSize(1);

        scenario.correct(scenario.versionOf(ShareDecisionMade.class), decision(Decision.GRANTED, "professional"));

        assertThat(scenario.then(SharePermissionGranted.class)).hasSize(1);
    }

    @Test
    void aRevocationThatDidNotHappenPutsThePermissionInForceAgain() {
        var scenario = granted().revoke("young-person", "professional");
        assertThat(scenario.then(SharePermissionEnded.class)).hasSize(1);

        scenario.correct(scenario.versionOf(SharePermissionRevoked.class), null);

        assertThat(scenario.then(SharePermissionGranted.class)).hasSize(1);
    }

    @Test
    void aRevocationBySomebodyWhoCameToBeNeededLaterIsNotUndoneByAnotherCorrection() {
        var scenario = granted().join("professional-2").revoke("young-person", "professional-2");
        assertThat(scenario.then(SharePermissionEnded.class)).hasSize(1);
        scenario.mention("professional");

        scenario.correct(scenario.versionOf(ConsentEvent.PossibilityMentioned.class), null);

        assertThat(scenario.then()).hasSize(1);
    }

    @Test
    void aPermissionThatRanOutStaysOver() {
        var scenario = Scenario.with("young-person", "professional")
                .born("young-person", "2009-05-01")
                .ask("young-person", "2026-11-24T10:00:00Z")
                .decide("young-person", Decision.GRANTED, "professional")
                .at("2026-11-24T11:00:00Z")
                .reassess();
        assertThat(scenario.then(SharePermissionEnded.class)).hasSize(1);

        scenario.mention("professional");
        scenario.correct(scenario.conversation().version(), null);

        assertThat(scenario.then()).hasSize(1);
    }

    @Test
    void aPermissionThatNobodyAskedForLapses() {
        var scenario = granted();

        scenario.correct(scenario.versionOf(SharePermissionRequested.class), null);

        assertThat(scenario.then(SharePermissionEnded.class))
                .containsExactly(new SharePermissionEnded("s-young-person", EndCause.LAPSED));
    }

    private static Fact request(Scope scope, String explanation) {
        return new Fact.ShareRequest(
                "",
                "recording",
                "young-person",
                Material.ORIGINAL,
                new PrivateText("an aunt"),
                "key",
                SharePurpose.PERSONAL_SUPPORT,
                new PrivateText(explanation),
                scope,
                null,
                Claim.NONE);
    }

    @Test
    void aPermissionIsNotWidenedByCorrectingItsRequestButLapsesAndIsAskedForAgain() {
        var scenario = granted();

        scenario.correct(scenario.versionOf(SharePermissionRequested.class), request(Scope.COPY, "more"));

        assertThat(scenario.then().subList(2, 4))
                .containsExactly(
                        new SharePermissionEnded("s-young-person", EndCause.LAPSED),
                        new SharePermissionNeedChanged("s-young-person", List.of("professional"), List.of()));
        assertThat(scenario.then(SharePermissionGranted.class)).isEmpty();
        assertThat(scenario.reassess().then()).isEmpty();

        scenario.decide("young-person", Decision.GRANTED, "professional");
        assertThat(scenario.then(SharePermissionGranted.class)).hasSize(1);
    }

    @Test
    void aPermissionWhoseRequestIsOnlyExplainedOtherwiseStaysInForce() {
        var scenario = granted();

        scenario.correct(scenario.versionOf(SharePermissionRequested.class), request(Scope.LISTEN, "another word"));

        assertThat(scenario.then(SharePermissionEnded.class)).isEmpty();
        assertThat(scenario.then(SharePermissionGranted.class)).hasSize(1);
    }

    @Test
    void aPermissionIsInForceAgainForWhatWasAgreedToWhenTheCorrectionOfItsRequestIsTakenBack() {
        var scenario = granted();
        scenario.correct(scenario.versionOf(SharePermissionRequested.class), request(Scope.COPY, "more"));

        scenario.correct(scenario.versionOf(FactCorrected.class), null);

        assertThat(scenario.then(SharePermissionGranted.class)).hasSize(1);
    }

    @Test
    void whoSaidNoToSomethingElseIsAskedAgain() {
        var scenario = Scenario.with("young-person", "professional")
                .born("young-person", "2009-05-01")
                .ask("young-person", null)
                .decide("young-person", Decision.DENIED, "professional");

        scenario.correct(scenario.versionOf(SharePermissionRequested.class), request(Scope.COPY, "more"));

        assertThat(scenario.then(SharePermissionNeedChanged.class)).hasSize(1);
        assertThat(scenario.then(SharePermissionDenied.class)).isEmpty();
    }

    @Test
    void anAnnouncedRecordingIsOnTheSideOfWhatTheRecorderTurnsOutToBe() {
        var scenario = Scenario.with("young-person", "professional").join("parent");
        int joined = scenario.versionOf(ParticipantJoined.class);
        scenario.announce("parent");
        assertThat(scenario.clearance("parent").outcome()).isEqualTo(ALLOWED_WITH_WARNINGS);

        scenario.correct(joined, new Fact.Joining("", Role.PROFESSIONAL, null, null, true, Claim.NONE));

        assertThat(scenario.conversation().announcements())
                .hasEntrySatisfying(
                        "a-parent",
                        announcement -> assertThat(announcement.side()).isEqualTo(Side.ORGANISATION));
        assertThat(scenario.clearance("parent").side()).isEqualTo(Side.ORGANISATION);
        assertThat(scenario.clearance("parent").outcome()).isEqualTo(BLOCKED);
    }

    @Test
    void aDisputedFactGoesOnCountingUntilTheDisputeIsTakenBack() {
        var scenario = Scenario.with("young-person", "professional")
                .announce("professional")
                .answer("professional", Answer.AGREED, "young-person");
        int answered = scenario.versionOf(ResponseGiven.class);

        scenario.take(new Fact.FactDispute("d", answered, "young-person", null, Claim.NONE));
        assertThat(scenario.conversation().disputes()).containsOnlyKeys(answered);
        assertThat(scenario.clearance("professional").outcome()).isEqualTo(ALLOWED);

        scenario.correct(scenario.versionOf(FactDisputed.class), null);
        assertThat(scenario.conversation().disputes()).isEmpty();
    }

    @Test
    void otherCorrectionsLeaveWhatIsPendingAlone() {
        var scenario = Scenario.with("young-person", "professional")
                .born("young-person", "2009-05-01")
                .ask("young-person", null)
                .mention("professional");

        scenario.correct(scenario.versionOf(ConsentEvent.PossibilityMentioned.class), null);

        assertThat(scenario.then()).hasSize(1);
    }
}
