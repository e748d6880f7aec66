package nl.gespreksopname.consent.possibility;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.Means;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody said that recording is possible, or nobody did. */
@Schema(description = "Iemand zei dat opnemen kan, of juist niemand.")
public record MentionItem(
        UUID possibilityMentionId,
        boolean mentioned,
        @Nullable UUID by,
        Means means,
        Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable MentionItem of(Stream.Entry entry) {
        return entry.event() instanceof ConsentEvent.PossibilityMentioned said
                ? new MentionItem(
                        UUID.fromString(said.mention()),
                        said.mentioned(),
                        said.by() == null ? null : UUID.fromString(said.by()),
                        said.means(),
                        Noted.of(entry, said.when()))
                : null;
    }
}
