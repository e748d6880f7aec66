package nl.gespreksopname.recording.correction;

import nl.gespreksopname.recording.conversation.Noted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A correction. */
@Schema(description = "Een correctie van een vastgelegd feit.")
public record CorrectionView(
        String correctionId,

        @Schema(description = "De versie van het feit dat niet meer telt.")
        int corrects,

        @Schema(description = "De versie van het feit dat ervoor in de plaats staat.") @Nullable
        Integer replacedBy,

        @Schema(description = "Waarom, zolang dat niet is gewist.") @Nullable
        String explanation,

        Noted noted) {}
