package nl.gespreksopname.recording.publication;

import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.recording.conversation.Noted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A publication. */
@Schema(description = "Een openbaarmaking.")
public record PublicationView(
        String publicationId,
        ReportOrAct basis,
        @Nullable String permissionId,
        @Nullable String publishedBy,
        Side side,
        Material material,

        @Schema(description = "Waar, zolang dat niet is gewist.") @Nullable
        String platform,

        @Schema(description = "SHA-256 van wat openbaar is.") @Nullable
        String digest,

        Noted noted) {}
