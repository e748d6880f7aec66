package nl.gespreksopname.consent.clearance;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.gespreksopname.consent.clearance.domain.Clearance;
import nl.gespreksopname.consent.conversation.MissingItem;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.ClearanceOutcome;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether one announced recording may go ahead. */
@Schema(description = "Of een aangekondigde opname mag doorgaan, en wie nog ontbreekt.")
public record ClearanceItem(
        UUID announcement,
        UUID recorder,
        Side side,
        ClearanceOutcome outcome,

        @Schema(description = "Wier instemming nu nodig is.")
        List<UUID> needed,

        @Schema(description = "Wie ontbreekt, en waarom.") List<MissingItem> missing,
        @Schema(description = "Hetzelfde in woorden.") String text) {

    static ClearanceItem of(Clearance.Explained explained, Conversation conversation, Function<Text, String> say) {
        ConsentEvent.ClearanceChanged clearance = explained.decision();
        List<MissingItem> missing = clearance.missing().stream()
                .map(one -> MissingItem.of(one, explained.needed(), conversation, say))
                .toList();
        return new ClearanceItem(
                UUID.fromString(clearance.announcement()),
                UUID.fromString(clearance.recorder()),
                clearance.side(),
                clearance.outcome(),
                clearance.needed().stream().map(UUID::fromString).toList(),
                missing,
                say.apply(text(
                        clearance.outcome(),
                        missing.stream().map(MissingItem::text).collect(Collectors.joining("; ")))));
    }

    /** @param missing in the language that is spoken */
    private static Text text(ClearanceOutcome outcome, String missing) {
        return switch (outcome) {
            case ALLOWED -> new Text("Opnemen mag.", "Recording is allowed.");
            case ALLOWED_WITH_WARNINGS ->
                new Text(
                        "Opnemen mag, maar let op: " + missing + ".",
                        "Recording is allowed, but mind: " + missing + ".");
            case BLOCKED ->
                new Text("Opnemen mag nu niet: " + missing + ".", "Recording is not allowed now: " + missing + ".");
        };
    }
}
