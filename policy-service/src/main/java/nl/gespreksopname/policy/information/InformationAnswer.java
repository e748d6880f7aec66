package nl.gespreksopname.policy.information;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.policy.PolicyEvent.OwnGround;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.policy.PolicyEvent.Retention;
import nl.gespreksopname.policy.information.domain.InformationPage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The public page for programs: what the policy is, and the same texts as on the page. */
@Schema(name = "Information", description = "De openbare informatie van een organisatie over opnemen.")
public record InformationAnswer(
        @Schema(description = "De organisatie.") OrganisationName organisation,

        @Schema(description = "Het beleid dat nu geldt; afwezig als de organisatie niets heeft vastgelegd.") @Nullable
        PolicySummary policy,

        @Schema(description = "De termijnen die nu gelden: van het beleid, of anders van de ondergrens.")
        Parameters parameters,

        @Schema(description = "Hoe lang wat wordt bewaard: volgens het beleid, of anders de ondergrens.")
        Retention retention,

        @Schema(description = "Waar een burger een gesprek of opname kan melden, als dat op internet kan.") @Nullable
        String reportAddress,

        @Schema(description = "De teksten van de pagina, in de gevraagde taal.")
        InformationPage page) {

    /** An organisation and its name. */
    @Schema(name = "OrganisationName", description = "Een organisatie en hoe zij heet.")
    public record OrganisationName(
            @Schema(description = "OIN, 20 cijfers.", examples = "00000009999999990000")
            String oin,

            @Schema(description = "Hoe zij heet.", examples = "Gemeente Voorbeeldstad")
            String name) {}

    /** The policy in force. */
    @Schema(name = "PolicySummary", description = "Het beleid dat nu geldt.")
    public record PolicySummary(
            @Schema(description = "Volgnummer.", examples = "2")
            int policyVersion,

            @Schema(description = "Vanaf wanneer het geldt.")
            Instant validFrom,

            @Schema(description = "Wanneer het is gepubliceerd.")
            Instant publishedAt,

            @Schema(description = "Adres van de eigen pagina van de organisatie.") @Nullable
            String informationAddress,

            @Schema(description = "Eigen weigeringsgronden.")
            List<OwnGround> ownGrounds) {}
}
