package nl.gespreksopname.consent.conversation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was taken down.
 *
 * @param version the conversation's version after it
 * @param made what the facts made, to name later
 * @param concerns what is now pending or wrong
 * @param nextSteps what can be done about it
 */
@Schema(description = "Wat is vastgelegd, wat er nog ontbreekt, en wat u nu kunt doen.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TakenDown(
        UUID conversationId,

        @Schema(description = "Leesbaar kenmerk van het gesprek.", examples = "GO-7F3K-92QM")
        String reference,

        @Schema(description = "Versie van het gesprek, als in de ETag.")
        int version,

        List<Made> made,
        List<ConcernItem> concerns,
        List<NextStep> nextSteps) {

    /** What is pending or wrong. */
    @Schema(description = "Iets dat nog moet, of dat niet goed ging.")
    public record ConcernItem(
            @Schema(description = "Code voor programma's.", examples = "explanation-missing")
            String code,

            @Schema(description = "De regel waar het over gaat.", examples = "allow-unless") @Nullable
            String rule,

            @Schema(description = "Hoe het met die regel staat: pending of breached.") @Nullable
            String outcome,

            @Schema(description = "Tekst voor mensen.") String text) {}

    /** What can be done next. */
    @Schema(description = "Iets dat u nu kunt doen.")
    public record NextStep(String text, String method, String href) {}
}
