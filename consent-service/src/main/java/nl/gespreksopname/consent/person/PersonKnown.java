package nl.gespreksopname.consent.person;

import java.util.List;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.TakenDown;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was taken down about a person. */
@Schema(description = "Wat over een persoon is vastgelegd.")
public record PersonKnown(
        UUID personId,
        @Schema(description = "Versie, als in de ETag.") int version,

        @Schema(description = "Id van wat is vastgelegd, zoals het gezag; ontbreekt als het al zo was.") @Nullable
        UUID id,

        List<TakenDown.ConcernItem> concerns,
        List<TakenDown.NextStep> nextSteps) {}
