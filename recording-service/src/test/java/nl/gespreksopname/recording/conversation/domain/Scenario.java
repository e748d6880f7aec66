package nl.gespreksopname.recording.conversation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.ClearanceChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantJoined;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionGranted;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.ContentStored;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.vocabulary.ClearanceOutcome;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.recording.copy.domain.CopyTerms;
import org.jspecify.annotations.Nullable;

/**
 * Given events of this service and of consent-service, when a command, then facts or a refusal. The conversation has a girl of
 * fifteen and her father on the citizen's side and one professional.
 */
public final class Scenario {

    public static final String CONVERSATION = "a0000000-0000-4000-8000-000000000001";
    public static final String GIRL = "b0000000-0000-4000-8000-000000000001";
    public static final String FATHER = "b0000000-0000-4000-8000-000000000002";
    public static final String PROFESSIONAL = "b0000000-0000-4000-8000-000000000003";
    public static final String STRANGER = "b0000000-0000-4000-8000-000000000009";
    public static final String ANNOUNCEMENT = "c0000000-0000-4000-8000-000000000001";
    public static final String RECORDING = "d0000000-0000-4000-8000-000000000001";
    public static final String COPY_REQUEST = "e0000000-0000-4000-8000-000000000001";
    public static final String PERMISSION = "f0000000-0000-4000-8000-000000000001";
    public static final String AUNT = "11".repeat(32);
    public static final String PLATFORM = "22".repeat(32);
    public static final String DIGEST = "aa".repeat(32);
    public static final String OTHER_DIGEST = "bb".repeat(32);
    public static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    public static final UUID MADE = UUID.fromString("99000000-0000-4000-8000-000000000001");
    public static final UUID REFUSED_ACT = UUID.fromString("99000000-0000-4000-8000-000000000002");
    public static final Sealed SEALED = new Sealed("98000000-0000-4000-8000-000000000001", "cc".repeat(32));

    private final List<Happened<RecordingEvent>> history = new ArrayList<>();
    private final List<Happened<ConsentEvent>> told = new ArrayList<>();
    private boolean known;
    private boolean fresh = true;
    private CopyTerms copyTerms = CopyTerms.BASELINE;
    private Instant now = NINE;
    private @Nullable Decision decision;

    /** Nothing heard, nothing taken down. */
    public static Scenario nothingKnown() {
        return new Scenario();
    }

    /** The conversation is known, nothing was recorded. */
    public static Scenario conversationKnown() {
        Scenario scenario = new Scenario();
        scenario.known = true;
        return scenario.heard(
                new ParticipantJoined(GIRL, Role.YOUNG_PERSON, null, null, null),
                new ParticipantJoined(FATHER, Role.PARENT, null, null, null),
                new ParticipantJoined(PROFESSIONAL, Role.PROFESSIONAL, null, null, null),
                new RecordingAnnounced(ANNOUNCEMENT, GIRL, GIRL, Side.CITIZEN, Medium.AUDIO, null, null));
    }

    /** The girl's recording of a known conversation is registered and has a fingerprint. */
    public static Scenario fingerprinted() {
        return conversationKnown().given(registered(Side.CITIZEN, Side.CITIZEN), fingerprint(DIGEST));
    }

    public Scenario given(RecordingEvent... events) {
        for (RecordingEvent event : events) {
            history.add(happened(history.size() + 1, event, null));
        }
        return this;
    }

    public Scenario heard(ConsentEvent... events) {
        known = true;
        for (ConsentEvent event : events) {
            int version = told.size() + 1;
            told.add(new Happened<>(version, "consent/conversation/" + CONVERSATION + "/" + version, event, null, now));
        }
        return this;
    }

    /** The version at which what was heard last is. */
    public int heardVersion() {
        return told.size();
    }

    public Scenario cleared(ClearanceOutcome outcome) {
        return heard(new ClearanceChanged(ANNOUNCEMENT, GIRL, Side.CITIZEN, outcome, List.of(), List.of()));
    }

    public Scenario permitted(SharePermissionRequested request) {
        return heard(request, new SharePermissionGranted(request.permission(), List.of(FATHER), request.until()));
    }

    public Scenario stale() {
        fresh = false;
        return this;
    }

    /** A policy with a term for copies comes into force. */
    public Scenario copiesWithin(int days, Instant inForce) {
        List<CopyTerms.Since> policies = new ArrayList<>(copyTerms.policies());
        policies.add(new CopyTerms.Since(inForce, days));
        copyTerms = new CopyTerms(policies);
        return this;
    }

    public Scenario at(Instant moment) {
        now = moment;
        return this;
    }

    public Scenario when(RecordingCommand command) {
        decision = ConversationDecider.decide(command, state(), heard());
        return this;
    }

    /** What the command came to, events alone. */
    public List<RecordingEvent> facts() {
        return decided().facts().stream().map(Fact::event).toList();
    }

    public Scenario thenFacts(RecordingEvent... expected) {
        assertThat(decided()).isInstanceOf(Decision.Accepted.class);
        assertThat(facts()).containsExactly(expected);
        return this;
    }

    public Scenario thenConcerns(Matter... expected) {
        assertThat(decided()).isInstanceOf(Decision.Accepted.class);
        List<Happened<RecordingEvent>> all = new ArrayList<>(history);
        for (Fact fact : decided().facts()) {
            all.add(happened(all.size() + 1, fact.event(), fact.occurredAt()));
        }
        ConversationState after = ConversationState.of(all);
        List<Concern> concerns = new ArrayList<>();
        for (Fact fact : decided().facts()) {
            concerns.addAll(ConversationDecider.concerns(fact.event(), after, heard(), moment(fact)));
        }
        concerns.addAll(ConversationDecider.standing(facts(), after, heard()));
        assertThat(concerns).extracting(Concern::matter).containsExactly(expected);
        return this;
    }

    public Scenario thenRefused(ActRefusal reason) {
        assertThat(decided()).isInstanceOfSatisfying(Decision.Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(new Refusal.Forbidden(reason));
            assertThat(facts())
                    .singleElement()
                    .isInstanceOfSatisfying(
                            RecordingEvent.ActRefused.class,
                            event -> assertThat(event.reason()).isEqualTo(reason.term()));
        });
        return this;
    }

    public Scenario thenNothingBut(Refusal refusal) {
        assertThat(decided()).isEqualTo(Decision.Refused.because(refusal));
        return this;
    }

    public ConversationState state() {
        return ConversationState.of(history);
    }

    /** The same, given at a time of its own. */
    public Scenario givenAt(Instant occurredAt, RecordingEvent event) {
        history.add(happened(history.size() + 1, event, occurredAt));
        return this;
    }

    /** Takes down what the command came to, to go on from there. */
    public Scenario takenDown() {
        for (Fact fact : decided().facts()) {
            history.add(happened(history.size() + 1, fact.event(), fact.occurredAt()));
        }
        return this;
    }

    /** The facts that the command came to, with their times. */
    public List<Fact> timedFacts() {
        return decided().facts();
    }

    private Happened<RecordingEvent> happened(int version, RecordingEvent event, @Nullable Instant occurredAt) {
        return new Happened<>(version, eventId(version), event, occurredAt, now);
    }

    public static String eventId(int version) {
        return "recording/conversation/" + CONVERSATION + "/" + version;
    }

    public Heard heard() {
        return new Heard(
                known ? ConsentKnowledge.of(CONVERSATION, "00000009999999990000", told, told.size()) : null,
                fresh,
                now,
                copyTerms);
    }

    private Decision decided() {
        if (decision == null) {
            throw new IllegalStateException("when comes before then");
        }
        return decision;
    }

    private Instant moment(Fact fact) {
        return fact.occurredAt() == null ? now : fact.occurredAt();
    }

    public static RecordingRegistered registered(Side side, Side keeper) {
        return new RecordingRegistered(
                RECORDING,
                ANNOUNCEMENT,
                ReportOrAct.REPORT,
                side == Side.CITIZEN ? GIRL : PROFESSIONAL,
                side,
                keeper,
                Medium.AUDIO,
                "audio/mp4",
                null,
                false,
                true,
                null);
    }

    public static FingerprintTaken fingerprint(String digest) {
        return new FingerprintTaken("97000000-0000-4000-8000-000000000001", RECORDING, digest, 1000, null, null);
    }

    public static ContentStored stored(String digest) {
        return new ContentStored(RECORDING, digest, 1000, "audio/mp4");
    }

    public static CopyRequested copyRequested(String by) {
        return new CopyRequested(COPY_REQUEST, RECORDING, by, null);
    }

    public static SharePermissionRequested permissionToListen() {
        return permission(RECORDING, GIRL, Material.ORIGINAL, AUNT, SharePurpose.PERSONAL_SUPPORT, Scope.LISTEN, null);
    }

    public static SharePermissionRequested permission(
            String recording,
            String requestedBy,
            Material material,
            String recipientKey,
            SharePurpose purpose,
            Scope scope,
            @Nullable Instant until) {
        return new SharePermissionRequested(
                PERMISSION,
                recording,
                requestedBy,
                material,
                SEALED,
                recipientKey,
                purpose,
                null,
                scope,
                until,
                List.of(FATHER));
    }
}
