package nl.gespreksopname.recording.copy;

import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.recording.conversation.Noted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A copy that was handed over. */
@Schema(description = "Een overhandigde kopie.")
public record DeliveryView(
        String deliveryId,
        String copyRequestId,
        ReportOrAct basis,

        @Schema(description = "De deelnemer die de kopie kreeg.")
        String to,

        @Schema(description = "SHA-256 van de kopie, als die bekend is.") @Nullable
        String digest,

        Noted noted) {}
