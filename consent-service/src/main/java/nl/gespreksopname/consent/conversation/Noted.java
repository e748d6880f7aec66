package nl.gespreksopname.consent.conversation;

import java.time.Instant;
import nl.gespreksopname.contracts.vocabulary.When;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** When something happened and when it was taken down. */
@Schema(description = "Wanneer het gebeurde, en wanneer en door wie het is vastgelegd.")
public record Noted(
        @Nullable Instant occurredAt,
        @Nullable When when,
        Instant loggedAt,

        @Schema(description = "De deelnemer die het meldde.") @Nullable
        String reportedBy,

        @Schema(description = "Versie van het gesprek waarin het is vastgelegd.")
        int version) {

    /** Of an entry of a stream. */
    public static Noted of(Stream.Entry entry, @Nullable When when) {
        return new Noted(
                entry.envelope().occurredAt(),
                when,
                entry.envelope().loggedAt(),
                entry.envelope().actor().reportedBy(),
                entry.envelope().version());
    }
}
