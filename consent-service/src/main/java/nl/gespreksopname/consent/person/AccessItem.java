package nl.gespreksopname.consent.person;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One reading of values about a person. */
@Schema(description = "Een keer dat iemand gegevens over deze persoon las.")
public record AccessItem(
        UUID id,
        Instant at,

        @Schema(description = "Het systeem waarmee werd gelezen.")
        String client,

        @Schema(description = "Pseudoniem van de gebruiker.")
        String user,

        @Schema(description = "Waarvoor.") String purpose,
        @Schema(description = "Wat: details of texts.") String what,

        @Schema(description = "Het gesprek waarin werd gelezen.") @Nullable
        UUID conversation) {}
