package nl.gespreksopname.local.example;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gespreksopname.local.client.Account;

/**
 * Plays calls one after the other. Bodies and paths are written as they go over the line, with {@code ${name}} for what
 * was learnt on the way. A call's {@code Idempotency-Key} follows from the call itself, so that a second run with the same
 * data repeats the calls, gets the same answers and makes nothing anew.
 */
final class Script {

    private static final Pattern NAME = Pattern.compile("\\$\\{([A-Za-z-]+)}");

    private final Account account;
    private final String title;
    private final Map<String, String> known = new HashMap<>();
    private int calls;
    private int ordinaryCalls;
    private int consentVersion;
    private int recordingVersion;

    /**
     * A script without calls yet.
     *
     * @param account who calls
     * @param title tells this script's calls from another's
     */
    Script(Account account, String title) {
        this.account = account;
        this.title = title;
    }

    /** Gives a value a name. */
    Script let(String name, Object value) {
        known.put(name, value.toString());
        return this;
    }

    /** All before this is what a case system does for every such conversation. */
    void endsTheOrdinaryPath() {
        ordinaryCalls = calls;
    }

    /** How many calls the ordinary path took; all of them, when nothing came after it. */
    int ordinaryCalls() {
        return ordinaryCalls == 0 ? calls : ordinaryCalls;
    }

    /** The value of a name. */
    String the(String name) {
        String value = known.get(name);
        if (value == null) {
            throw new IllegalStateException("Nothing is called " + name + " in " + title);
        }
        return value;
    }

    /**
     * Posts, and remembers what was made: what the body gave a {@code ref} under that name, what the answer calls
     * {@code somethingId} as {@code something}.
     */
    JsonNode post(String path, String json) {
        calls++;
        String filledPath = filled(path);
        String filledJson = filled(json);
        UUID key = UUID.nameUUIDFromBytes(
                (title + "\n" + filledPath + "\n" + filledJson).getBytes(StandardCharsets.UTF_8));
        return remembered(filledPath, account.post(key.toString(), filledPath, filledJson));
    }

    /** Stores a file. */
    JsonNode put(String path, String mediaType, byte[] file) {
        calls++;
        String filledPath = filled(path);
        return remembered(filledPath, account.put(filledPath, mediaType, file));
    }

    /** Reads, and remembers nothing. */
    JsonNode get(String path) {
        calls++;
        return account.get(filled(path));
    }

    /** Up to where a trail must have come to show all of this: for {@code atLeast}. */
    String reached() {
        return "consent:" + consentVersion + (recordingVersion == 0 ? "" : ",recording:" + recordingVersion);
    }

    private JsonNode remembered(String path, JsonNode answer) {
        answer.path("made").forEach(made -> {
            if (made.has("ref")) {
                let(made.path("ref").asText(), made.path("id").asText());
            }
        });
        answer.properties().forEach(field -> {
            if (field.getKey().endsWith("Id")) {
                let(
                        field.getKey().substring(0, field.getKey().length() - 2),
                        field.getValue().asText());
            }
        });
        int version = answer.path("version").asInt();
        if (path.startsWith("/consent/")) {
            consentVersion = Math.max(consentVersion, version);
        } else {
            recordingVersion = Math.max(recordingVersion, version);
        }
        let("seen", consentVersion);
        return answer;
    }

    private String filled(String text) {
        return NAME.matcher(text).replaceAll(found -> Matcher.quoteReplacement(the(found.group(1))));
    }
}
