package nl.gespreksopname.recording.verification;

import nl.gespreksopname.recording.conversation.Noted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An explanation of a difference. */
@Schema(description = "Uitleg waarom een bestand verschilt.")
public record ExplanationView(
        String explanationId,
        String verificationId,

        @Schema(description = "De uitleg, zolang die niet is gewist.") @Nullable
        String text,

        Noted noted) {}
