package nl.gespreksopname.benchmarks.trail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gespreksopname.contracts.codec.EventType;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.ArrangementConfirmed;
import nl.gespreksopname.contracts.consent.ConsentEvent.ArrangementMade;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationPlanned;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationStarted;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantJoined;
import nl.gespreksopname.contracts.consent.ConsentEvent.PossibilityMentioned;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.consent.ConsentEvent.ShareDecisionMade;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionGranted;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ConversationChannel;
import nl.gespreksopname.contracts.vocabulary.Decision;
import nl.gespreksopname.contracts.vocabulary.EditKind;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;

/** Conversations as a case system would report them: most of them short, some of 200 events. */
final class Conversations {

    /** How many events a long one has. */
    static final int LONG = 200;

    private static final HexFormat HEX = HexFormat.of();

    private final String organisation;
    private final Instant start;

    /**
     * Conversations of an organisation.
     *
     * @param start of each of them; before now, and not so long that a term has run out
     */
    Conversations(String organisation, Instant start) {
        this.organisation = organisation;
        this.start = start;
    }

    /** An event with its bytes and their hash. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares two of these
    record Made(EventEnvelope envelope, byte[] bytes, byte[] hash) {}

    /** Five events, or ten for one of three that was recorded too. */
    List<Made> shortOne(UUID id, int number) {
        var one = new One(id);
        one.planned(2);
        if (number % 3 == 0) {
            one.recorded(1);
        }
        one.started();
        one.ended();
        return one.made;
    }

    /** {@link #LONG} events, of every kind that a long case has. */
    List<Made> longOne(UUID id) {
        var one = new One(id);
        one.planned(4);
        one.mentioned();
        one.started();
        one.arranged();
        one.ended();
        for (int i = 1; one.made.size() + 21 <= LONG; i++) {
            one.recorded(i);
            one.copied(i);
            one.shared(i);
        }
        for (int i = 1; one.made.size() < LONG; i++) {
            one.fingerprinted(1, i + 1);
        }
        return one.made;
    }

    /** Makes one conversation. */
    private final class One {

        private final List<Made> made = new ArrayList<>();
        private final Map<String, Made> last = new HashMap<>();
        private final UUID id;
        private final String child;
        private final String professional;
        private int minutes;

        private One(UUID id) {
            this.id = id;
            this.child = id("participant", 1);
            this.professional = id("participant", 2);
        }

        private String id(String kind, int number) {
            return new UUID(id.getMostSignificantBits() ^ kind.hashCode(), id.getLeastSignificantBits() + number)
                    .toString();
        }

        private Sealed sealed(String kind, int number) {
            return new Sealed(
                    id(kind, number),
                    HEX.formatHex(
                            CanonicalJson.sha256(id(kind, number).getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        }

        private void planned(int participants) {
            minutes = -60 * 24;
            consent(new ConversationPlanned(
                    "GO-" + id.toString().substring(0, 4) + "-" + id.toString().substring(4, 8),
                    HEX.formatHex(
                            CanonicalJson.sha256(HEX.parseHex(id.toString().replace("-", "")))),
                    ConversationChannel.IN_PERSON,
                    true,
                    start,
                    null));
            Role[] roles = {Role.YOUNG_PERSON, Role.PROFESSIONAL, Role.PARENT, Role.COMPANION};
            for (int i = 1; i <= participants; i++) {
                consent(new ParticipantJoined(id("participant", i), roles[i - 1], null, sealed("person", i), null));
            }
            minutes = -10;
        }

        private void mentioned() {
            consent(new PossibilityMentioned(id("mention", 1), true, professional, Means.SPOKEN, null));
        }

        private void started() {
            minutes = 0;
            consent(new ConversationStarted());
        }

        private void ended() {
            minutes = 60;
            consent(new ConversationEnded());
        }

        private void arranged() {
            consent(new ArrangementMade(
                    id("arrangement", 1),
                    1,
                    sealed("purpose", 1),
                    sealed("listeners", 1),
                    sealed("copies", 1),
                    sealed("sharing", 1),
                    sealed("keeping", 1),
                    true,
                    null));
            for (int i = 1; i <= 4; i++) {
                consent(new ArrangementConfirmed(
                        id("confirmation", i), id("arrangement", 1), 1, id("participant", i), null));
            }
        }

        /** Five events. */
        private void recorded(int number) {
            consent(new RecordingAnnounced(
                    id("announcement", number), child, child, Side.CITIZEN, Medium.AUDIO, null, null));
            consent(new ResponseGiven(
                    id("response", number),
                    id("announcement", number),
                    professional,
                    Answer.ALLOWED,
                    null,
                    null,
                    null,
                    false,
                    null));
            recording(new RecordingRegistered(
                    id("recording", number),
                    id("announcement", number),
                    ReportOrAct.REPORT,
                    child,
                    Side.CITIZEN,
                    Side.CITIZEN,
                    Medium.AUDIO,
                    "audio/mp4",
                    null,
                    false,
                    true,
                    null));
            recording(new RecordingStatusChanged(id("recording", number), RecordingStatus.STARTED, null, null));
            fingerprinted(number, number);
        }

        private void fingerprinted(int recording, int number) {
            recording(new FingerprintTaken(
                    id("fingerprint", number), id("recording", recording), digest(recording), 4_000_000, 3600, null));
        }

        private String digest(int recording) {
            return HEX.formatHex(CanonicalJson.sha256(new byte[] {(byte) recording}));
        }

        /** Six events. */
        private void copied(int number) {
            for (int i = 1; i <= 2; i++) {
                String request = id("copy-request", 10 * number + i);
                recording(new CopyRequested(request, id("recording", number), professional, null));
                recording(new CopyDelivered(
                        id("delivery", 10 * number + i),
                        request,
                        id("recording", number),
                        ReportOrAct.REPORT,
                        professional,
                        digest(number),
                        null));
                recording(new EditDisclosed(
                        id("edit", 10 * number + i),
                        id("recording", number),
                        child,
                        EditKind.TECHNICAL,
                        EditWhat.TRANSCODED,
                        List.of(professional),
                        HEX.formatHex(CanonicalJson.sha256(new byte[] {(byte) number, (byte) i})),
                        null,
                        null));
            }
        }

        /** Ten events. */
        private void shared(int number) {
            for (int i = 1; i <= 2; i++) {
                String permission = id("permission", 10 * number + i);
                List<String> needed = List.of(professional, id("participant", 3));
                consent(new SharePermissionRequested(
                        permission,
                        id("recording", number),
                        child,
                        Material.ORIGINAL,
                        sealed("recipient", number),
                        HEX.formatHex(CanonicalJson.sha256(new byte[] {(byte) i})),
                        SharePurpose.LEGAL_ADVICE,
                        null,
                        Scope.LISTEN,
                        null,
                        needed));
                for (String who : needed) {
                    consent(new ShareDecisionMade(
                            id("decision" + who, 10 * number + i), permission, who, Decision.GRANTED, null));
                }
                consent(new SharePermissionGranted(permission, needed, null));
                recording(new RecordingShared(
                        id("share", 10 * number + i),
                        id("recording", number),
                        ReportOrAct.REPORT,
                        permission,
                        child,
                        Side.CITIZEN,
                        Material.ORIGINAL,
                        sealed("recipient", number),
                        HEX.formatHex(CanonicalJson.sha256(new byte[] {(byte) i})),
                        SharePurpose.LEGAL_ADVICE,
                        Scope.LISTEN,
                        null,
                        null,
                        null));
            }
        }

        private void consent(ConsentEvent event) {
            EventType<ConsentEvent> type = ConsentEventTypes.CODEC.type(event);
            add("consent", type.name(), type.schemaVersion(), ConsentEventTypes.CODEC.encode(event));
        }

        private void recording(RecordingEvent event) {
            EventType<RecordingEvent> type = RecordingEventTypes.CODEC.type(event);
            add("recording", type.name(), type.schemaVersion(), RecordingEventTypes.CODEC.encode(event));
        }

        private void add(String service, String type, int schemaVersion, ObjectNode data) {
            Made before = last.get(service);
            Instant at = start.plus(Duration.ofMinutes(minutes++));
            String stream = "conversation/" + id;
            int version = before == null ? 1 : before.envelope().version() + 1;
            var envelope = new EventEnvelope(
                    service + "/" + stream + "/" + version,
                    type,
                    schemaVersion,
                    organisation,
                    id.toString(),
                    stream,
                    version,
                    before == null ? null : HEX.formatHex(before.hash()),
                    at,
                    at.plusSeconds(20),
                    new Actor("zaaksysteem", null, made.size() % 2 == 0 ? null : child),
                    "api",
                    new UUID(id.getMostSignificantBits(), made.size()),
                    List.of(),
                    data);
            byte[] bytes = envelope.bytes();
            var now = new Made(envelope, bytes, CanonicalJson.sha256(bytes));
            last.put(service, now);
            made.add(now);
        }
    }
}
