package nl.gespreksopname.consent.conversation;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Facts of any kind, taken down all or none. */
@Schema(description = "Feiten van elke soort; alle worden vastgelegd of geen.")
public record FactsBody(
        @Schema(description = "1 tot en met 50 feiten, in de volgorde waarin zij gebeurden.") @Size(min = 1, max = 50)
        List<FactBody> facts) {}
