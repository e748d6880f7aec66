package nl.gespreksopname.consent.safety;

import java.util.List;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.consent.conversation.TextItem;
import nl.gespreksopname.consent.conversation.Texts;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** For somebody's safety a participant may not see some of the trail. */
@Schema(description = "Voor iemands veiligheid ziet een deelnemer sommige feiten niet.")
public record SafetyMarkItem(
        UUID safetyMarkId,
        UUID hiddenFrom,

        @Schema(description = "Ids van de gebeurtenissen die verborgen blijven.")
        List<String> facts,

        @Nullable TextItem explanation,
        Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable SafetyMarkItem of(Stream.Entry entry, Texts texts) {
        return entry.event() instanceof ConsentEvent.SafetyMarkPlaced it
                ? new SafetyMarkItem(
                        UUID.fromString(it.mark()),
                        UUID.fromString(it.hiddenFrom()),
                        it.facts(),
                        texts.show(it.explanation()),
                        Noted.of(entry, null))
                : null;
    }
}
