package nl.gespreksopname.consent.arrangement;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A participant confirmed a version of the arrangements. */
@Schema(description = "Een deelnemer bevestigde een versie van de afspraken.")
public record ConfirmationItem(
        UUID arrangementConfirmationId, UUID arrangement, int arrangementVersion, UUID participant, Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable ConfirmationItem of(Stream.Entry entry) {
        return entry.event() instanceof ConsentEvent.ArrangementConfirmed confirmed
                ? new ConfirmationItem(
                        UUID.fromString(confirmed.confirmation()),
                        UUID.fromString(confirmed.arrangement()),
                        confirmed.arrangementVersion(),
                        UUID.fromString(confirmed.participant()),
                        Noted.of(entry, confirmed.when()))
                : null;
    }
}
