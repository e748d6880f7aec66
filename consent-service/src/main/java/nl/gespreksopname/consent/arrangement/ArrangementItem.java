package nl.gespreksopname.consent.arrangement;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.consent.conversation.TextItem;
import nl.gespreksopname.consent.conversation.Texts;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of the arrangements. */
@Schema(description = "Een versie van de afspraken.")
public record ArrangementItem(
        UUID arrangementId,
        int arrangementVersion,
        @Nullable TextItem purpose,
        @Nullable TextItem listeners,
        @Nullable TextItem copies,
        @Nullable TextItem sharing,
        @Nullable TextItem keeping,
        boolean promiseNotToShare,
        Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable ArrangementItem of(Stream.Entry entry, Texts texts) {
        return entry.event() instanceof ConsentEvent.ArrangementMade made
                ? new ArrangementItem(
                        UUID.fromString(made.arrangement()),
                        made.arrangementVersion(),
                        texts.show(made.purpose()),
                        texts.show(made.listeners()),
                        texts.show(made.copies()),
                        texts.show(made.sharing()),
                        texts.show(made.keeping()),
                        made.promiseNotToShare(),
                        Noted.of(entry, made.when()))
                : null;
    }
}
