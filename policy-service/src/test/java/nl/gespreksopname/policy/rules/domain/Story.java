package nl.gespreksopname.policy.rules.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.codec.EventType;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.AbsenteeNamed;
import nl.gespreksopname.contracts.consent.ConsentEvent.AlternativeDelivered;
import nl.gespreksopname.contracts.consent.ConsentEvent.ArrangementConfirmed;
import nl.gespreksopname.contracts.consent.ConsentEvent.ArrangementMade;
import nl.gespreksopname.contracts.consent.ConsentEvent.ClearanceChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationPlanned;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationStarted;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantJoined;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantLeft;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEvent.RefusalContested;
import nl.gespreksopname.contracts.consent.ConsentEvent.RefusalReviewed;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.envelope.Basis;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingDestroyed;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ClearanceOutcome;
import nl.gespreksopname.contracts.vocabulary.ConversationChannel;
import nl.gespreksopname.contracts.vocabulary.DestructionCause;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.WebsiteCheckOutcome;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Folding;
import nl.gespreksopname.policy.facts.domain.Heard;
import nl.gespreksopname.policy.facts.domain.History;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.policy.domain.Policy;
import nl.gespreksopname.policy.policy.domain.WebsiteCheck;
import org.jspecify.annotations.Nullable;

/**
 * The story of one conversation, told in a test and judged at its end. It is planned on Tuesday 24 November 2026 at 10:00
 * between a young person, a parent and a professional. Times are {@code 10:14} for that day or {@code 26 10:14} for another
 * of that month ({@code 38} is 8 December), Europe/Amsterdam; what is told is taken down a minute later, unless the story
 * says {@link #loggedAt}.
 */
public final class Story {

    /** The participants' pseudonyms. */
    public static final String CHILD = "child";

    public static final String PARENT = "parent";
    public static final String PROFESSIONAL = "professional";

    /** The id of the conversation and of the organisation. */
    public static final String CONVERSATION = "3f0c8a52-6f7b-5a51-9a35-0a6f3f9b1c01";

    public static final String ORGANISATION = "00000009999999990000";

    /** The digest of the recording as it was made. */
    public static final String DIGEST = "a".repeat(64);

    private final List<EventEnvelope> events = new ArrayList<>();
    private final List<Policy> policies = new ArrayList<>();
    private final List<WebsiteCheck> checks = new ArrayList<>();
    private int consentVersion;
    private int recordingVersion;
    private List<Basis> basis = List.of();
    private @Nullable String reporter;
    private @Nullable Instant logged;

    private Story() {}

    /** A conversation that is planned with a child, a parent and a professional. */
    public static Story planned() {
        var story = new Story();
        story.loggedAt("2 09:00");
        story.consent(
                null,
                new ConversationPlanned(
                        "GO-7F3K-92QM", null, ConversationChannel.IN_PERSON, true, instant("10:00"), null));
        story.joins(CHILD, Role.YOUNG_PERSON).joins(PARENT, Role.PARENT).joins(PROFESSIONAL, Role.PROFESSIONAL);
        return story.loggedAt(null);
    }

    /** Nothing known yet, not even a plan. */
    public static Story unknown() {
        return new Story();
    }

    /** A time of the story as an instant. */
    public static Instant instant(String time) {
        String[] parts = time.split(" ", -1);
        LocalDate first = LocalDate.of(2026, 11, 1);
        LocalDate day = first.plusDays((parts.length == 2 ? Long.parseLong(parts[0]) : 24) - 1);
        return day.atTime(LocalTime.parse(parts[parts.length - 1]))
                .atZone(Calendar.ZONE)
                .toInstant();
    }

    /** From here on facts are reported by this participant; by the organisation's system when null. */
    public Story reportedBy(@Nullable String participant) {
        reporter = participant;
        return this;
    }

    /** From here on facts are taken down at this time; a minute after they happened when null. */
    public Story loggedAt(@Nullable String time) {
        logged = time == null ? null : instant(time);
        return this;
    }

    public Story policy(int version, String loggedAt, @Nullable String address, Parameters parameters) {
        policies.add(new Policy(
                version,
                instant(loggedAt),
                instant(loggedAt),
                address,
                parameters,
                "policy/organisation/" + ORGANISATION + "/" + version));
        return this;
    }

    public Story joins(String participant, Role role) {
        return consent(null, new ParticipantJoined(participant, role, null, null, null));
    }

    /** Somebody comes in while the conversation goes on. */
    public Story comesIn(String at, String who, Role role) {
        return consent(at, new ParticipantJoined(who, role, null, null, When.DURING));
    }

    /** Somebody who acts for another takes part, or is only named. */
    public Story actsFor(String who, String represents, boolean takesPart) {
        return consent(
                null,
                takesPart
                        ? new ParticipantJoined(who, Role.OTHER, represents, null, null)
                        : new AbsenteeNamed(who, Role.OTHER, represents, null));
    }

    public Story leaves(String at, String who) {
        return consent(at, new ParticipantLeft(who, null));
    }

    /** consent-service decides whose agreement somebody's recording takes now. */
    public Story needs(String at, String recorder, String... who) {
        return consent(
                at,
                new ClearanceChanged(
                        "announcement-" + recorder,
                        recorder,
                        side(recorder),
                        ClearanceOutcome.ALLOWED,
                        List.of(who),
                        List.of()));
    }

    public Story started(String at) {
        return consent(at, new ConversationStarted());
    }

    public Story ended(String at) {
        return consent(at, new ConversationEnded());
    }

    /** From 10:00 to 11:00. */
    public Story took() {
        return started("10:00").ended("11:00");
    }

    public Story mentioned(@Nullable String at, Means means, @Nullable When when) {
        return consent(at, new ConsentEvent.PossibilityMentioned("mention", true, PROFESSIONAL, means, when));
    }

    public Story notMentioned(String at) {
        return consent(at, new ConsentEvent.PossibilityMentioned("no-mention", false, null, Means.SPOKEN, null));
    }

    /** Somebody announces their own recording; the announcement's id is {@code announcement-<who>}. */
    public Story announced(@Nullable String at, String who, @Nullable When when) {
        return consent(
                at, new RecordingAnnounced("announcement-" + who, who, who, side(who), Medium.AUDIO, null, when));
    }

    public Story announced(String at, String who) {
        return announced(at, who, null);
    }

    public Story answered(String at, String who, Answer answer) {
        return consent(
                at,
                new ResponseGiven(
                        "answer-" + who + "-" + answer.term(),
                        "announcement-" + CHILD,
                        who,
                        answer,
                        null,
                        null,
                        null,
                        false,
                        null));
    }

    /** Somebody answers somebody else's announcement. */
    public Story answers(@Nullable String at, String recorder, String who, Answer answer, @Nullable When when) {
        return consent(
                at,
                new ResponseGiven(
                        "answer-" + who + "-" + answer.term(),
                        "announcement-" + recorder,
                        who,
                        answer,
                        null,
                        null,
                        null,
                        false,
                        when));
    }

    public Story contested(String at, String by) {
        return consent(at, new RefusalContested("contestation", "refusal", by, null, null));
    }

    public Story reviewed(String at, @Nullable String reviewer, ReviewOutcome outcome) {
        return consent(
                at, new RefusalReviewed("review-" + at, "refusal", "contestation", reviewer, outcome, null, null));
    }

    /** The professional refuses the child's recording; the refusal's id is {@code refusal}. */
    public Story refused(String at, @Nullable Ground ground, boolean explained) {
        return consent(
                at,
                new ResponseGiven(
                        "refusal",
                        "announcement-" + CHILD,
                        PROFESSIONAL,
                        Answer.REFUSED,
                        ground,
                        null,
                        explained ? sealed() : null,
                        false,
                        null));
    }

    public Story explained(String at) {
        return consent(at, new ConsentEvent.RefusalExplained("explanation", "refusal", Ground.SAFETY, sealed(), null));
    }

    public Story offered(String at, AlternativeKind kind, boolean reason) {
        return consent(
                at,
                new ConsentEvent.AlternativeOffered(
                        "alternative-" + kind.term(), "refusal", kind, reason ? sealed() : null, null, null));
    }

    public Story reportDelivered(String at) {
        return consent(at, new AlternativeDelivered("delivery", "alternative-report", null));
    }

    /** A complete arrangement of this version. */
    public Story arranged(@Nullable String at, int version, @Nullable When when) {
        return consent(
                at,
                new ArrangementMade(
                        "arrangement", version, sealed(), sealed(), sealed(), sealed(), sealed(), true, when));
    }

    public Story confirmed(String at, int version, String... who) {
        for (String participant : who) {
            consent(
                    at,
                    new ArrangementConfirmed("confirmation-" + participant, "arrangement", version, participant, null));
        }
        return this;
    }

    /** The recording of somebody who announced it; its id is {@code recording-<who>}, its keeper the recorder's side. */
    public Story recorded(String at, String who) {
        recording(at, registered(who, "announcement-" + who, false));
        return recording(at, new RecordingStatusChanged("recording-" + who, RecordingStatus.STARTED, null, null));
    }

    /** A recording changes, as paused or ended. */
    public Story changes(@Nullable String at, String who, RecordingStatus status) {
        return recording(at, new RecordingStatusChanged("recording-" + who, status, null, null));
    }

    /** The recording is no more; the event's id is the next of recording-service. */
    public Story destroyed(String at, String who, DestructionCause cause) {
        return recording(
                at, new RecordingDestroyed("destruction", "recording-" + who, ReportOrAct.REPORT, cause, null));
    }

    /** What consent-service took down under a version did not happen; the correction is the next of the stream. */
    public Story retracts(String at, int version) {
        return loggedAt(at)
                .consent(null, new ConsentEvent.FactCorrected("correction-" + version, version, false, null))
                .loggedAt(null);
    }

    /** What consent-service took down under a version was otherwise, as the next event of the stream says. */
    public Story corrects(String at, int version) {
        return loggedAt(at).consent(null, new ConsentEvent.FactCorrected("correction-" + version, version, true, null));
    }

    /** Somebody disputes what consent-service took down under a version. */
    public Story disputes(String at, int version, String by) {
        return loggedAt(at)
                .consent(null, new ConsentEvent.FactDisputed("dispute-" + version, version, by, null))
                .loggedAt(null);
    }

    /** The address of the organisation's page is looked at. */
    public Story looked(String at, String address, WebsiteCheckOutcome outcome) {
        checks.add(new WebsiteCheck("check-" + at, address, outcome, instant(at)));
        return this;
    }

    /** A recording that came to light. */
    public Story foundOut(String at, String who) {
        return recording(at, registered(who, null, true));
    }

    public Story fingerprinted(String at, String who, String digest) {
        return recording(at, new FingerprintTaken("fingerprint", "recording-" + who, digest, 1000, 60, null));
    }

    public Story consent(@Nullable String at, ConsentEvent event) {
        EventType<ConsentEvent> type = ConsentEventTypes.CODEC.type(event);
        consentVersion++;
        return add(
                "consent",
                consentVersion,
                type.name(),
                type.schemaVersion(),
                at,
                ConsentEventTypes.CODEC.encode(event));
    }

    public Story recording(@Nullable String at, RecordingEvent event) {
        EventType<RecordingEvent> type = RecordingEventTypes.CODEC.type(event);
        recordingVersion++;
        return add(
                "recording",
                recordingVersion,
                type.name(),
                type.schemaVersion(),
                at,
                RecordingEventTypes.CODEC.encode(event));
    }

    /** From here on what recording-service does rests on consent-service's stream as far as it has come now. */
    public Story knowing() {
        basis = List.of(new Basis("consent", "conversation/" + CONVERSATION, consentVersion));
        return this;
    }

    /** An event of a type that this build doesn't know. */
    public Story recordingOfAnUnknownType(String at) {
        recordingVersion++;
        return add(
                "recording",
                recordingVersion,
                "nl.gespreksopname.recording.from-the-future",
                1,
                at,
                com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.objectNode());
    }

    /** The events so far, in the order in which they were told. */
    public List<EventEnvelope> events() {
        return List.copyOf(events);
    }

    /** The organisation's policies so far. */
    public Policies policies() {
        return new Policies(policies, checks);
    }

    /** What was known of it at a time of the story. */
    public Facts facts(String asOf) {
        return facts(events, Instant.MAX, instant(asOf)).orElseThrow();
    }

    /** What was known at a moment of how it was at another. */
    public static Optional<Facts> facts(List<EventEnvelope> events, Instant knownAt, Instant asOf) {
        return History.of(events.stream().map(event -> Heard.of(event, "")).toList())
                .knownAt(knownAt)
                .flatMap(known -> Folding.facts(known, asOf));
    }

    /** All verdicts at a time of the story. */
    public List<Verdict> judged(String asOf) {
        return Rules.judge(facts(asOf), policies(), instant(asOf));
    }

    /** The one verdict of a rule at a time of the story. */
    public Verdict judged(String asOf, RuleId rule) {
        List<Verdict> verdicts =
                judged(asOf).stream().filter(verdict -> verdict.rule() == rule).toList();
        assertThat(verdicts).hasSize(1);
        return verdicts.getFirst();
    }

    /** The verdict of a rule about one subject at a time of the story. */
    public Verdict judged(String asOf, RuleId rule, String subject) {
        return judged(asOf).stream()
                .filter(verdict ->
                        verdict.rule() == rule && verdict.subject().id().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    /** The outcome of a rule by the ombudsman's defaults at a time of the story. */
    public Outcome outcome(String asOf, RuleId rule) {
        return judged(asOf, rule).baseline().outcome();
    }

    /** A value that stands in some vault. */
    public static Sealed sealed() {
        return new Sealed("9b2f6a34-0f3c-5d0e-8f7a-2f1c6f0d4a11", "b".repeat(64));
    }

    /** The event id of consent-service's nth event. */
    public static String consentEvent(int version) {
        return "consent/conversation/" + CONVERSATION + "/" + version;
    }

    /** The event id of recording-service's nth event. */
    public static String recordingEvent(int version) {
        return "recording/conversation/" + CONVERSATION + "/" + version;
    }

    /** How far consent-service's stream has come. */
    public int consentVersion() {
        return consentVersion;
    }

    /** How far recording-service's stream has come. */
    public int recordingVersion() {
        return recordingVersion;
    }

    private static Side side(String who) {
        return who.equals(PROFESSIONAL) ? Side.ORGANISATION : Side.CITIZEN;
    }

    private static RecordingRegistered registered(String who, @Nullable String announcement, boolean undisclosed) {
        return new RecordingRegistered(
                "recording-" + who,
                announcement,
                ReportOrAct.REPORT,
                who,
                side(who),
                side(who),
                Medium.AUDIO,
                null,
                null,
                undisclosed,
                true,
                null);
    }

    private Story add(
            String service, int version, String type, int schemaVersion, @Nullable String at, ObjectNode data) {
        @Nullable Instant occurred = at == null ? null : instant(at);
        Instant taken =
                logged != null ? logged : occurred == null ? lastLogged().plusSeconds(60) : occurred.plusSeconds(60);
        String stream = "conversation/" + CONVERSATION;
        events.add(new EventEnvelope(
                service + "/" + stream + "/" + version,
                type,
                schemaVersion,
                ORGANISATION,
                CONVERSATION,
                stream,
                version,
                version == 1 ? null : "c".repeat(64),
                occurred,
                taken,
                new Actor("zaaksysteem", null, reporter),
                "api",
                null,
                service.equals("recording") ? basis : List.of(),
                data));
        return this;
    }

    private Instant lastLogged() {
        return events.stream()
                .map(EventEnvelope::loggedAt)
                .max(Instant::compareTo)
                .orElse(instant("10:00"));
    }

    /** Outcomes of several subjects of a rule, in order. */
    public List<Outcome> outcomes(String asOf, RuleId rule, String... subjects) {
        return Arrays.stream(subjects)
                .map(subject -> judged(asOf, rule, subject).baseline().outcome())
                .toList();
    }
}
