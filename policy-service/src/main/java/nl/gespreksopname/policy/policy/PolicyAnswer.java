package nl.gespreksopname.policy.policy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.policy.PolicyEvent.OwnGround;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.policy.PolicyEvent.Retention;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A version of a policy as the API shows it. */
@Schema(name = "Policy", description = "Een versie van het beleid van een organisatie.")
public record PolicyAnswer(
        @Schema(description = "Kenmerk van deze versie.") UUID id,

        @Schema(description = "OIN van de organisatie.", examples = "00000009999999990000")
        String organisation,

        @Schema(description = "Volgnummer bij deze organisatie, vanaf 1.", examples = "2")
        int policyVersion,

        @Schema(description = "Vanaf wanneer het geldt; nooit eerder dan publishedAt.")
        Instant validFrom,

        @Schema(description = "Wanneer het is gepubliceerd.")
        Instant publishedAt,

        @Schema(description = "Of dit de versie is die nu geldt, of op het gevraagde tijdstip gold.")
        boolean inForce,

        @Schema(description = "Adres van de eigen informatiepagina; afwezig als die van Gespreksopname geldt.")
        @Nullable
        String informationAddress,

        @Schema(description = "Wat de organisatie invult; nooit soepeler dan de ondergrens.")
        Parameters parameters,

        @Schema(description = "Eigen weigeringsgronden, elk onder een erkende grond.")
        List<OwnGround> ownGrounds,

        @Schema(description = "Hoe lang wat wordt bewaard, na het einde van het gesprek.")
        Retention retention) {

    static PolicyAnswer of(PolicyView view, boolean inForce) {
        return new PolicyAnswer(
                view.policy,
                view.organisation,
                view.version,
                view.validFrom,
                view.loggedAt,
                inForce,
                view.informationAddress,
                view.parameters(),
                view.ownGrounds(),
                view.retention());
    }
}
