package nl.gespreksopname.recording.fingerprint;

import nl.gespreksopname.recording.conversation.Noted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fingerprint. */
@Schema(description = "Een vingerafdruk van een opname.")
public record FingerprintView(
        String fingerprintId,

        @Schema(description = "SHA-256 van het hele bestand, 64 hexadecimale cijfers.")
        String digest,

        @Schema(description = "Grootte in bytes.") long size,
        @Nullable Integer durationSeconds,
        Noted noted) {}
