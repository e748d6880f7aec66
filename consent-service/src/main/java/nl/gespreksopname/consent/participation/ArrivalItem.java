package nl.gespreksopname.consent.participation;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.Role;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody came in, or was named as an absentee. */
@Schema(description = "Iemand deed mee of werd genoemd.")
public record ArrivalItem(
        UUID participant, Role role, @Nullable UUID represents, boolean takesPart, Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable ArrivalItem of(Stream.Entry entry) {
        if (entry.event() instanceof ConsentEvent.ParticipantJoined joined) {
            return new ArrivalItem(
                    UUID.fromString(joined.participant()),
                    joined.role(),
                    joined.represents() == null ? null : UUID.fromString(joined.represents()),
                    true,
                    Noted.of(entry, joined.when()));
        }
        return entry.event() instanceof ConsentEvent.AbsenteeNamed named
                ? new ArrivalItem(
                        UUID.fromString(named.participant()),
                        named.role(),
                        named.represents() == null ? null : UUID.fromString(named.represents()),
                        false,
                        Noted.of(entry, null))
                : null;
    }
}
