package nl.gespreksopname.policy.answer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something that the caller should know about what was just done.
 *
 * @param code what a program can tell it by
 * @param text the same for people, in the caller's language
 */
@Schema(description = "Iets wat u moet weten over wat zojuist is gedaan.")
public record Concern(
        @Schema(description = "Waaraan een programma het herkent.", examples = "not-yet-in-force")
        String code,

        @Schema(description = "Hetzelfde voor mensen, in de taal van de aanroeper.")
        String text) {}
