package nl.gespreksopname.verification.fire;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.verification.fire.evidence.Told;

/** A conversation as clients know it: what its own worker was told of it so far, and another who meddled in it. */
final class Case {

    private final DemoCaller caller;
    private final String conversation;
    private final Map<String, String> ids = new ConcurrentHashMap<>();
    private final List<String> recordings = new ArrayList<>();
    private final List<String> permissions = new ArrayList<>();
    private volatile int consentVersion;
    private volatile int recordingVersion;

    Case(DemoCaller caller, String conversation) {
        this.caller = caller;
        this.conversation = conversation;
    }

    DemoCaller caller() {
        return caller;
    }

    String conversation() {
        return conversation;
    }

    String stream() {
        return "conversation/" + conversation;
    }

    /** Learns from an answer: ids by the names that were given to things, and how far the streams are. */
    synchronized Case learn(Told told) {
        for (JsonNode made : told.answer().path("made")) {
            if (made.has("ref")) {
                ids.put(made.path("ref").asText(), made.path("id").asText());
            }
            if (made.path("type").asText().equals("share-request")) {
                permissions.add(made.path("id").asText());
            }
            if (made.path("type").asText().equals("announcement")) {
                ids.put("announcement", made.path("id").asText());
            }
        }
        if (told.service().equals("consent")) {
            consentVersion = Math.max(consentVersion, told.version());
        } else {
            recordingVersion = Math.max(recordingVersion, told.version());
        }
        return this;
    }

    void recorded(String recording) {
        recordings.add(recording);
    }

    List<String> recordings() {
        return recordings;
    }

    List<String> permissions() {
        return permissions;
    }

    boolean has(String name) {
        return ids.containsKey(name);
    }

    String the(String name) {
        String id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("nothing is called " + name + "; there are " + ids.keySet());
        }
        return id;
    }

    int consentVersion() {
        return consentVersion;
    }

    /** What a trail must have reached of recording-service, to be put behind what it must of consent-service. */
    String alsoReached() {
        return recordingVersion == 0 ? "" : ",recording:" + recordingVersion;
    }
}
