package nl.gespreksopname.policy.trail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.codec.EventType;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationPlanned;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationStarted;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantJoined;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import nl.gespreksopname.contracts.vocabulary.ConversationChannel;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.conventions.testing.Peer;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.append.NewEvent;
import org.jspecify.annotations.Nullable;

/** A conversation that the other services tell of over Kafka: what they append comes to the service under test by itself. */
public final class Told {

    public final UUID id;
    public final String reference;
    public final String child = UUID.randomUUID().toString();
    public final String professional = UUID.randomUUID().toString();
    public final String announcement = UUID.randomUUID().toString();
    public final String recording = UUID.randomUUID().toString();
    public final String copyRequest = UUID.randomUUID().toString();
    public final Instant start;

    private final String organisation;
    private @Nullable String reporter;

    private Told(UUID id, String organisation, Instant start) {
        this.id = id;
        this.reference =
                "GO-" + id.toString().substring(0, 4) + "-" + id.toString().substring(4, 8);
        this.organisation = organisation;
        this.start = start.truncatedTo(ChronoUnit.SECONDS);
    }

    /** A conversation of Voorbeeldstad that was planned to start so long ago. */
    public static Told planned(Instant start) {
        return planned(Tokens.VOORBEELDSTAD, start);
    }

    /** A conversation of an organisation. */
    public static Told planned(String organisation, Instant start) {
        var told = new Told(UUID.randomUUID(), organisation, start);
        return told.consent(
                null,
                new ConversationPlanned(told.reference, null, ConversationChannel.IN_PERSON, true, told.start, null),
                new ParticipantJoined(told.child, Role.YOUNG_PERSON, null, null, null),
                new ParticipantJoined(told.professional, Role.PROFESSIONAL, null, null, null));
    }

    /** Another organisation that uses the id of a conversation that is not its own. */
    public static Told intruding(String organisation, Told victim) {
        return new Told(victim.id, organisation, victim.start);
    }

    /** A conversation of which nothing was planned here. */
    public static Told unplanned(UUID id, String organisation, Instant start) {
        return new Told(id, organisation, start);
    }

    /** From here on this participant reports. */
    public Told reportedBy(@Nullable String participant) {
        reporter = participant;
        return this;
    }

    /** It started as planned. */
    public Told started() {
        return consent(start, new ConversationStarted());
    }

    /** It ended after an hour. */
    public Told ended() {
        return consent(start.plus(1, ChronoUnit.HOURS), new ConversationEnded());
    }

    /** The professional recorded from the start, and announced it so many minutes after it. */
    public Told recordedByTheProfessional(int announcedAfterMinutes) {
        consent(
                start.plus(announcedAfterMinutes, ChronoUnit.MINUTES),
                new RecordingAnnounced(
                        announcement, professional, professional, Side.ORGANISATION, Medium.AUDIO, null, null));
        return recording(
                start,
                new RecordingRegistered(
                        recording,
                        announcement,
                        ReportOrAct.REPORT,
                        professional,
                        Side.ORGANISATION,
                        Side.ORGANISATION,
                        Medium.AUDIO,
                        null,
                        null,
                        false,
                        true,
                        null),
                new RecordingStatusChanged(recording, RecordingStatus.STARTED, null, null));
    }

    /** The young person asked for a copy. */
    public Told copyAsked(Instant at) {
        return recording(at, new CopyRequested(copyRequest, recording, child, null));
    }

    /** Events of consent-service in one append. */
    public Told consent(@Nullable Instant occurredAt, ConsentEvent... events) {
        NewEvent[] made = new NewEvent[events.length];
        for (int i = 0; i < events.length; i++) {
            EventType<ConsentEvent> type = ConsentEventTypes.CODEC.type(events[i]);
            made[i] = event(type.name(), type.schemaVersion(), occurredAt, ConsentEventTypes.CODEC.encode(events[i]));
        }
        Peer.of("consent").append("conversation/" + id, made);
        return this;
    }

    /** Events of recording-service in one append. */
    public Told recording(@Nullable Instant occurredAt, RecordingEvent... events) {
        NewEvent[] made = new NewEvent[events.length];
        for (int i = 0; i < events.length; i++) {
            EventType<RecordingEvent> type = RecordingEventTypes.CODEC.type(events[i]);
            made[i] = event(type.name(), type.schemaVersion(), occurredAt, RecordingEventTypes.CODEC.encode(events[i]));
        }
        Peer.of("recording").append("conversation/" + id, made);
        return this;
    }

    /** How far consent-service's stream has come. */
    public int consentVersion() {
        return Peer.of("consent").events("conversation/" + id).size();
    }

    /** How far recording-service's stream has come. */
    public int recordingVersion() {
        return Peer.of("recording").events("conversation/" + id).size();
    }

    private NewEvent event(String type, int schemaVersion, @Nullable Instant occurredAt, ObjectNode data) {
        return new NewEvent(
                type,
                schemaVersion,
                organisation,
                id.toString(),
                occurredAt,
                new Actor("zaaksysteem", null, reporter),
                "api",
                List.of(),
                data);
    }
}
