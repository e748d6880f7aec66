package nl.gespreksopname.consent.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent.ArrangementConfirmed;
import nl.gespreksopname.contracts.consent.ConsentEvent.ArrangementMade;
import nl.gespreksopname.contracts.consent.ConsentEvent.ClearanceChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationPlanned;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantJoined;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ConversationChannel;
import nl.gespreksopname.contracts.vocabulary.ConversationStatus;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.Side;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversationDeciderTest {

    private static Fact.Arrangement arrangement(String id, boolean next) {
        return new Fact.Arrangement(
                id, next, new PrivateText("to listen again"), null, null, null, null, true, Claim.NONE);
    }

    private static Fact.Confirmations confirmation(
            String arrangement, @Nullable Integer version, String... participants) {
        return new Fact.Confirmations(
                arrangement,
                version,
                List.of(participants).stream()
                        .map(participant -> new Fact.One(participant, "c-" + participant))
                        .toList(),
                Claim.NONE);
    }

    @Test
    void aPlanPutsDownTheConversationAndThenItsPeople() {
        var scenario = Scenario.with("young-person", "professional");

        assertThat(scenario.then()).hasSize(3);
        assertThat(scenario.then().getFirst()).isInstanceOf(ConversationPlanned.class);
        assertThat(scenario.then(ParticipantJoined.class))
                .extracting(ParticipantJoined::participant)
                .containsExactly("young-person", "professional");
    }

    @Test
    void aConversationIsOpenedOnce() {
        var opened = Scenario.with("young-person").conversation();
        var again = new ConversationCommand.Open("GO-1", null, ConversationChannel.PHONE, false, null, null, List.of());

        var circumstances = new Circumstances(Scenario.MORNING, People.UNKNOWN, (kind, about, text) -> {
            throw new AssertionError("nothing to seal");
        });
        assertThat(ConversationDecider.decide(again, opened, circumstances)).isEqualTo(new Decided.ExistsAlready());
    }

    @Test
    void aLateAnnouncementIsTakenDownAtTheTimeThatItClaims() {
        var scenario = Scenario.with("young-person", "professional")
                .status(ConversationStatus.STARTED, "2026-11-24T08:00:00Z");
        var claim = new Claim(Instant.parse("2026-11-24T08:14:00Z"), null, "young-person");

        scenario.take(new Fact.Announcement("a", "professional", "professional", Medium.AUDIO, null, claim));

        assertThat(scenario.decided()).isInstanceOfSatisfying(Decided.Events.class, events -> {
            assertThat(events.drafts().getFirst().claim()).isEqualTo(claim);
            assertThat(events.drafts().getFirst().event()).isInstanceOf(RecordingAnnounced.class);
            assertThat(events.drafts().getLast().event()).isInstanceOf(ClearanceChanged.class);
            assertThat(events.drafts().getLast().claim()).isEqualTo(Claim.NONE);
        });
    }

    @Test
    void aRefusalWithoutAGroundIsTakenDownAsOneForWhichNoneWasGiven() {
        var scenario = Scenario.with("young-person", "professional").announce("young-person");

        scenario.refuse("young-person", "professional", null);

        assertThat(scenario.then(ResponseGiven.class).getFirst().ground()).isEqualTo(Ground.NONE_GIVEN);
    }

    @Test
    void againstTheOrganisationsRecordingNobodyNeedsAGround() {
        var scenario = Scenario.with("young-person", "professional").announce("professional");

        scenario.refuse("professional", "young-person", null);

        assertThat(scenario.then(ResponseGiven.class).getFirst().ground()).isNull();
        assertThat(scenario.missing("professional")).containsExactly("young-person: not-agreed");
    }

    @Test
    void aReasonThatFollowsDoesNotUndoThatItWasMissing() {
        var scenario = Scenario.with("young-person", "professional")
                .announce("young-person")
                .refuse("young-person", "professional", null);

        scenario.take(new Fact.Explanation(
                "e", "r-professional", Ground.SAFETY, new PrivateText("in this case"), Claim.NONE));

        assertThat(scenario.then()).hasSize(1);
        assertThat(scenario.refusal("r-professional").ground()).isEqualTo(Ground.NONE_GIVEN);
        assertThat(scenario.refusal("r-professional").explained()).isTrue();
    }

    @Test
    void aRecorderOnNeitherSideWhoActsForACitizenRecordsForTheCitizensSide() {
        var scenario = Scenario.with("young-person", "professional").joinFor("other", "young-person");

        scenario.announce("other");

        assertThat(scenario.then(RecordingAnnounced.class).getFirst().side()).isEqualTo(Side.CITIZEN);
    }

    @Test
    void arrangementsGetVersionsAndAConfirmationIsOfTheNewestUnlessItSaysWhich() {
        var scenario = Scenario.with("young-person", "professional");
        scenario.take(arrangement("x", false), confirmation("x", null, "young-person"));
        scenario.take(arrangement("x", true));
        assertThat(scenario.then(ArrangementMade.class).getFirst().arrangementVersion())
                .isEqualTo(2);

        scenario.take(confirmation("x", null, "professional"), confirmation("x", 1, "professional"));

        assertThat(scenario.then(ArrangementConfirmed.class))
                .extracting(ArrangementConfirmed::arrangementVersion)
                .containsExactly(2, 1);
    }

    @Test
    void factsCanNameWhatEarlierFactsOfTheSameCommandMade() {
        var scenario = Scenario.with("professional");

        scenario.take(
                new Fact.Joining("young-person", Scenario.role("young-person"), null, null, true, Claim.NONE),
                new Fact.Announcement("a", "young-person", "young-person", Medium.AUDIO, null, Claim.NONE),
                new Fact.Responses(
                        "a",
                        List.of(new Fact.One("professional", "r")),
                        Answer.REFUSED,
                        Ground.SAFETY,
                        null,
                        null,
                        false,
                        Claim.NONE),
                new Fact.Alternative("alt", "r", AlternativeKind.REPORT, null, null, Claim.NONE),
                new Fact.Delivery("d", "alt", Claim.NONE));

        assertThat(scenario.decided()).isInstanceOf(Decided.Events.class);
        assertThat(scenario.then()).hasSize(6);
        assertThat(scenario.then(ClearanceChanged.class)).hasSize(1);
    }

    @Test
    void everythingUnknownIsToldAtOnceAndNothingIsTakenDown() {
        var scenario = Scenario.with("young-person", "professional");

        scenario.take(
                new Fact.Announcement("a", "nobody", "young-person", Medium.AUDIO, "no-mention", Claim.NONE),
                new Fact.Leaving("young-person", new Claim(null, null, "nobody")),
                confirmation("none", null, "young-person", "nobody"));

        scenario.thenUnknown(
                new Decided.Fault(0, "by", Decided.Kind.PARTICIPANT),
                new Decided.Fault(0, "inAnswerTo", Decided.Kind.MENTION),
                new Decided.Fault(1, "reportedBy", Decided.Kind.PARTICIPANT),
                new Decided.Fault(2, "arrangement", Decided.Kind.ARRANGEMENT),
                new Decided.Fault(2, "participants/1", Decided.Kind.PARTICIPANT));
        assertThat(scenario.conversation().announcements()).isEmpty();
    }

    @Test
    void whoComesBackIsKnown() {
        var scenario = Scenario.with("young-person", "professional").leave("young-person");
        assertThat(scenario.participant("young-person").present()).isFalse();

        scenario.take(new Fact.Joining("young-person", null, null, null, true, Claim.NONE));

        assertThat(scenario.participant("young-person").present()).isTrue();
        assertThat(scenario.then(ParticipantJoined.class).getFirst().role()).isEqualTo(Scenario.role("young-person"));
    }

    @Test
    void aDepartureCountsThoughTheClaimedTimeIsBeforeTheLogging() {
        var scenario = Scenario.with("young-person", "parent", "professional");
        scenario.take(new Fact.Leaving("parent", new Claim(Instant.parse("2026-11-20T10:00:00Z"), null, null)));

        assertThat(scenario.participant("parent").present()).isFalse();
    }

    @Test
    void aStartThatIsReportedAfterTheEndDoesNotMakeItGoOn() {
        var scenario = Scenario.with("young-person")
                .status(ConversationStatus.ENDED, "2026-11-24T08:50:00Z")
                .status(ConversationStatus.STARTED, "2026-11-24T08:00:00Z");

        assertThat(scenario.conversation().status()).isEqualTo(ConversationStatus.ENDED);
        assertThat(scenario.conversation().startedAt()).isEqualTo("2026-11-24T08:00:00Z");
    }
}
