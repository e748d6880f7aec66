package nl.gespreksopname.policy.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What can be done next.
 *
 * @param text for people, in the caller's language
 * @param method HTTP method
 * @param href path and query
 */
@Schema(description = "Wat u hierna kunt doen.")
public record NextStep(
        @Schema(description = "Voor mensen, in de taal van de aanroeper.")
        String text,

        @Schema(description = "HTTP-methode.", examples = "GET")
        String method,

        @Schema(description = "Pad en zoekdeel van het adres.")
        String href) {}
