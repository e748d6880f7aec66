package nl.gespreksopname.consent.person;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whether somebody can judge for themselves. */
@Schema(description = "Of deze persoon zelf kan oordelen over instemming. Zo niet, dan stemt een vertegenwoordiger in.")
public record CapacityBody(
        boolean capable,

        @Schema(description = "Eerste dag waarop dit geldt. Standaard vandaag.") @Nullable
        LocalDate from) {}
