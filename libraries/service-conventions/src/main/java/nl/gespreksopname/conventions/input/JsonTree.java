package nl.gespreksopname.conventions.input;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.StandardProblems;
import nl.gespreksopname.conventions.problem.Text;

/**
 * JSON as RFC 8259 and RFC 7493 have it: UTF-8, one value, each name once. What Jackson would let pass or stop at, this
 * notes and reads on, as far as there is still sense in it.
 */
final class JsonTree {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(50)
                    .maxNumberLength(100)
                    .maxNameLength(1000)
                    .build())
            .build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonTree() {}

    /**
     * The value, with the faults noted that leave it readable.
     *
     * @throws Problem with status 400 when the bytes are no JSON
     */
    static JsonNode read(byte[] body, Faults faults) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw StandardProblems.MALFORMED_JSON.problem(
                    "De inhoud is geen UTF-8. Stuur JSON in UTF-8.", "The body is not UTF-8. Send JSON in UTF-8.");
        }
        if (text.isBlank()) {
            throw StandardProblems.MALFORMED_JSON.problem(
                    "Er is geen inhoud. Stuur een JSON-object zoals beschreven in openapi.json.",
                    "There is no body. Send a JSON object as described in openapi.json.");
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonNode value = value(parser, parser.nextToken(), "", faults);
            if (parser.nextToken() != null) {
                throw StandardProblems.MALFORMED_JSON.problem(
                        place(parser, "Na het JSON-object volgt nog iets", "Something follows after the JSON object")
                                .and(new Text("Stuur één JSON-object.", "Send one JSON object.")));
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw StandardProblems.MALFORMED_JSON.problem(
                    "De JSON is te diep genest, of heeft een te lang getal of een te lange naam. Stuur het object zoals beschreven in openapi.json.",
                    "The JSON is nested too deep, or has too long a number or name. Send the object as described in openapi.json.");
        } catch (JsonProcessingException e) {
            // The parser's own message quotes the input, which may be personal.
            var at = e.getLocation();
            throw StandardProblems.MALFORMED_JSON.problem(new Text(
                    "De JSON is niet goed gevormd bij regel " + at.getLineNr() + ", teken " + at.getColumnNr()
                            + ". Herstel dat en stuur het opnieuw.",
                    "The JSON is not well-formed at line " + at.getLineNr() + ", column " + at.getColumnNr()
                            + ". Mend that and send it again."));
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory does not fail", e);
        }
    }

    private static JsonNode value(JsonParser parser, JsonToken token, String at, Faults faults) throws IOException {
        return switch (token) {
            case START_OBJECT -> {
                ObjectNode object = NODES.objectNode();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    String inside = at + Faults.token(name);
                    JsonNode value = value(parser, parser.nextToken(), inside, faults);
                    if (object.has(name)) {
                        faults.add(
                                inside,
                                "duplicate-field",
                                new Text(
                                        "Dit veld staat er twee keer. Laat er één weg.",
                                        "This field occurs twice. Leave one out."));
                    } else {
                        object.set(name, value);
                    }
                }
                yield object;
            }
            case START_ARRAY -> {
                ArrayNode array = NODES.arrayNode();
                for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                    array.add(value(parser, next, at + "/" + array.size(), faults));
                }
                yield array;
            }
            case VALUE_STRING -> {
                String text = parser.getText();
                if (!isStorable(text)) {
                    faults.add(
                            at,
                            "character-not-allowed",
                            new Text(
                                    "Deze tekst bevat een nulteken of een half teken. Haal het eruit.",
                                    "This text holds a null character or half a character. Take it out."));
                }
                yield NODES.textNode(text);
            }
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_NULL -> NODES.nullNode();
            case NOT_AVAILABLE, END_OBJECT, END_ARRAY, FIELD_NAME, VALUE_EMBEDDED_OBJECT ->
                throw new IllegalStateException("no start of a value: " + token);
        };
    }

    /** Whether PostgreSQL and UTF-8 can hold it: no NUL, no half surrogate pair. */
    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static Text place(JsonParser parser, String dutch, String english) {
        var at = parser.currentTokenLocation();
        return new Text(
                dutch + ", bij regel " + at.getLineNr() + ", teken " + at.getColumnNr() + ".",
                english + ", at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".");
    }
}
