package nl.gespreksopname.policy.audit;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.Side;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an auditor looks for. */
@Schema(name = "AuditSearch", description = "Waar een onderzoeker naar zoekt; wat u weglaat, doet er niet toe.")
public record AuditSearch(
        @Schema(description = "De onderzoeksopdracht waaronder u zoekt.")
        UUID mandate,

        @Schema(description = "OIN's; weggelaten: alle organisaties van de opdracht.")
        @Size(min = 1, max = 400)
        @Nullable
        List<String> organisations,

        @Schema(description = "Met een oordeel over deze regel.") @Nullable
        RuleId rule,

        @Schema(description = "Met een oordeel met deze uitkomst, volgens de ondergrens.") @Nullable
        Outcome outcome,

        @Schema(description = "Met een oordeel over een plicht van deze kant.") @Nullable
        Side dutyOn,

        @Schema(description = "Eerste dag; weggelaten: die van de opdracht.", examples = "2026-11-01") @Nullable
        LocalDate from,

        @Schema(description = "Laatste dag; weggelaten: die van de opdracht.", examples = "2026-11-30") @Nullable
        LocalDate to,

        @Schema(description = "Kenmerk van een gesprek.", examples = "GO-7F3K-92QM")
        @Pattern(regexp = "(?i)GO-[0-9A-Z]{4}-[0-9A-Z]{4}")
        @Nullable
        String reference) {}
