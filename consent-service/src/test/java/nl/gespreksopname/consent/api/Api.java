package nl.gespreksopname.consent.api;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import nl.gespreksopname.conventions.testing.Tokens;

/** Calls consent-service as a case system does. */
final class Api {

    static final String CONVERSATIONS = "/consent/v1/conversations";

    private Api() {}

    /** A request of the case system of Voorbeeldstad. */
    static RequestSpecification caseSystem() {
        return given().header("Authorization", Tokens.of("case-system")).contentType(ContentType.JSON);
    }

    /** A request of the case system of Anderdorp. */
    static RequestSpecification another() {
        return given().header("Authorization", Tokens.ofAnother("case-system")).contentType(ContentType.JSON);
    }

    /** Posts as the case system, under a new key. */
    static Response post(String path, String body) {
        return post(caseSystem(), path, body);
    }

    static Response post(RequestSpecification request, String path, String body) {
        return request.header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    static Response get(String path) {
        return caseSystem().get(path);
    }

    /** A planned conversation of a young person, a parent with custody and a professional. */
    static Planned planned() {
        return planned("2011-03-02");
    }

    static Planned planned(String birthDate) {
        Response response = post(CONVERSATIONS, """
                {"caseReference": "Z-%1$s", "channel": "in-person", "plannedStart": "2026-11-24T10:00:00+01:00",
                 "participants": [
                   {"ref": "young", "role": "young-person",
                    "person": {"reference": "P-%1$s", "name": "Noor Lindeboom", "birthDate": "%2$s"}},
                   {"ref": "parent", "role": "parent", "custodyOf": ["young"],
                    "person": {"reference": "Q-%1$s", "name": "Bas Lindeboom"}},
                   {"ref": "professional", "role": "professional",
                    "person": {"reference": "M-77", "name": "Iris van Dam"}}]}
                """.formatted(UUID.randomUUID(), birthDate));
        response.then().statusCode(201);
        return new Planned(response);
    }

    /** A planned conversation. */
    record Planned(Response response) {

        String id() {
            return response.path("conversationId");
        }

        String path() {
            return CONVERSATIONS + "/" + id();
        }

        String participant(String ref) {
            return response.path("made.find { it.ref == '" + ref + "' }.id");
        }

        String person(String ref) {
            return response.path("made.find { it.ref == '" + ref + "' }.person");
        }

        Map<String, String> ids() {
            return Map.of(
                    "YOUNG", participant("young"),
                    "PARENT", participant("parent"),
                    "PROFESSIONAL", participant("professional"));
        }

        /** Posts below the conversation; YOUNG, PARENT and PROFESSIONAL stand for their ids. */
        Response post(String path, String body) {
            return Api.post(path() + path, filled(body));
        }

        String filled(String body) {
            String filled = body;
            for (Map.Entry<String, String> id : ids().entrySet()) {
                filled = filled.replace(id.getKey(), id.getValue());
            }
            return filled;
        }

        Response get(String path) {
            return Api.get(path() + path);
        }
    }
}
