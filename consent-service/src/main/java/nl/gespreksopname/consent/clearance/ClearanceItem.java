package nl.gespreksopname.consent.clearance;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.ClearanceOutcome;
import nl.gespreksopname.contracts.vocabulary.MissingReason;
import nl.gespreksopname.contracts.vocabulary.Role;
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

    /** Somebody whose agreement is missing. */
    @Schema(description = "Iemand wiens instemming ontbreekt.")
    public record MissingItem(UUID participant, Role role, MissingReason reason) {}

    static ClearanceItem of(
            ConsentEvent.ClearanceChanged clearance, Conversation conversation, Function<Text, String> say) {
        List<MissingItem> missing = clearance.missing().stream()
                .map(one -> new MissingItem(
                        UUID.fromString(one.participant()), role(conversation, one.participant()), one.reason()))
                .toList();
        return new ClearanceItem(
                UUID.fromString(clearance.announcement()),
                UUID.fromString(clearance.recorder()),
                clearance.side(),
                clearance.outcome(),
                clearance.needed().stream().map(UUID::fromString).toList(),
                missing,
                say.apply(text(clearance.outcome(), missing)));
    }

    private static Role role(Conversation conversation, String participant) {
        Conversation.Participant known = conversation.participants().get(participant);
        return known == null ? Role.OTHER : known.role();
    }

    private static Text text(ClearanceOutcome outcome, List<MissingItem> missing) {
        String dutch = missing.stream()
                .map(one -> one.role().dutch() + " (" + one.reason().dutch() + ")")
                .collect(Collectors.joining(", "));
        String english = missing.stream()
                .map(one -> one.role().english() + " (" + one.reason().english() + ")")
                .collect(Collectors.joining(", "));
        return switch (outcome) {
            case ALLOWED -> new Text("Opnemen mag.", "Recording is allowed.");
            case ALLOWED_WITH_WARNINGS ->
                new Text(
                        "Opnemen mag, maar let op: " + dutch + ".", "Recording is allowed, but mind: " + english + ".");
            case BLOCKED ->
                new Text("Opnemen mag nu niet: " + dutch + ".", "Recording is not allowed now: " + english + ".");
        };
    }
}
