package nl.gespreksopname.contracts.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code traceparent} of W3C Trace Context, version 00: which trace something belongs to and which step of it came
 * before. 55 characters of hexadecimals and dashes, so it can hold nothing of anybody. What does not look like one is left
 * aside, never refused; {@code tracestate}, in which anything can stand, is not carried.
 */
public final class TraceParent {

    /** The name of the header, of the CloudEvents attribute and of the header on Kafka. */
    public static final String NAME = "traceparent";

    private static final Pattern SHAPE = Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    /** The same, when it is one; null otherwise. */
    public static @Nullable String of(@Nullable String value) {
        return value != null && value.length() == 55 && SHAPE.matcher(value).matches() ? value : null;
    }

    /** That of a CloudEvent; null when it has none. */
    public static @Nullable String of(JsonNode cloudEvent) {
        JsonNode value = cloudEvent.get(NAME);
        return value == null ? null : of(value.textValue());
    }
}
