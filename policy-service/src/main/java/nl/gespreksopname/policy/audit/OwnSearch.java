package nl.gespreksopname.policy.audit;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.Side;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an organisation looks for among its own conversations. */
@Schema(
        name = "OwnSearch",
        description = "Waar een organisatie in haar eigen gesprekken naar zoekt; wat u weglaat, doet er niet toe.")
public record OwnSearch(
        @Schema(description = "Met een oordeel over deze regel.") @Nullable
        RuleId rule,

        @Schema(description = "Met een oordeel met deze uitkomst, volgens de ondergrens.") @Nullable
        Outcome outcome,

        @Schema(description = "Met een oordeel over een plicht van deze kant.") @Nullable
        Side dutyOn,

        @Schema(description = "Eerste dag.", examples = "2026-11-01") @Nullable
        LocalDate from,

        @Schema(description = "Laatste dag.", examples = "2026-11-30") @Nullable
        LocalDate to,

        @Schema(description = "Kenmerk van een gesprek.", examples = "GO-7F3K-92QM")
        @Pattern(regexp = "(?i)GO-[0-9A-Z]{4}-[0-9A-Z]{4}")
        @Nullable
        String reference,

        @Schema(description = "Kenmerk van de zaak, zoals bij het plannen is opgegeven.", examples = "Z-2026-0001")
        @NotBlank
        @Size(max = 200)
        @Nullable
        String caseReference) {}
