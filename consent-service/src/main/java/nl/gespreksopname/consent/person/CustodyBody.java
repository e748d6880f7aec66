package nl.gespreksopname.consent.person;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody has, or no longer has, custody of a child. */
@Schema(description = "Dat iemand gezag heeft over dit kind, of niet meer.")
public record CustodyBody(
        @Schema(description = "De ouder of voogd: personId.")
        UUID holder,

        @Schema(description = "false als het gezag er niet (meer) is. Standaard true.") @Nullable
        Boolean held,

        @Schema(description = "Eerste dag waarop dit geldt. Standaard vandaag.") @Nullable
        LocalDate from) {}
