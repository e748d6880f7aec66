package nl.gespreksopname.consent.sharing;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A participant took permission to share back. */
@Schema(description = "Een deelnemer trok toestemming om te delen in.")
public record RevocationItem(UUID shareRevocationId, UUID shareRequest, UUID participant, Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable RevocationItem of(Stream.Entry entry) {
        return entry.event() instanceof ConsentEvent.SharePermissionRevoked revoked
                ? new RevocationItem(
                        UUID.fromString(revoked.revocation()),
                        UUID.fromString(revoked.permission()),
                        UUID.fromString(revoked.participant()),
                        Noted.of(entry, revoked.when()))
                : null;
    }
}
