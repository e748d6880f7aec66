package nl.gespreksopname.verification.fire.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * What a client asked, and what it was told in the end.
 *
 * @param service that was asked: {@code consent}
 * @param organisation OIN of whom the client speaks for
 * @param stream that the answer is about, such as {@code conversation/6f…}; empty when it is about none
 * @param recording that an act is about; empty for anything else
 * @param key the {@code Idempotency-Key}; empty for what needs none
 * @param status of the answer
 * @param answer its body; missing when it was no JSON
 * @param tries how often it was sent until there was an answer
 */
public record Told(
        String service,
        String organisation,
        String method,
        String path,
        String body,
        String stream,
        String recording,
        String key,
        int status,
        JsonNode answer,
        int tries) {

    /** Whether something was taken down or done. */
    public boolean accepted() {
        return status == 201 || (status == 200 && method.equals("PUT"));
    }

    /** The stream's version after it; 0 when the answer has none. */
    public int version() {
        return answer.path("version").asInt(0);
    }

    /** The last part of the problem's type, such as {@code permission-missing}; empty when it is no problem. */
    public String problem() {
        String type = answer.path("type").asText("");
        return type.substring(type.lastIndexOf(':') + 1);
    }

    /** Whether this was an act that the rules forbade; such a refusal is taken down. */
    public boolean isRefusedAct() {
        return service.equals("recording")
                && body.contains("\"act\"")
                && (status == 403 || status == 409)
                && !Set.of("idempotency-key-reused", "role-missing").contains(problem());
    }

    /** Whether the two say the same of what was made, and at which version. */
    public boolean saysTheSameAs(Told other) {
        if (status != other.status) {
            return false;
        }
        return accepted() ? made(answer).equals(made(other.answer)) : problem().equals(other.problem());
    }

    private static String made(JsonNode answer) {
        StringBuilder made = new StringBuilder();
        answer.properties().forEach(field -> {
            if (field.getKey().endsWith("Id")
                    || field.getKey().equals("version")
                    || field.getKey().equals("made")) {
                made.append(field).append('\n');
            }
        });
        return made.toString();
    }

    @Override
    public String toString() {
        return method + " " + path + " of " + organisation + " with key " + key + " was told " + status + " "
                + (accepted() ? "version " + version() : problem());
    }
}
