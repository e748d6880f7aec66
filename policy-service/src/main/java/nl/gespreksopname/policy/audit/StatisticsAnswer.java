package nl.gespreksopname.policy.audit;

import java.util.List;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.statistics.domain.Standard;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Totals over conversations. A count that is absent is under ten, where counts are rounded. */
@Schema(
        name = "Statistics",
        description =
                "Aantallen over gesprekken, nooit per professional. Met rounded staat elk aantal in tientallen, naar beneden afgerond, en ontbreekt het onder de tien.")
public record StatisticsAnswer(
        @Schema(description = "Eerste maand.", examples = "2026-01")
        String from,

        @Schema(description = "Laatste maand.", examples = "2026-12")
        String to,

        @Schema(description = "Van welke kant de plicht is waarvan de uitkomsten zijn geteld.")
        Side dutyOn,

        @Schema(description = "Waar de getelde regels vandaan komen.")
        RuleSource source,

        @Schema(description = "Waarnaar is geoordeeld: de ondergrens of het eigen beleid.")
        Standard standard,

        @Schema(description = "Of aantallen in tientallen staan.")
        boolean rounded,

        @Schema(description = "Per organisatie, en als u daarom vraagt per maand.")
        List<Item> items,

        @Schema(description = "Waarmee u de volgende bladzijde vraagt; afwezig op de laatste.") @Nullable
        String next) {

    static final String EXAMPLE = """
            {"from": "2026-01", "to": "2026-12", "dutyOn": "organisation", "source": "ombudsman",
             "standard": "baseline", "rounded": false,
             "items": [{"organisation": "00000009999999990000", "commissionedOnly": false,
                        "conversations": {"planned": 3, "started": 1, "ended": 40, "cancelled": 2, "unmatched": 0},
                        "recordings": {"expected": 20, "registered": 18, "unannounced": 1},
                        "rules": [{"rule": "announced-beforehand", "text": "vooraf zeggen", "met": 12, "pending": 0,
                                   "breached": 3, "notApplicable": 25, "unknown": 2, "corroborated": 4,
                                   "oneSided": 10, "afterwards": 3, "disputed": 0}],
                        "refusals": {"total": 5, "contested": 2, "overturned": 1,
                                     "grounds": [{"ground": "safety", "text": "veiligheid", "total": 2,
                                                  "contested": 0, "overturned": 0}]},
                        "copies": {"requested": 6, "delivered": 4, "impossible": 1, "open": 1, "medianHours": 30}}]}""";

    /** The totals of one organisation, of the period or of one month. */
    @Schema(name = "StatisticsItem", description = "De aantallen van één organisatie.")
    public record Item(
            @Schema(description = "OIN van de organisatie.", examples = "00000009999999990000")
            String organisation,

            @Schema(description = "De maand, als per maand is gevraagd.", examples = "2026-11") @Nullable
            String month,

            @Schema(description = "Of alleen de gesprekken zijn geteld die uw organisatie daar heeft uitbesteed.")
            boolean commissionedOnly,

            @Schema(description = "Gesprekken naar hoe ver zij zijn.")
            Conversations conversations,

            @Schema(description = "Opnames: geregistreerd tegen verwacht.")
            Recordings recordings,

            @Schema(description = "Uitkomsten per regel.") List<RuleCount> rules,

            @Schema(description = "Weigeringen door de organisatie; alleen bij plichten van de organisatie.") @Nullable
            Refusals refusals,

            @Schema(description = "Verzoeken om een kopie aan wie de plicht heeft.")
            Copies copies) {}

    /** Conversations by how far they are. */
    @Schema(name = "ConversationCounts", description = "Gesprekken naar hoe ver zij zijn.")
    public record Conversations(
            @Schema(description = "Gepland, en niets van gemeld.") @Nullable
            Long planned,

            @Schema(description = "Begonnen, einde niet gemeld.") @Nullable
            Long started,

            @Schema(description = "Afgelopen.") @Nullable Long ended,

            @Schema(description = "Niet doorgegaan.") @Nullable
            Long cancelled,

            @Schema(description = "Opnames waarbij geen gesprek bekend is.") @Nullable
            Long unmatched) {}

    /** Registered against expected. */
    @Schema(
            name = "RecordingCounts",
            description = "Verwacht is een opname die is aangekondigd en niet geweigerd, in een gesprek dat begon.")
    public record Recordings(
            @Schema(description = "Verwacht.") @Nullable Long expected,

            @Schema(description = "Waarvan geregistreerd.") @Nullable
            Long registered,

            @Schema(description = "Geregistreerd zonder dat zij is aangekondigd.") @Nullable
            Long unannounced) {}

    /** Outcomes of one rule, and how sure they are. */
    @Schema(name = "RuleCount", description = "Uitkomsten van één regel, en hoe zeker zij zijn.")
    public record RuleCount(
            @Schema(description = "De regel.") RuleId rule,

            @Schema(description = "Hoe hij heet.", examples = "vooraf zeggen")
            String text,

            @Schema(description = "Nageleefd.") @Nullable Long met,

            @Schema(description = "Loopt nog.") @Nullable Long pending,

            @Schema(description = "Niet nageleefd.") @Nullable
            Long breached,

            @Schema(description = "Niet van toepassing.") @Nullable
            Long notApplicable,

            @Schema(description = "Niet vast te stellen.") @Nullable
            Long unknown,

            @Schema(description = "Door beide kanten gemeld of bevestigd.") @Nullable
            Long corroborated,

            @Schema(description = "Van één kant gemeld.") @Nullable
            Long oneSided,

            @Schema(description = "Meer dan een dag later vastgelegd.") @Nullable
            Long afterwards,

            @Schema(description = "Betwist.") @Nullable Long disputed) {}

    /** Refusals by ground. */
    @Schema(name = "RefusalCounts", description = "Weigeringen door de organisatie van een opname door een burger.")
    public record Refusals(
            @Schema(description = "Alle.") @Nullable Long total,

            @Schema(description = "Waarvan bestreden.") @Nullable
            Long contested,

            @Schema(description = "Waarvan herzien door een ander dan wie weigerde.") @Nullable
            Long overturned,

            @Schema(description = "Per grond.") List<GroundCount> grounds) {}

    /** Refusals on one ground. */
    @Schema(
            name = "GroundCount",
            description = "Weigeringen op één grond; een eigen grond telt bij de grond waar hij onder valt.")
    public record GroundCount(
            @Schema(description = "De grond.") Ground ground,

            @Schema(description = "Hoe hij heet.", examples = "veiligheid")
            String text,

            @Schema(description = "Alle.") @Nullable Long total,

            @Schema(description = "Waarvan bestreden.") @Nullable
            Long contested,

            @Schema(description = "Waarvan herzien.") @Nullable
            Long overturned) {}

    /** Requests for a copy. */
    @Schema(name = "CopyCounts", description = "Verzoeken van de andere kant om een kopie.")
    public record Copies(
            @Schema(description = "Alle.") @Nullable Long requested,

            @Schema(description = "Waarvan er een kopie kwam.") @Nullable
            Long delivered,

            @Schema(description = "Waarvan is gezegd dat het niet kan.") @Nullable
            Long impossible,

            @Schema(description = "Waarvan nog niets kwam.") @Nullable
            Long open,

            @Schema(
                    description =
                            "Binnen hoeveel uur de helft van de kopieën er was: tot twee dagen op het uur, daarna op de dag; 1464 betekent meer dan 60 dagen. Afwezig zonder kopieën.",
                    examples = "30")
            @Nullable
            Integer medianHours) {}
}
