package nl.gespreksopname.recording.verification;

import nl.gespreksopname.contracts.vocabulary.VerificationOutcome;
import nl.gespreksopname.recording.conversation.Noted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comparison. */
@Schema(description = "Een vergelijking van een bestand met wat is vastgelegd.")
public record VerificationView(
        String verificationId,
        @Nullable String by,
        @Nullable String delivery,
        String digest,
        VerificationOutcome outcome,
        Noted noted) {}
