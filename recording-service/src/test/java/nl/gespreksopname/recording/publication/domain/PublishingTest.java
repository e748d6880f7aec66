package nl.gespreksopname.recording.publication.domain;

import static nl.gespreksopname.recording.conversation.domain.Scenario.DIGEST;
import static nl.gespreksopname.recording.conversation.domain.Scenario.GIRL;
import static nl.gespreksopname.recording.conversation.domain.Scenario.MADE;
import static nl.gespreksopname.recording.conversation.domain.Scenario.PERMISSION;
import static nl.gespreksopname.recording.conversation.domain.Scenario.PLATFORM;
import static nl.gespreksopname.recording.conversation.domain.Scenario.RECORDING;
import static nl.gespreksopname.recording.conversation.domain.Scenario.REFUSED_ACT;
import static nl.gespreksopname.recording.conversation.domain.Scenario.SEALED;
import static nl.gespreksopname.recording.conversation.domain.Scenario.fingerprinted;
import static nl.gespreksopname.recording.conversation.domain.Scenario.permission;

import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.PublicationFound;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.recording.conversation.domain.ActRefusal;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Publish;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Time;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@NullMarked
class PublishingTest {

    @Test
    void aPublicationThatIsFoundIsTakenDownThoughNobodyKnowsWhoDidIt() {
        fingerprinted()
                .when(publish(ReportOrAct.REPORT, null, PLATFORM))
                .thenFacts(new PublicationFound(
                        MADE.toString(),
                        RECORDING,
                        ReportOrAct.REPORT,
                        null,
                        null,
                        Side.CITIZEN,
                        Material.ORIGINAL,
                        SEALED,
                        PLATFORM,
                        null,
                        null))
                .thenConcerns(Matter.PUBLISHER_NOT_KNOWN, Matter.SHARED_WITHOUT_PERMISSION);
    }

    @Test
    void aPermissionToPublishHoldsForItsPlatformAlone() {
        fingerprinted()
                .permitted(permitted(Scope.PUBLISH))
                .when(publish(ReportOrAct.ACT, GIRL, PLATFORM))
                .thenFacts(new PublicationFound(
                        MADE.toString(),
                        RECORDING,
                        ReportOrAct.ACT,
                        PERMISSION,
                        GIRL,
                        Side.CITIZEN,
                        Material.ORIGINAL,
                        SEALED,
                        PLATFORM,
                        DIGEST,
                        null))
                .thenConcerns();
        fingerprinted()
                .permitted(permitted(Scope.PUBLISH))
                .when(publish(ReportOrAct.ACT, GIRL, "33".repeat(32)))
                .thenRefused(ActRefusal.PERMISSION_FOR_ANOTHER_RECIPIENT);
    }

    @Test
    void aPermissionToCopyNeverImpliesPublication() {
        fingerprinted()
                .permitted(permitted(Scope.COPY))
                .when(publish(ReportOrAct.ACT, GIRL, PLATFORM))
                .thenRefused(ActRefusal.PERMISSION_TOO_NARROW);
    }

    private static SharePermissionRequested permitted(Scope scope) {
        return permission(RECORDING, GIRL, Material.ORIGINAL, PLATFORM, SharePurpose.MEDIA, scope, null);
    }

    private static Publish publish(ReportOrAct basis, @Nullable String by, String platformKey) {
        return new Publish(
                MADE,
                REFUSED_ACT,
                RECORDING,
                basis,
                null,
                by,
                Side.CITIZEN,
                Material.ORIGINAL,
                SEALED,
                platformKey,
                null,
                Time.UNSAID);
    }
}
