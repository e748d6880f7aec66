package nl.gespreksopname.consent.person;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody has, or no longer has, custody of a child. */
@Schema(description = "Dat iemand gezag heeft over dit kind, of niet meer.")
public record CustodyItem(
        UUID custodyId,

        @Schema(description = "De ouder of voogd: personId.")
        UUID holder,

        boolean held,
        LocalDate from) {}
