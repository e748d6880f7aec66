package nl.gespreksopname.consent.person;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person of an organisation. */
@Schema(description = "Een persoon bij uw organisatie.")
public record PersonItem(
        UUID personId,

        @Schema(description = "Of er een naam in de kluis staat.")
        boolean nameKnown,

        @Schema(description = "Of er een geboortedatum in de kluis staat.")
        boolean birthDateKnown,

        @Schema(description = "Gegevens uit de kluis; alleen met reveal.") @Nullable
        Details person,

        @Schema(description = "Versie, als in de ETag.") int version) {

    /** What the vault has. */
    @Schema(description = "Gegevens uit de kluis; wat ontbreekt, is er niet of is vernietigd.")
    public record Details(
            @Nullable String reference,
            @Nullable String name,

            @Schema(description = "Alleen met reveal=details.") @Nullable
            LocalDate birthDate) {

        /** Leaves everything out, so that nothing reaches a log line. */
        @Override
        public String toString() {
            return "Details";
        }
    }
}
