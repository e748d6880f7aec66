package nl.gespreksopname.consent.transfer;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The conversation goes on at another organisation. */
@Schema(description = "Het gesprek gaat verder bij een andere organisatie.")
public record TransferItem(
        UUID transferId,

        @Schema(description = "OIN van de organisatie die het overneemt.")
        String to,

        @Schema(description = "Id van het gesprek daar, als die organisatie op deze installatie zit.") @Nullable
        UUID successor,

        Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable TransferItem of(Stream.Entry entry) {
        return entry.event() instanceof ConsentEvent.ConversationTransferred it
                ? new TransferItem(
                        UUID.fromString(it.transfer()),
                        it.to(),
                        it.successor() == null ? null : UUID.fromString(it.successor()),
                        Noted.of(entry, null))
                : null;
    }
}
