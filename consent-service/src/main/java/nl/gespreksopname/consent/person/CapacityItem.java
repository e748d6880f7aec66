package nl.gespreksopname.consent.person;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether somebody can judge for themselves. */
@Schema(description = "Of deze persoon zelf kan oordelen.")
public record CapacityItem(UUID capacityId, boolean capable, LocalDate from) {}
