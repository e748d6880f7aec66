package nl.gespreksopname.consent.alternative;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody said whether what was offered will do. */
@Schema(description = "Iemand zei of het alternatief voldoet.")
public record AcceptanceItem(UUID alternativeAcceptanceId, UUID alternative, UUID by, boolean accepted, Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable AcceptanceItem of(Stream.Entry entry) {
        return entry.event() instanceof ConsentEvent.AlternativeAccepted it
                ? new AcceptanceItem(
                        UUID.fromString(it.acceptance()),
                        UUID.fromString(it.alternative()),
                        UUID.fromString(it.by()),
                        it.accepted(),
                        Noted.of(entry, it.when()))
                : null;
    }
}
