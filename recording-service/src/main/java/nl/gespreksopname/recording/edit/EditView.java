package nl.gespreksopname.recording.edit;

import java.util.List;
import nl.gespreksopname.contracts.vocabulary.EditKind;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.recording.conversation.Noted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A disclosed change. */
@Schema(description = "Een gemelde bewerking.")
public record EditView(
        String editId,
        EditKind kind,
        EditWhat what,
        @Nullable String editedBy,

        @Schema(description = "De deelnemers aan wie het is verteld.")
        List<String> toldTo,

        @Schema(description = "SHA-256 van het resultaat.") @Nullable
        String digest,

        @Schema(description = "Wat er is gedaan en waarom, zolang dat niet is gewist.") @Nullable
        String explanation,

        Noted noted) {}
