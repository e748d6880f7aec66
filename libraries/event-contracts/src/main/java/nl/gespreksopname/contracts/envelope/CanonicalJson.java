package nl.gespreksopname.contracts.envelope;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The canonical bytes of a JSON value (RFC 8785), for the values that events may hold: objects, arrays, strings, booleans
 * and integers of at most 2^53 - 1 either way. Two values that mean the same have the same bytes, so one hash serves as
 * identity, chain link and log entry.
 *
 * <p>Fractions and {@code null} are refused: a fraction has no one spelling in every language, and an absent field is
 * left out.
 */
public final class CanonicalJson {

    private static final long LARGEST = (1L << 53) - 1;
    private static final String HEX = "0123456789abcdef";
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // the tree sees a name that occurs twice as it puts it in; the parser would keep a set of names for it
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private CanonicalJson() {}

    /**
     * The canonical UTF-8 bytes of a value.
     *
     * @throws IllegalArgumentException when the value holds a fraction, a null, an integer out of range or half a
     *     surrogate pair; the message names the place, never the value
     */
    public static byte[] bytes(JsonNode value) {
        var out = new StringBuilder(512);
        write(value, out, Place.TOP);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads JSON strictly: no duplicate names, nothing after the value.
     *
     * @throws IllegalArgumentException when the bytes are not one JSON value
     */
    public static JsonNode parse(byte[] json) {
        try (JsonParser parser = STRICT.getFactory().createParser(json)) {
            JsonNode value = STRICT.readTree(parser);
            if (value == null || value.isMissingNode() || parser.nextToken() != null) {
                throw new IllegalArgumentException("not one JSON value");
            }
            return value;
        } catch (IOException e) {
            // The parser's own message quotes the input, which may be personal.
            throw new IllegalArgumentException("not well-formed JSON, or a name that occurs twice");
        }
    }

    /** SHA-256, 32 bytes. */
    public static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static void write(JsonNode value, StringBuilder out, Place place) {
        switch (value.getNodeType()) {
            case OBJECT -> writeObject(value, out, place);
            case ARRAY -> {
                out.append('[');
                for (int i = 0; i < value.size(); i++) {
                    if (i > 0) {
                        out.append(',');
                    }
                    write(value.get(i), out, new Place(place, null, i));
                }
                out.append(']');
            }
            case STRING -> writeString(value.textValue(), out, place);
            case BOOLEAN -> out.append(value.booleanValue());
            case NUMBER -> {
                if (!value.isIntegralNumber() || !value.canConvertToLong() || Math.abs(value.longValue()) > LARGEST) {
                    throw new IllegalArgumentException(
                            "only integers up to 2^53 - 1 have canonical bytes, at " + place);
                }
                out.append(value.longValue());
            }
            case NULL, MISSING, BINARY, POJO ->
                throw new IllegalArgumentException("no canonical bytes for " + value.getNodeType() + " at " + place);
        }
    }

    private static void writeObject(JsonNode object, StringBuilder out, Place place) {
        List<Map.Entry<String, JsonNode>> fields = new ArrayList<>(object.properties());
        // Java compares strings by UTF-16 code units, which is the order that RFC 8785 section 3.2.3 asks for.
        fields.sort(Map.Entry.comparingByKey());
        out.append('{');
        String separator = "";
        for (Map.Entry<String, JsonNode> field : fields) {
            out.append(separator);
            separator = ",";
            writeString(field.getKey(), out, place);
            out.append(':');
            write(field.getValue(), out, new Place(place, field.getKey(), 0));
        }
        out.append('}');
    }

    static void writeString(String text, StringBuilder out, Place place) {
        out.append('"');
        if (isPlain(text)) {
            out.append(text).append('"');
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> {
                    if (c < 0x20) {
                        out.append("\\u00").append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
                    } else if (Character.isSurrogate(c)) {
                        if (Character.isLowSurrogate(c)
                                || i + 1 == text.length()
                                || !Character.isLowSurrogate(text.charAt(i + 1))) {
                            throw new IllegalArgumentException("half a surrogate pair at " + place);
                        }
                        out.append(c).append(text.charAt(++i));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c == '"' || c == '\\' || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** Where in the whole a value is; spelled only when something is wrong with it. */
    record Place(@Nullable Place within, @Nullable String name, int index) {

        static final Place TOP = new Place(null, null, 0);

        @Override
        public String toString() {
            return within == null ? "" : within + "/" + (name == null ? String.valueOf(index) : name);
        }
    }
}
