package nl.gespreksopname.policy.policy;

import java.util.List;
import nl.gespreksopname.policy.answer.Concern;
import nl.gespreksopname.policy.answer.NextStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer to a publication. */
@Schema(name = "PublishedPolicy", description = "Wat er is gepubliceerd en wat u hierna kunt doen.")
public record PublishedAnswer(
        @Schema(description = "De versie die is gepubliceerd.")
        PolicyAnswer policy,

        @Schema(description = "Versie van de gegevens, zoals in ETag.", examples = "2")
        int version,

        @Schema(description = "Wat u erover moet weten.") List<Concern> concerns,
        @Schema(description = "Wat u hierna kunt doen.") List<NextStep> nextSteps) {}
