package nl.gespreksopname.consent.safety;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A safety mark no longer holds. */
@Schema(description = "Een veiligheidsmarkering geldt niet meer.")
public record MarkLiftingItem(UUID safetyMarkLiftingId, UUID safetyMark, Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable MarkLiftingItem of(Stream.Entry entry) {
        return entry.event() instanceof ConsentEvent.SafetyMarkLifted it
                ? new MarkLiftingItem(UUID.fromString(it.lifting()), UUID.fromString(it.mark()), Noted.of(entry, null))
                : null;
    }
}
