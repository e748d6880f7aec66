package nl.gespreksopname.consent.participation;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody left. */
@Schema(description = "Iemand ging weg.")
public record DepartureItem(UUID participant, Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable DepartureItem of(Stream.Entry entry) {
        return entry.event() instanceof ConsentEvent.ParticipantLeft left
                ? new DepartureItem(UUID.fromString(left.participant()), Noted.of(entry, left.when()))
                : null;
    }
}
