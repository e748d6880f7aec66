package nl.gespreksopname.consent.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom to look for. */
@Schema(description = "Wie u zoekt.")
public record PersonSearchBody(
        @Schema(description = "Uw eigen kenmerk van de persoon.") @NotBlank @Size(max = 100)
        String reference) {}
