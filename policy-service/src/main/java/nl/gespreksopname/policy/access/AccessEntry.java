package nl.gespreksopname.policy.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reading of an organisation's data, as those see it who review access. */
@Schema(name = "AccessEntry", description = "Eén keer lezen van gegevens van een organisatie.")
public record AccessEntry(
        @Schema(description = "Kenmerk; één verzoek dat van meer organisaties las, heeft bij elk hetzelfde.")
        UUID access,

        @Schema(description = "OIN van de organisatie van wie is gelezen.")
        String organisation,

        @Schema(description = "Wanneer.") Instant at,

        @Schema(
                description = "Wat.",
                enumeration = {"trail", "search", "statistics", "access-log", "evidence", "revealed-value"})
        String kind,

        @Schema(description = "Uitgever van het token van de lezer: van binnen of van buiten.", examples = "ombudsman")
        String issuer,

        @Schema(description = "Met welk systeem.", examples = "ombudsman-portal")
        String client,

        @Schema(description = "Schuilnaam van de lezer; de organisatie van de lezer kan nagaan wie het is.") @Nullable
        String reader,

        @Schema(description = "De onderzoeksopdracht waaronder is gelezen.") @Nullable
        UUID mandate,

        @Schema(description = "Waarvoor.", examples = "audit")
        String purpose,

        @Schema(description = "De gesprekken die het antwoord toonde.")
        List<UUID> found) {}
