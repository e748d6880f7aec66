package nl.gespreksopname.recording.suite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gespreksopname.contracts.codec.EventType;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.ClearanceChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationPlanned;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantJoined;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionGranted;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.vocabulary.ClearanceOutcome;
import nl.gespreksopname.contracts.vocabulary.ConversationChannel;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Medium;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.conventions.testing.Peer;
import nl.gespreksopname.conventions.testing.Tokens;
import nl.gespreksopname.eventstore.append.NewEvent;

/** A conversation at consent-service, of which the service under test hears over Kafka. */
final class HeardConversation {

    final String id = UUID.randomUUID().toString();
    final String girl = UUID.randomUUID().toString();
    final String father = UUID.randomUUID().toString();
    final String professional = UUID.randomUUID().toString();
    final String announcement = UUID.randomUUID().toString();
    private final String organisation;

    private HeardConversation(String organisation) {
        this.organisation = organisation;
    }

    /** Planned at Voorbeeldstad, with a girl, her father and a professional; the girl announced a recording, which is cleared. */
    static HeardConversation planned() {
        return new HeardConversation(Tokens.VOORBEELDSTAD).plan();
    }

    /** The same at Anderdorp. */
    static HeardConversation plannedElsewhere() {
        return new HeardConversation(Tokens.ANDERDORP).plan();
    }

    /** Not planned yet: consent-service does not know it. */
    static HeardConversation unknown() {
        return new HeardConversation(Tokens.VOORBEELDSTAD);
    }

    HeardConversation plan() {
        append(
                new ConversationPlanned("GO-7F3K-92QM", null, ConversationChannel.IN_PERSON, true, null, null),
                new ParticipantJoined(girl, Role.YOUNG_PERSON, null, null, null),
                new ParticipantJoined(father, Role.PARENT, null, null, null),
                new ParticipantJoined(professional, Role.PROFESSIONAL, null, null, null),
                new RecordingAnnounced(announcement, girl, girl, Side.CITIZEN, Medium.AUDIO, null, null));
        cleared(ClearanceOutcome.ALLOWED);
        return this;
    }

    /** Has clearance decided anew; answers the version that it is at then. */
    int cleared(ClearanceOutcome outcome) {
        return append(new ClearanceChanged(announcement, girl, Side.CITIZEN, outcome, List.of(), List.of()));
    }

    /** The body of a call that lets the girl record, in the suite's own hands, on what was known at a version. */
    Map<String, Object> recordedAsAnAct(int basedOn) {
        return Map.of(
                "conversation",
                id,
                "announcement",
                announcement,
                "basis",
                "act",
                "recordedBy",
                girl,
                "side",
                "citizen",
                "medium",
                "audio",
                "basedOn",
                Map.of("consent", basedOn));
    }

    /** Has a permission asked and granted. */
    String permitted(String recording, String recipientKey, SharePurpose purpose, Scope scope) {
        String permission = UUID.randomUUID().toString();
        append(
                new SharePermissionRequested(
                        permission,
                        recording,
                        girl,
                        Material.ORIGINAL,
                        new Sealed(UUID.randomUUID().toString(), "ab".repeat(32)),
                        recipientKey,
                        purpose,
                        null,
                        scope,
                        null,
                        List.of(professional)),
                new SharePermissionGranted(permission, List.of(professional), null));
        return permission;
    }

    /** Appends; answers the version that it is at then. */
    int append(ConsentEvent... events) {
        NewEvent[] made = new NewEvent[events.length];
        for (int i = 0; i < events.length; i++) {
            EventType<ConsentEvent> type = ConsentEventTypes.CODEC.type(events[i]);
            ObjectNode data = ConsentEventTypes.CODEC.encode(events[i]);
            made[i] = new NewEvent(
                    type.name(),
                    type.schemaVersion(),
                    organisation,
                    id,
                    null,
                    new Actor("zaaksysteem", null, null),
                    "api",
                    List.of(),
                    data);
        }
        return Peer.of("consent").append("conversation/" + id, made).getLast().version();
    }

    int version() {
        return Peer.of("consent").events("conversation/" + id).size();
    }
}
