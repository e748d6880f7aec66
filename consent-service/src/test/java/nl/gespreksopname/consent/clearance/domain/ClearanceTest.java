package nl.gespreksopname.consent.clearance.domain;

import static nl.gespreksopname.contracts.vocabulary.ClearanceOutcome.ALLOWED;
import static nl.gespreksopname.contracts.vocabulary.ClearanceOutcome.ALLOWED_WITH_WARNINGS;
import static nl.gespreksopname.contracts.vocabulary.ClearanceOutcome.BLOCKED;
import static org.assertj.core.api.Assertions.assertThat;

import nl.gespreksopname.consent.conversation.domain.Claim;
import nl.gespreksopname.consent.conversation.domain.Fact;
import nl.gespreksopname.consent.conversation.domain.Scenario;
import nl.gespreksopname.contracts.consent.ConsentEvent.ClearanceChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.KeepDecided;
import nl.gespreksopname.contracts.consent.ConsentEvent.RefusalReviewed;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ConversationStatus;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.KeepChoice;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import nl.gespreksopname.contracts.vocabulary.Role;
import org.junit.jupiter.api.Test;

class ClearanceTest {

    @Test
    void anOrganisationsRecordingIsBlockedUntilEverybodyElseAgrees() {
        var scenario = Scenario.with("young-person", "parent", "professional").born("young-person", "2011-06-01");

        scenario.announce("professional");
        assertThat(scenario.clearance("professional").outcome()).isEqualTo(BLOCKED);
        assertThat(scenario.missing("professional")).containsExactly("parent: no-answer", "young-person: no-answer");

        scenario.answer("professional", Answer.AGREED, "parent");
        assertThat(scenario.clearance("professional").outcome()).isEqualTo(BLOCKED);

        scenario.answer("professional", Answer.AGREED, "young-person");
        assertThat(scenario.clearance("professional").outcome()).isEqualTo(ALLOWED);
        assertThat(scenario.clearance("professional").needed()).containsExactly("parent", "young-person");
    }

    @Test
    void aCitizensRecordingNeedsNoAnswerOfTheOrganisation() {
        var scenario = Scenario.with("young-person", "professional").announce("young-person");

        assertThat(scenario.clearance("young-person").outcome()).isEqualTo(ALLOWED);
        assertThat(scenario.clearance("young-person").needed()).isEmpty();
    }

    @Test
    void aRefusalByTheOrganisationIsAWarningOnACitizensRecording() {
        var scenario = Scenario.with("young-person", "professional").announce("young-person");

        scenario.refuse("young-person", "professional", Ground.SAFETY);

        assertThat(scenario.clearance("young-person").outcome()).isEqualTo(ALLOWED_WITH_WARNINGS);
        assertThat(scenario.missing("young-person")).containsExactly("professional: refused");
    }

    @Test
    void underTwelveTheParentsWithCustodyAgreeInsteadOfTheChild() {
        var scenario = Scenario.with("young-person", "parent-1", "parent-2", "professional")
                .born("young-person", "2016-01-01")
                .custody("young-person", "parent-1", true)
                .custody("young-person", "parent-2", true)
                .announce("professional");

        scenario.answer("professional", Answer.AGREED, "parent-1", "parent-2");

        assertThat(scenario.clearance("professional").outcome()).isEqualTo(ALLOWED);
        assertThat(scenario.clearance("professional").needed()).containsExactly("parent-1", "parent-2");
    }

    @Test
    void anAbsentParentWithCustodyHasNoVeto() {
        var scenario = Scenario.with("young-person", "parent-1", "professional")
                .born("young-person", "2016-01-01")
                .custody("young-person", "parent-1", true)
                .custody("young-person", "parent-2", true)
                .announce("professional")
                .answer("professional", Answer.AGREED, "parent-1");

        assertThat(scenario.clearance("professional").outcome()).isEqualTo(ALLOWED);
    }

    @Test
    void aParentWithoutCustodyActsForThemselvesOnly() {
        var scenario = Scenario.with("young-person", "parent-1", "professional")
                .born("young-person", "2016-01-01")
                .custody("young-person", "parent-2", true)
                .announce("professional")
                .answer("professional", Answer.AGREED, "parent-1");

        assertThat(scenario.clearance("professional").outcome()).isEqualTo(BLOCKED);
        assertThat(scenario.missing("professional")).containsExactly("young-person: no-representative");
    }

    @Test
    void aChildUnderTwelveWithoutAParentNeedsSomebodyWhoActsForThem() {
        var scenario = Scenario.with("young-person", "professional")
                .born("young-person", "2018-01-01")
                .announce("professional");
        assertThat(scenario.missing("professional")).containsExactly("young-person: no-representative");

        scenario.joinFor("carer", "young-person");
        assertThat(scenario.missing("professional")).containsExactly("carer: no-answer");

        scenario.answer("professional", Answer.AGREED, "carer");
        assertThat(scenario.clearance("professional").outcome()).isEqualTo(ALLOWED);
    }

    @Test
    void whoIsRecordedAsIncapableIsRepresented() {
        var scenario = Scenario.with("young-person", "professional")
                .born("young-person", "2009-01-01")
                .incapable("young-person")
                .joinFor("companion", "young-person")
                .announce("professional")
                .answer("professional", Answer.AGREED, "young-person");
        assertThat(scenario.missing("professional")).containsExactly("companion: no-answer");

        scenario.answer("professional", Answer.AGREED, "companion");
        assertThat(scenario.clearance("professional").outcome()).isEqualTo(ALLOWED);
    }

    @Test
    void aWithdrawalInMidConversationBlocksTheOrganisationsAndWarnsOnACitizensRecording() {
        var scenario = Scenario.with("young-person", "parent", "professional")
                .announce("professional")
                .announce("parent")
                .answer("professional", Answer.AGREED, "young-person", "parent")
                .answer("parent", Answer.AGREED, "young-person");
        assertThat(scenario.clearance("professional").outcome()).isEqualTo(ALLOWED);

        scenario.answer("professional", Answer.WITHDRAWN, "young-person");
        scenario.answer("parent", Answer.WITHDRAWN, "young-person");

        assertThat(scenario.clearance("professional").outcome()).isEqualTo(BLOCKED);
        assertThat(scenario.missing("professional")).containsExactly("young-person: withdrawn");
        assertThat(scenario.clearance("parent").outcome()).isEqualTo(ALLOWED_WITH_WARNINGS);
    }

    @Test
    void parentsWhoDisagreeBlockUntilTheOneLeaves() {
        var scenario = Scenario.with("young-person", "parent-1", "parent-2", "professional")
                .announce("professional")
                .answer("professional", Answer.AGREED, "young-person", "parent-1")
                .answer("professional", Answer.NOT_AGREED, "parent-2");
        assertThat(scenario.clearance("professional").outcome()).isEqualTo(BLOCKED);
        assertThat(scenario.missing("professional")).containsExactly("parent-2: not-agreed");

        scenario.leave("parent-2");

        assertThat(scenario.clearance("professional").outcome()).isEqualTo(ALLOWED);
        assertThat(scenario.clearance("professional").needed()).containsExactly("parent-1", "young-person");
    }

    @Test
    void anInterpreterWhoJoinsLateIsAskedToo() {
        var scenario = Scenario.with("young-person", "professional")
                .announce("professional")
                .announce("young-person")
                .answer("professional", Answer.AGREED, "young-person");

        scenario.join("interpreter");
        assertThat(scenario.then(ClearanceChanged.class)).hasSize(2);
        assertThat(scenario.clearance("professional").outcome()).isEqualTo(BLOCKED);
        assertThat(scenario.clearance("young-person").outcome()).isEqualTo(ALLOWED_WITH_WARNINGS);

        scenario.answer("professional", Answer.AGREED, "interpreter");
        assertThat(scenario.clearance("professional").outcome()).isEqualTo(ALLOWED);
    }

    @Test
    void anyRecordingByWhoTakesNoPartIsBlocked() {
        var scenario = Scenario.with("young-person", "professional");
        scenario.take(
                new Fact.Joining("parent", Scenario.role("parent"), null, null, false, Claim.NONE),
                new Fact.Announcement("a-parent", "parent", "parent", Medium.AUDIO, null, Claim.NONE));

        assertThat(scenario.clearance("parent").outcome()).isEqualTo(BLOCKED);
        assertThat(scenario.missing("parent")).contains("parent: takes-no-part");
    }

    @Test
    void whoActsForSomebodyInTheConversationMayRecord() {
        var scenario = Scenario.with("young-person", "professional");
        scenario.take(
                new Fact.Joining("other", Scenario.role("other"), "young-person", null, false, Claim.NONE),
                new Fact.Announcement("a-other", "young-person", "other", Medium.AUDIO, null, Claim.NONE));

        assertThat(scenario.clearance("other").outcome()).isEqualTo(ALLOWED_WITH_WARNINGS);
        assertThat(scenario.missing("other")).containsExactly("young-person: no-answer");
    }

    @Test
    void agesAreThoseOfTheDayOnWhichTheConversationEnded() {
        var scenario = Scenario.with("young-person", "parent", "professional")
                .born("young-person", "2014-11-24")
                .custody("young-person", "parent", true)
                .status(ConversationStatus.ENDED, "2026-11-23T15:00:00Z");

        scenario.announce("professional").answer("professional", Answer.AGREED, "parent");

        assertThat(scenario.clearance("professional").outcome()).isEqualTo(ALLOWED);
        assertThat(scenario.clearance("professional").needed()).containsExactly("parent");
    }

    @Test
    void aTwelfthBirthdayChangesWhatIsPending() {
        var scenario = Scenario.with("young-person", "parent", "professional")
                .born("young-person", "2014-11-25")
                .custody("young-person", "parent", true)
                .announce("professional")
                .answer("professional", Answer.AGREED, "parent");
        assertThat(scenario.clearance("professional").outcome()).isEqualTo(ALLOWED);

        scenario.at("2026-11-24T23:00:00Z").reassess();

        assertThat(scenario.missing("professional")).containsExactly("young-person: no-answer");
    }

    @Test
    void theLastAnswerCountsByTheClaimedTimeWhateverTheOrderOfTheLog() {
        var scenario = Scenario.with("young-person", "professional").announce("professional");

        scenario.answer("professional", Answer.WITHDRAWN, "2026-11-24T08:30:00Z", new String[] {"young-person"});
        scenario.answer("professional", Answer.AGREED, "2026-11-24T08:00:00Z", new String[] {"young-person"});

        assertThat(scenario.missing("professional")).containsExactly("young-person: withdrawn");
    }

    @Test
    void nothingIsDecidedAnewWhenNothingChanges() {
        var scenario = Scenario.with("young-person", "professional")
                .announce("professional")
                .answer("professional", Answer.AGREED, "young-person");

        scenario.answer("professional", Answer.AGREED, "young-person");

        assertThat(scenario.then(ClearanceChanged.class)).isEmpty();
    }

    @Test
    void aRefusalThatSomebodyElseOverturnsNoLongerStandsInTheWay() {
        var scenario = Scenario.with("young-person", "professional")
                .announce("young-person")
                .refuse("young-person", "professional", Ground.NEVER_ALLOWED);
        assertThat(scenario.missing("young-person")).containsExactly("professional: refused");

        scenario.review("professional", null, ReviewOutcome.OVERTURNED);

        assertThat(scenario.then(ClearanceChanged.class)).hasSize(1);
        assertThat(scenario.clearance("young-person").outcome()).isEqualTo(ALLOWED);

        scenario.refuse("young-person", "professional", Ground.SAFETY);
        assertThat(scenario.clearance("young-person").outcome()).isEqualTo(ALLOWED_WITH_WARNINGS);
    }

    @Test
    void aRefusalThatIsUpheldOrReviewedByWhoRefusedGoesOnStandingInTheWay() {
        var scenario = Scenario.with("young-person", "professional", "professional-2")
                .announce("young-person")
                .refuse("young-person", "professional", Ground.SAFETY);

        scenario.review("professional", "professional", ReviewOutcome.OVERTURNED);
        assertThat(scenario.clearance("young-person").outcome()).isEqualTo(ALLOWED_WITH_WARNINGS);

        scenario.review("professional", "professional-2", ReviewOutcome.UPHELD);
        assertThat(scenario.clearance("young-person").outcome()).isEqualTo(ALLOWED_WITH_WARNINGS);

        scenario.review("professional", "professional-2", ReviewOutcome.OVERTURNED);
        assertThat(scenario.clearance("young-person").outcome()).isEqualTo(ALLOWED);

        scenario.correct(scenario.versionOf(RefusalReviewed.class), null);
        assertThat(scenario.clearance("young-person").outcome()).isEqualTo(ALLOWED_WITH_WARNINGS);
    }

    @Test
    void aCitizensNoToTheOrganisationsRecordingCannotBeOverturned() {
        var scenario = Scenario.with("young-person", "professional")
                .announce("professional")
                .refuse("professional", "young-person", null);

        scenario.review("young-person", null, ReviewOutcome.OVERTURNED);

        assertThat(scenario.clearance("professional").outcome()).isEqualTo(BLOCKED);
    }

    @Test
    void whatWasRecordedBeforeAWithdrawalAwaitsADecisionOnceTheConversationBegan() {
        var scenario = Scenario.with("young-person", "professional")
                .announce("professional")
                .answer("professional", Answer.AGREED, "young-person")
                .answer("professional", Answer.WITHDRAWN, "2026-11-24T08:00:00Z", new String[] {"young-person"});
        assertThat(scenario.conversation().awaitingKeepDecision()).isEmpty();

        scenario.status(ConversationStatus.STARTED, "2026-11-24T08:30:00Z")
                .answer("professional", Answer.AGREED, "2026-11-24T08:31:00Z", new String[] {"young-person"})
                .answer("professional", Answer.WITHDRAWN, "2026-11-24T08:40:00Z", new String[] {"young-person"});
        assertThat(scenario.conversation().awaitingKeepDecision()).hasSize(1);
        String withdrawal =
                scenario.conversation().awaitingKeepDecision().getFirst().id();

        scenario.take(
                new Fact.KeepDecision("k", withdrawal, null, "young-person", KeepChoice.DESTROY, null, Claim.NONE));
        assertThat(scenario.conversation().awaitingKeepDecision()).isEmpty();

        scenario.correct(scenario.versionOf(KeepDecided.class), null);
        assertThat(scenario.conversation().awaitingKeepDecision()).hasSize(1);
    }

    @Test
    void whatWasRecordedAwaitsNoDecisionForAWithdrawalByWhoNeverTookPart() {
        var scenario = Scenario.with("young-person", "professional")
                .take(new Fact.Joining("parent-absent", Role.PARENT, null, null, false, Claim.NONE))
                .announce("professional")
                .status(ConversationStatus.STARTED, "2026-11-24T08:30:00Z")
                .answer("professional", Answer.WITHDRAWN, "2026-11-24T08:40:00Z", new String[] {"parent-absent"});
        assertThat(scenario.conversation().awaitingKeepDecision()).isEmpty();

        scenario.join("parent-absent");
        assertThat(scenario.conversation().awaitingKeepDecision()).hasSize(1);
    }
}
