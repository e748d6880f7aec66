package nl.gespreksopname.policy.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.policy.trail.TrailRow;
import nl.gespreksopname.policy.trail.VerdictRow;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A conversation that a search found. */
@Schema(name = "FoundConversation", description = "Een gevonden gesprek.")
public record FoundConversation(
        @Schema(description = "Kenmerk van het gesprek, voor het dossierspoor.")
        UUID conversation,

        @Schema(description = "OIN van de organisatie.") String organisation,

        @Schema(description = "Leesbaar kenmerk; afwezig bij een opname zonder gesprek.") @Nullable
        String reference,

        @Schema(
                description = "Stand van het gesprek.",
                enumeration = {"planned", "started", "ended", "cancelled", "unmatched"})
        String status,

        @Schema(description = "Wanneer de inhoud begon.") @Nullable
        Instant startedAt,

        @Schema(
                description =
                        "Waar een periode naar kijkt: het begin, anders het geplande begin, anders de eerste melding.")
        Instant moment,

        @Schema(description = "Wanneer de oordelen zo stonden; het dossierspoor oordeelt opnieuw.")
        Instant judgedAt,

        @Schema(description = "De oordelen die bij de zoekvraag passen, of alle als er niet naar gevraagd is.")
        List<FoundVerdict> verdicts,

        @Schema(description = "Waar het dossierspoor staat.")
        String trail) {

    /** A page of them, for the description of the API. */
    static final String EXAMPLE = """
            {"items": [{"conversation": "6f1d7f0e-2f5c-5b38-8a4e-0c9a51f7b2d1", "organisation": "00000009999999990000",
                        "reference": "GO-7F3K-92QM", "status": "ended", "startedAt": "2026-11-23T13:00:00Z",
                        "moment": "2026-11-23T13:00:00Z", "judgedAt": "2026-11-24T09:00:00Z",
                        "verdicts": [{"rule": "announced-beforehand", "subjectKind": "recording",
                                      "subject": "0b7a8f9e-1d2c-5e3f-8a4b-5c6d7e8f9a0b", "dutyOn": "organisation",
                                      "source": "ombudsman", "baseline": "breached", "ownPolicy": "breached",
                                      "assurance": "one-sided", "text": "vooraf zeggen: niet nageleefd"}],
                        "trail": "/policy/v1/conversations/6f1d7f0e-2f5c-5b38-8a4e-0c9a51f7b2d1/trail"}]}""";

    /** A verdict of a found conversation. */
    @Schema(name = "FoundVerdict", description = "Een oordeel over een gevonden gesprek.")
    public record FoundVerdict(
            @Schema(description = "De regel.", examples = "announced-beforehand")
            String rule,

            @Schema(description = "Waar het over gaat.", examples = "recording")
            String subjectKind,

            @Schema(description = "Kenmerk van waar het over gaat.")
            String subject,

            @Schema(description = "Van wie het de plicht is.", examples = "organisation")
            String dutyOn,

            @Schema(description = "Waar de regel vandaan komt.", examples = "ombudsman")
            String source,

            @Schema(description = "Uitkomst volgens de ondergrens.", examples = "breached")
            String baseline,

            @Schema(description = "Uitkomst volgens het eigen beleid.", examples = "breached")
            String ownPolicy,

            @Schema(description = "Tot wanneer de termijn loopt die beslist.") @Nullable
            Instant until,

            @Schema(description = "Hoe zeker het is.", examples = "one-sided") @Nullable
            String assurance,

            @Schema(description = "De regel en de uitkomst in woorden, in de taal van de aanroeper.")
            String text) {}

    static FoundConversation of(TrailRow row, List<FoundVerdict> verdicts, String trail) {
        return new FoundConversation(
                row.conversation,
                row.organisation,
                row.reference,
                row.status,
                row.startedAt,
                row.moment,
                row.judgedAt,
                verdicts,
                trail);
    }

    /** A verdict with its words. */
    static FoundVerdict verdict(VerdictRow row, String text) {
        return new FoundVerdict(
                row.rule,
                row.subjectKind,
                row.subject,
                row.dutyOn,
                row.source,
                row.baseline,
                row.ownPolicy,
                row.until,
                row.assurance,
                text);
    }

    /** The shape of a page, for the description of the API. */
    @Schema(name = "FoundPage", description = "Een bladzijde met gevonden gesprekken.")
    public record Found(
            @Schema(description = "De gesprekken, de nieuwste eerst.")
            List<FoundConversation> items,

            @Schema(description = "Waarmee u de volgende bladzijde vraagt; afwezig op de laatste.") @Nullable
            String next) {}
}
