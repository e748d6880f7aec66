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
        int version,

        @Schema(description = "Versie van de correctie waardoor dit niet meer meetelt. Ontbreekt bij wat meetelt.")
        @Nullable
        Integer correctedBy,

        @Schema(description = "Of een deelnemer zegt dat het niet klopt. Ontbreekt als niemand dat zegt.") @Nullable
        Boolean disputed) {

    /** Of an entry of a stream. */
    public static Noted of(Stream.Entry entry, @Nullable When when) {
        return new Noted(
                entry.envelope().occurredAt(),
                when,
                entry.envelope().loggedAt(),
                entry.envelope().actor().reportedBy(),
                entry.envelope().version(),
                entry.correctedBy(),
                entry.disputed() ? Boolean.TRUE : null);
    }
}
