package nl.gespreksopname.consent.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.consent.participation.ParticipantItem;
import nl.gespreksopname.contracts.vocabulary.ConversationChannel;
import nl.gespreksopname.contracts.vocabulary.ConversationStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A conversation with who is in it. */
@Schema(description = "Een gesprek, met wie erin zitten.")
public record ConversationItem(
        UUID conversationId,

        @Schema(description = "Leesbaar kenmerk.", examples = "GO-7F3K-92QM")
        String reference,

        @Schema(description = "Ontbreekt als niemand het meldde.") @Nullable
        ConversationChannel channel,

        @Schema(description = "false voor een gesprek dat achteraf is vastgelegd.")
        boolean planned,

        @Nullable Instant plannedStart,
        @Nullable String commissionedBy,

        @Schema(description = "Ontbreekt zolang het gesprek niet begon.") @Nullable
        ConversationStatus status,

        @Nullable Instant startedAt,
        @Nullable Instant endedAt,

        @Schema(description = "Versie van het gesprek, als in de ETag.")
        int version,

        List<ParticipantItem> participants) {}
