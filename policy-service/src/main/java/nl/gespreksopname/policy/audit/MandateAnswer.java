package nl.gespreksopname.policy.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gespreksopname.eventstore.vault.Revealed;
import nl.gespreksopname.policy.answer.Concern;
import nl.gespreksopname.policy.answer.NextStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A mandate as its auditor sees it. */
@Schema(name = "Mandate", description = "Een onderzoeksopdracht.")
public record MandateAnswer(
        @Schema(description = "Kenmerk; geef het mee bij alles wat u onder deze opdracht leest.")
        UUID id,

        @Schema(description = "Nummer van het onderzoek; afwezig als het is gewist.") @Nullable
        String investigation,

        @Schema(description = "Op welke wet het berust; afwezig als het is gewist.") @Nullable
        String legalBasis,

        @Schema(description = "Waarvoor er wordt gelezen; afwezig als het is gewist.") @Nullable
        String purpose,

        @Schema(description = "OIN's van de organisaties die erin staan.")
        List<String> organisations,

        @Schema(description = "Eerste dag van de gesprekken.")
        LocalDate from,

        @Schema(description = "Laatste dag van de gesprekken.")
        LocalDate to,

        @Schema(description = "Wanneer zij is geopend.") Instant openedAt,

        @Schema(description = "Tot wanneer er mag worden gelezen.")
        Instant until) {

    static MandateAnswer of(MandateView view, Map<UUID, Revealed> revealed) {
        return new MandateAnswer(
                view.mandate,
                text(revealed.get(view.investigation)),
                text(revealed.get(view.legalBasis)),
                text(revealed.get(view.purpose)),
                List.of(view.organisations),
                view.firstDay,
                view.lastDay,
                view.openedAt,
                view.until);
    }

    private static @Nullable String text(@Nullable Revealed revealed) {
        return revealed instanceof Revealed.Value value ? value.text() : null;
    }

    /** The answer to the opening of a mandate. */
    @Schema(name = "OpenedMandate", description = "Wat er is geopend en wat u hierna kunt doen.")
    public record Opened(
            @Schema(description = "Kenmerk; geef het mee bij alles wat u onder deze opdracht leest.")
            UUID id,

            @Schema(description = "OIN's van de organisaties die erin staan.")
            List<String> organisations,

            @Schema(description = "Eerste dag van de gesprekken.")
            LocalDate from,

            @Schema(description = "Laatste dag van de gesprekken.")
            LocalDate to,

            @Schema(description = "Wanneer zij is geopend.") Instant openedAt,

            @Schema(description = "Tot wanneer er mag worden gelezen.")
            Instant until,

            @Schema(description = "Versie van de gegevens, zoals in ETag.", examples = "1")
            int version,

            @Schema(description = "Wat u erover moet weten.")
            List<Concern> concerns,

            @Schema(description = "Wat u hierna kunt doen.") List<NextStep> nextSteps) {}
}
