package nl.gespreksopname.consent.sharing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.consent.conversation.TextItem;
import nl.gespreksopname.consent.conversation.Texts;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request for permission to share a recording. */
@Schema(description = "Een verzoek om een opname te mogen delen.")
public record ShareRequestItem(
        @Schema(description = "Ook het id van de toestemming die eruit voortkomt (permissionId bij recording-service).")
        UUID shareRequestId,

        UUID recording,
        UUID requestedBy,
        Material material,
        @Nullable TextItem recipient,
        SharePurpose purpose,
        @Nullable TextItem explanation,
        Scope scope,
        @Nullable Instant until,

        @Schema(description = "Wier toestemming bij het vragen nodig was.")
        List<UUID> needed,

        Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable ShareRequestItem of(Stream.Entry entry, Texts texts) {
        return entry.event() instanceof ConsentEvent.SharePermissionRequested asked
                ? new ShareRequestItem(
                        UUID.fromString(asked.permission()),
                        UUID.fromString(asked.recording()),
                        UUID.fromString(asked.requestedBy()),
                        asked.material(),
                        texts.show(asked.recipient()),
                        asked.purpose(),
                        texts.show(asked.explanation()),
                        asked.scope(),
                        asked.until(),
                        asked.needed().stream().map(UUID::fromString).toList(),
                        Noted.of(entry, null))
                : null;
    }
}
