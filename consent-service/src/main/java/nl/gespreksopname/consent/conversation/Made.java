package nl.gespreksopname.consent.conversation;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Something that a fact made.
 *
 * @param type the fact's type
 * @param id to name it by later
 * @param ref the name that the caller gave it within the body
 * @param participant whose it is, where a fact made one thing each for several
 * @param person the person behind a new participant
 */
@Schema(description = "Iets dat een feit opleverde; noem het later met id.")
public record Made(
        @Schema(description = "Soort feit.", examples = "announcement")
        String type,

        UUID id,

        @Schema(description = "De naam die u in het bericht gaf.") @Nullable
        String ref,

        @Schema(description = "Van wie, als een feit er voor meer deelnemers een opleverde.") @Nullable
        String participant,

        @Schema(description = "De persoon achter een nieuwe deelnemer.") @Nullable
        UUID person) {}
