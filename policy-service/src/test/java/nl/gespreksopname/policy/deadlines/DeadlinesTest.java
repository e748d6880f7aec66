package nl.gespreksopname.policy.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.policy.PolicyEvent;
import nl.gespreksopname.contracts.policy.PolicyEvent.DeadlinePassed;
import nl.gespreksopname.contracts.policy.PolicyEvent.VerdictChanged;
import nl.gespreksopname.contracts.policy.PolicyEventTypes;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.conventions.testing.Eventually;
import nl.gespreksopname.conventions.testing.Peer;
import nl.gespreksopname.conventions.testing.RealParts;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.policy.trail.Settled;
import nl.gespreksopname.policy.trail.Told;
import nl.gespreksopname.policy.trail.TrailRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(RealParts.class)
class DeadlinesTest {

    private static final String DIGEST = "a".repeat(64);

    @Inject
    Transactions transactions;

    @Inject
    EventStore store;

    @Inject
    Settled settled;

    @Inject
    Deadlines deadlines;

    @AfterEach
    void everyServiceSpeaksAgain() {
        Peer.of("consent").speak();
        Peer.of("recording").speak();
    }

    private static Instant daysAgo(long days) {
        return Instant.now().minus(days, ChronoUnit.DAYS);
    }

    private List<StoredEvent> stored(Told told) {
        return transactions.call(connection -> store.load(connection, "notice/" + told.id));
    }

    private List<PolicyEvent> notices(Told told) {
        return stored(told).stream()
                .map(event -> PolicyEventTypes.CODEC
                        .decode(
                                event.envelope().type(),
                                event.envelope().schemaVersion(),
                                event.envelope().data())
                        .orElseThrow())
                .toList();
    }

    private static Told withACopyAsked(Instant askedAt) {
        return Told.planned(daysAgo(30))
                .started()
                .ended()
                .recordedByTheProfessional(0)
                .copyAsked(askedAt);
    }

    @Test
    void aTermThatRanOutIsToldWithTheVerdictOnceItIsDecided() {
        Told told = withACopyAsked(daysAgo(20));

        Eventually.holds(() -> assertThat(notices(told))
                .anyMatch(notice -> notice instanceof DeadlinePassed passed
                        && passed.rule() == RuleId.COPY_DELIVERED
                        && told.copyRequest.equals(passed.subject()))
                .contains(new VerdictChanged(RuleId.COPY_DELIVERED, told.copyRequest, null, Outcome.BREACHED)));
        assertThat(stored(told)).allSatisfy(event -> {
            assertThat(event.envelope().conversation()).isEqualTo(told.id.toString());
            assertThat(event.envelope().channel()).isEqualTo("internal");
            assertThat(event.envelope().basis()).extracting("service").contains("consent", "recording");
        });
    }

    @Test
    void aFactThatComesLateRetractsTheNotice() {
        Told told = withACopyAsked(daysAgo(20));
        Eventually.holds(() -> assertThat(notices(told))
                .contains(new VerdictChanged(RuleId.COPY_DELIVERED, told.copyRequest, null, Outcome.BREACHED)));

        told.recording(daysAgo(29), new FingerprintTaken("fingerprint", told.recording, DIGEST, 100, null, null));
        told.recording(
                daysAgo(18),
                new CopyDelivered(
                        "delivery", told.copyRequest, told.recording, ReportOrAct.REPORT, told.child, DIGEST, null));

        Eventually.holds(() -> assertThat(notices(told))
                .contains(new VerdictChanged(RuleId.COPY_DELIVERED, told.copyRequest, Outcome.BREACHED, Outcome.MET)));
        assertThat(notices(told)).doesNotHaveDuplicates();
    }

    @Test
    void aTermIsNotJudgedWhileAServiceMayStillHaveSomethingToSay() {
        Peer.of("recording").fallSilent();
        Told told = withACopyAsked(daysAgo(20));
        Eventually.holds(() -> {
            TrailRow row = row(told);
            assertThat(row.recordingVersion).isEqualTo(told.recordingVersion());
            assertThat(row.consentVersion).isEqualTo(told.consentVersion());
        });
        Instant heard = Instant.now();
        Eventually.holds(() -> assertThat(transactions.call(settled::byService))
                .hasEntrySatisfying("consent", at -> assertThat(at).isAfter(heard))
                .hasEntrySatisfying("policy", at -> assertThat(at).isAfter(heard)));

        deadlines.judge();

        assertThat(notices(told)).isEmpty();
        assertThat(row(told).untold).isTrue();

        Peer.of("recording").speak();
        Eventually.holds(() -> assertThat(notices(told)).isNotEmpty());
        Eventually.holds(() -> assertThat(row(told).untold).isFalse());
    }

    @Test
    void aConversationThatCannotBeJudgedKeepsNoOtherFromIt() {
        Peer.of("recording").fallSilent();
        Told broken = withACopyAsked(daysAgo(20));
        Eventually.holds(() -> assertThat(row(broken).recordingVersion).isEqualTo(broken.recordingVersion()));
        unreadableNotice(broken);
        Told told = withACopyAsked(daysAgo(19));

        Peer.of("recording").speak();

        Eventually.holds(() -> assertThat(notices(told))
                .contains(new VerdictChanged(RuleId.COPY_DELIVERED, told.copyRequest, null, Outcome.BREACHED)));
        assertThat(stored(broken)).hasSize(1);
        assertThat(row(broken).untold).isTrue();
    }

    /** As a newer version would have written it. */
    private void unreadableNotice(Told told) {
        transactions.call(connection -> store.append(
                connection,
                "notice/" + told.id,
                0,
                List.of(new NewEvent(
                        "nl.gespreksopname.policy.from-the-future",
                        1,
                        Tokens.VOORBEELDSTAD,
                        told.id.toString(),
                        null,
                        new Actor("policy-service", null, null),
                        "internal",
                        List.of(),
                        JsonNodeFactory.instance.objectNode()))));
    }

    private TrailRow row(Told told) {
        return transactions.call(connection -> {
            TrailRow row = TrailRow.findById(told.id);
            assertThat(row).isNotNull();
            return row;
        });
    }
}
