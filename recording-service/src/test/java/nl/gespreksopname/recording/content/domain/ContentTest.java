package nl.gespreksopname.recording.content.domain;

import static nl.gespreksopname.recording.conversation.domain.Scenario.ANNOUNCEMENT;
import static nl.gespreksopname.recording.conversation.domain.Scenario.AUNT;
import static nl.gespreksopname.recording.conversation.domain.Scenario.COPY_REQUEST;
import static nl.gespreksopname.recording.conversation.domain.Scenario.DIGEST;
import static nl.gespreksopname.recording.conversation.domain.Scenario.FATHER;
import static nl.gespreksopname.recording.conversation.domain.Scenario.GIRL;
import static nl.gespreksopname.recording.conversation.domain.Scenario.MADE;
import static nl.gespreksopname.recording.conversation.domain.Scenario.PERMISSION;
import static nl.gespreksopname.recording.conversation.domain.Scenario.PROFESSIONAL;
import static nl.gespreksopname.recording.conversation.domain.Scenario.RECORDING;
import static nl.gespreksopname.recording.conversation.domain.Scenario.REFUSED_ACT;
import static nl.gespreksopname.recording.conversation.domain.Scenario.SEALED;
import static nl.gespreksopname.recording.conversation.domain.Scenario.conversationKnown;
import static nl.gespreksopname.recording.conversation.domain.Scenario.nothingKnown;
import static nl.gespreksopname.recording.conversation.domain.Scenario.permission;
import static nl.gespreksopname.recording.conversation.domain.Scenario.registered;
import static nl.gespreksopname.recording.conversation.domain.Scenario.stored;

import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.EndCause;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.recording.conversation.domain.ActRefusal;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.HandOut;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import nl.gespreksopname.recording.conversation.domain.Scenario;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullMarked
class ContentTest {

    @Test
    void theOwnOrganisationHearsWhatItKeeps() {
        kept().when(handOut(null, null)).thenFacts();
    }

    @Test
    void nothingIsHandedOutOnStaleKnowledge() {
        kept().stale().when(handOut(null, null)).thenNothingBut(new Refusal.NotFresh());
    }

    @Test
    void nothingIsHandedOutOfAConversationThatIsNotKnown() {
        nothingKnown()
                .given(registered(Side.ORGANISATION, Side.ORGANISATION), stored(DIGEST))
                .when(handOut(null, null))
                .thenNothingBut(new Refusal.Unknown(Refusal.Thing.CONVERSATION));
    }

    @Test
    void contentThatIsElsewhereIsNotHere() {
        conversationKnown()
                .given(registered(Side.CITIZEN, Side.CITIZEN))
                .when(handOut(null, null))
                .thenNothingBut(new Refusal.Unknown(Refusal.Thing.CONTENT));
    }

    @Test
    void aCopyIsHandedOutForADeliveryThroughTheSuiteAlone() {
        Refusal unknown = new Refusal.Unknown(Refusal.Thing.DELIVERY);

        kept().when(handOut(MADE.toString(), null)).thenNothingBut(unknown);
        kept().given(delivered(ReportOrAct.REPORT))
                .when(handOut(MADE.toString(), null))
                .thenNothingBut(unknown);
        kept().given(delivered(ReportOrAct.ACT))
                .when(handOut(MADE.toString(), null))
                .thenFacts();
    }

    @Test
    void aShareIsCarriedOutWhileItsPermissionHolds() {
        Scenario shared = kept().permitted(permissionOfTheProfessional()).given(share());

        shared.when(handOut(null, MADE.toString())).thenFacts();
        shared.heard(new SharePermissionEnded(PERMISSION, EndCause.REVOKED))
                .when(handOut(null, MADE.toString()))
                .thenRefused(ActRefusal.PERMISSION_ENDED);
    }

    @Test
    void permissionForATranscriptDoesNotOpenTheRecording() {
        kept().permitted(permission(
                        RECORDING,
                        PROFESSIONAL,
                        Material.TRANSCRIPT,
                        AUNT,
                        SharePurpose.SECOND_OPINION,
                        Scope.LISTEN,
                        null))
                .given(share(Material.TRANSCRIPT))
                .when(handOut(null, MADE.toString()))
                .thenRefused(ActRefusal.PERMISSION_FOR_OTHER_MATERIAL);
    }

    @Test
    void onlyAShareThatTheSuiteCarriesOutIsHandedOut() {
        Refusal unknown = new Refusal.Unknown(Refusal.Thing.SHARE);

        kept().when(handOut(null, MADE.toString())).thenNothingBut(unknown);
        kept().given(share(ReportOrAct.REPORT, Material.ORIGINAL))
                .when(handOut(null, MADE.toString()))
                .thenNothingBut(unknown);
    }

    @Test
    void whileItIsUndecidedWhetherItIsKeptWhoDecidesMayHearItAndNobodyElse() {
        Scenario undecided = conversationKnown()
                .given(registered(Side.CITIZEN, Side.CITIZEN), stored(DIGEST))
                .given(delivered(ReportOrAct.ACT), share())
                .heard(new ResponseGiven(
                        REFUSED_ACT.toString(), ANNOUNCEMENT, FATHER, Answer.WITHDRAWN, null, null, null, false, null));

        undecided.when(handOut(null, null)).thenFacts();
        undecided.when(handOut(MADE.toString(), null)).thenRefused(ActRefusal.KEEP_DECISION_AWAITED);
        undecided.when(handOut(null, MADE.toString())).thenRefused(ActRefusal.KEEP_DECISION_AWAITED);
    }

    private static HandOut handOut(@Nullable String delivery, @Nullable String share) {
        return new HandOut(REFUSED_ACT, RECORDING, delivery, share);
    }

    private static Scenario kept() {
        return conversationKnown().given(registered(Side.ORGANISATION, Side.ORGANISATION), stored(DIGEST));
    }

    private static CopyDelivered delivered(ReportOrAct basis) {
        return new CopyDelivered(MADE.toString(), COPY_REQUEST, RECORDING, basis, GIRL, DIGEST, null);
    }

    private static SharePermissionRequested permissionOfTheProfessional() {
        return permission(
                RECORDING, PROFESSIONAL, Material.ORIGINAL, AUNT, SharePurpose.SECOND_OPINION, Scope.LISTEN, null);
    }

    private static RecordingShared share() {
        return share(Material.ORIGINAL);
    }

    private static RecordingShared share(Material material) {
        return share(ReportOrAct.ACT, material);
    }

    private static RecordingShared share(ReportOrAct basis, Material material) {
        return new RecordingShared(
                MADE.toString(),
                RECORDING,
                basis,
                PERMISSION,
                PROFESSIONAL,
                Side.ORGANISATION,
                material,
                SEALED,
                AUNT,
                SharePurpose.SECOND_OPINION,
                Scope.LISTEN,
                null,
                DIGEST,
                null);
    }
}
