package nl.gespreksopname.conventions.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a problem as RFC 9457 asks. Has a mapper of its own, so that no setting of a service changes the form. */
final class ProblemDocument {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final int MOST_ERRORS = 200;
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private ProblemDocument() {}

    /**
     * The UTF-8 bytes of a problem.
     *
     * @param path the path of the request without its query, which may not be repeated
     */
    static byte[] bytes(Problem problem, String path, Language language) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", problem.type().urn());
        document.put("title", problem.type().title().in(language));
        document.put("status", problem.type().status());
        document.put("detail", problem.detail().in(language));
        document.put("instance", path);
        problem.members().forEach((name, value) -> document.put(name, inLanguage(value, language)));
        if (!problem.errors().isEmpty()) {
            List<Map<String, Object>> errors = new ArrayList<>();
            for (InputError error : problem.errors()
                    .subList(0, Math.min(MOST_ERRORS, problem.errors().size()))) {
                Map<String, Object> item = new LinkedHashMap<>();
                if (error.pointer() != null) {
                    item.put("pointer", error.pointer());
                }
                if (error.parameter() != null) {
                    item.put("parameter", error.parameter());
                }
                item.put("message", error.message().in(language));
                item.put("code", error.code());
                errors.add(item);
            }
            document.put("errors", errors);
        }
        try {
            return MAPPER.writeValueAsString(document).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem consists of plain values", e);
        }
    }

    private static Object inLanguage(Object value, Language language) {
        return value instanceof Text text ? text.in(language) : value;
    }
}
