package nl.gespreksopname.consent.conversation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A conversation in a list. */
@Schema(description = "Een gesprek in een lijst.")
public record ConversationSummary(
        UUID conversationId,

        @Schema(description = "Leesbaar kenmerk.", examples = "GO-7F3K-92QM")
        String reference,

        @Schema(description = "in-person, phone of video; ontbreekt als niemand het meldde.") @Nullable
        String channel,

        boolean planned,
        @Nullable Instant plannedStart,

        @Schema(description = "started, ended of cancelled; ontbreekt zolang het gesprek niet begon.") @Nullable
        String status,

        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String commissionedBy,

        @Schema(description = "Versie van het gesprek, als in de ETag.")
        int version) {}
