package nl.gespreksopname.policy.audit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import nl.gespreksopname.policy.audit.domain.OpenMandate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A mandate to open. */
@Schema(name = "NewMandate", description = "Een onderzoeksopdracht om te openen.")
public record NewMandate(
        @Schema(description = "Nummer van het onderzoek.", examples = "2026-00417") @NotBlank @Size(max = 100)
        String investigation,

        @Schema(description = "Op welke wet het berust.", examples = "Algemene wet bestuursrecht, artikel 9:31")
        @NotBlank
        @Size(max = 500)
        String legalBasis,

        @Schema(description = "Waarvoor er wordt gelezen.", examples = "Nagaan of opnames van tevoren worden gemeld")
        @NotBlank
        @Size(max = 2000)
        String purpose,

        @Schema(description = "OIN's van de organisaties die erin staan.", examples = "[\"00000009999999990000\"]")
        @Size(min = 1, max = 400)
        List<String> organisations,

        @Schema(description = "Eerste dag van de gesprekken waar het over gaat.", examples = "2026-01-01")
        LocalDate from,

        @Schema(description = "Laatste dag van de gesprekken waar het over gaat.", examples = "2026-12-31")
        LocalDate to,

        @Schema(description = "Tot wanneer er mag worden gelezen; hoogstens 366 dagen vooruit.")
        Instant until) {

    OpenMandate command() {
        return new OpenMandate(organisations.stream().distinct().sorted().toList(), from, to, until);
    }
}
