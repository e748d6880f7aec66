package nl.gespreksopname.recording.sharing;

import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.ProceduralUse;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.recording.conversation.Noted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A share. */
@Schema(description = "Een deling met iemand buiten het gesprek.")
public record ShareView(
        String shareId,
        ReportOrAct basis,
        @Nullable String permissionId,
        @Nullable String sharedBy,
        Side side,
        Material material,

        @Schema(description = "Wie het kreeg, zolang dat niet is gewist.") @Nullable
        String recipient,

        SharePurpose purpose,
        Scope scope,
        @Nullable ProceduralUse procedural,

        @Schema(description = "SHA-256 van wat is overhandigd.") @Nullable
        String digest,

        @Schema(description = "Bericht aan de ontvanger, als de toestemming is ingetrokken.") @Nullable
        RecipientNotice recipientNotice,

        Noted noted) {}
