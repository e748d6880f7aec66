package nl.gespreksopname.consent.alternative;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An alternative was delivered. */
@Schema(description = "Een alternatief werd geleverd.")
public record DeliveryItem(UUID alternativeDeliveryId, UUID alternative, Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable DeliveryItem of(Stream.Entry entry) {
        return entry.event() instanceof ConsentEvent.AlternativeDelivered delivered
                ? new DeliveryItem(
                        UUID.fromString(delivered.delivery()),
                        UUID.fromString(delivered.alternative()),
                        Noted.of(entry, delivered.when()))
                : null;
    }
}
