package nl.gespreksopname.recording.sharing.domain;

import static nl.gespreksopname.recording.conversation.domain.Scenario.AUNT;
import static nl.gespreksopname.recording.conversation.domain.Scenario.DIGEST;
import static nl.gespreksopname.recording.conversation.domain.Scenario.GIRL;
import static nl.gespreksopname.recording.conversation.domain.Scenario.MADE;
import static nl.gespreksopname.recording.conversation.domain.Scenario.NINE;
import static nl.gespreksopname.recording.conversation.domain.Scenario.PERMISSION;
import static nl.gespreksopname.recording.conversation.domain.Scenario.RECORDING;
import static nl.gespreksopname.recording.conversation.domain.Scenario.SEALED;
import static nl.gespreksopname.recording.conversation.domain.Scenario.permissionToListen;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionEnded;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecipientNotified;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.vocabulary.EndCause;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.ProceduralUse;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.NotifyRecipient;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.RequestCopy;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Time;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import nl.gespreksopname.recording.conversation.domain.Scenario;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NoticesTest {

    private static final String SHARE = "b1000000-0000-4000-8000-000000000001";
    private static final String LATER = "b1000000-0000-4000-8000-000000000002";
    private static final Instant TEN = NINE.plusSeconds(3600);

    private static RecordingShared shared(String id, @Nullable String permission, @Nullable ProceduralUse procedural) {
        return new RecordingShared(
                id,
                RECORDING,
                ReportOrAct.REPORT,
                permission,
                GIRL,
                Side.CITIZEN,
                Material.ORIGINAL,
                SEALED,
                AUNT,
                SharePurpose.PERSONAL_SUPPORT,
                Scope.LISTEN,
                procedural,
                DIGEST,
                null);
    }

    private static Scenario sharedThenEnded(RecordingShared share, EndCause cause) {
        return Scenario.fingerprinted()
                .at(NINE.minusSeconds(60))
                .permitted(permissionToListen())
                .at(NINE)
                .given(share)
                .at(TEN)
                .heard(new SharePermissionEnded(PERMISSION, cause));
    }

    private static Map<String, Instant> awaited(Scenario scenario) {
        return Notices.awaited(scenario.state().recording(RECORDING).orElseThrow(), scenario.heard());
    }

    @Test
    void afterARevocationWhoReceivedAShareIsToBeTold() {
        assertThat(awaited(sharedThenEnded(shared(SHARE, PERMISSION, null), EndCause.REVOKED)))
                .containsExactly(Map.entry(SHARE, TEN));
        assertThat(awaited(sharedThenEnded(shared(SHARE, null, null), EndCause.REVOKED)))
                .as("the permission that covers it need not be named")
                .containsExactly(Map.entry(SHARE, TEN));
    }

    @Test
    void nobodyIsToBeToldOfWhatEndedByItselfNorOfWhatNeededNoPermissionNorOfWhatCameAfter() {
        assertThat(awaited(sharedThenEnded(shared(SHARE, PERMISSION, null), EndCause.EXPIRED)))
                .isEmpty();
        assertThat(awaited(sharedThenEnded(shared(SHARE, null, ProceduralUse.COURT), EndCause.REVOKED)))
                .isEmpty();
        assertThat(awaited(sharedThenEnded(shared(SHARE, PERMISSION, null), EndCause.REVOKED)
                        .at(TEN.plusSeconds(60))
                        .given(shared(LATER, PERMISSION, null))))
                .containsOnlyKeys(SHARE);
    }

    @Test
    void whateverIsTakenDownSaysSoUntilItIsDone() {
        Scenario scenario = sharedThenEnded(shared(SHARE, PERMISSION, null), EndCause.REVOKED);

        scenario.when(new RequestCopy(MADE, RECORDING, Scenario.FATHER, Time.UNSAID))
                .thenConcerns(Matter.REQUESTER_ON_KEEPERS_SIDE, Matter.RECIPIENT_NOTICE_AWAITED);
        scenario.when(new NotifyRecipient(MADE, SHARE, RECORDING, Means.LETTER, Time.UNSAID))
                .thenFacts(new RecipientNotified(MADE.toString(), SHARE, RECORDING, Means.LETTER, null))
                .thenConcerns()
                .takenDown();
        assertThat(awaited(scenario)).isEmpty();
    }

    @Test
    void aNoticeOfWhatHoldsStillIsPointedOutAndOfWhatIsNotThereNotTaken() {
        Scenario scenario = Scenario.fingerprinted().given(shared(SHARE, null, null));

        scenario.when(new NotifyRecipient(MADE, SHARE, RECORDING, Means.SPOKEN, Time.UNSAID))
                .thenConcerns(Matter.NOTICE_WITHOUT_END);
        scenario.when(new NotifyRecipient(MADE, LATER, RECORDING, Means.SPOKEN, Time.UNSAID))
                .thenNothingBut(new Refusal.Unknown(Refusal.Thing.SHARE));
    }
}
