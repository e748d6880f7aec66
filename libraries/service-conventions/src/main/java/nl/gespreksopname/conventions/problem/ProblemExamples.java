package nl.gespreksopname.conventions.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a problem of a status looks like, for the description of an API. In Dutch, as that description is. */
public final class ProblemExamples {

    private ProblemExamples() {}

    /** What it is called. */
    public static String title(int status) {
        return of(status).type().title().dutch();
    }

    /** An example as an answer holds it. */
    public static Map<String, Object> example(int status, String path) {
        Problem problem = of(status);
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", problem.type().urn());
        example.put("title", problem.type().title().dutch());
        example.put("status", status);
        example.put("detail", problem.detail().dutch());
        example.put("instance", path);
        if (!problem.errors().isEmpty()) {
            example.put(
                    "errors",
                    problem.errors().stream()
                            .map(error -> Map.of(
                                    "pointer", String.valueOf(error.pointer()),
                                    "message", error.message().dutch(),
                                    "code", error.code()))
                            .toList());
        }
        return example;
    }

    private static Problem of(int status) {
        return switch (status) {
            case 400 ->
                Problem.invalidInput(List.of(InputError.at(
                        "/occurredAt",
                        "wrong-form",
                        new Text(
                                "Geef hier een datum met tijd en tijdzone, zoals 2026-11-24T10:00:00+01:00.",
                                "Give a date with a time and an offset here, such as 2026-11-24T10:00:00+01:00."))));
            case 404 -> Problem.notFound(new Text("Wat dit adres noemt", "What this address names"));
            case 409 ->
                StandardProblems.IDEMPOTENCY_KEY_REUSED.problem(
                        "Deze Idempotency-Key is al gebruikt voor een ander verzoek. Geef een nieuw verzoek een nieuwe waarde.",
                        "This Idempotency-Key was used for another request. Give a new request a new value.");
            case 412 ->
                StandardProblems.CHANGED_MEANWHILE.problem(
                        "Dit is intussen gewijzigd. Haal het opnieuw op en kijk of uw wijziging nog past.",
                        "This has changed meanwhile. Get it again and see whether your change still fits.");
            case 500 ->
                StandardProblems.INTERNAL_ERROR.problem(
                        "Er ging bij ons iets mis. Probeer het later opnieuw, met dezelfde Idempotency-Key: dan gebeurt niets dubbel.",
                        "Something went wrong on our side. Try again later, with the same Idempotency-Key: then nothing happens twice.");
            default -> StandardProblems.ofStatus(status);
        };
    }
}
