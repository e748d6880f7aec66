package nl.gespreksopname.policy.policy;

import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.policy.PolicyEvent.OwnGround;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.policy.PolicyEvent.Retention;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.policy.policy.domain.Baseline;
import nl.gespreksopname.policy.policy.domain.PublishPolicy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A policy to publish. What is left out is as the baseline has it. */
@Schema(name = "NewPolicy", description = "Beleid om te publiceren. Wat u weglaat, is zoals de ondergrens het heeft.")
public record NewPolicy(
        @Schema(description = "Vanaf wanneer het geldt: nu of later. Weggelaten: meteen.") @Nullable
        Instant validFrom,

        @Schema(
                description =
                        "Openbaar https-adres van de eigen informatiepagina. Weggelaten: de pagina van Gespreksopname.",
                examples = "https://www.voorbeeldstad.example/gesprek-opnemen")
        @Size(max = 2000)
        @Nullable
        String informationAddress,

        @Schema(description = "Termijnen en keuzes, elk minstens zo streng als de ondergrens.") @Nullable
        NewParameters parameters,

        @Schema(description = "Eigen weigeringsgronden, elk onder een erkende grond.") @Size(max = 50) @Nullable
        List<NewGround> ownGrounds,

        @Schema(description = "Hoe lang wat wordt bewaard, na het einde van het gesprek.") @Nullable
        NewRetention retention) {

    /** The parameters that are filled in. */
    @Schema(
            name = "NewParameters",
            description = "Termijnen en keuzes; wat u weglaat is zoals de ondergrens het heeft.")
    public record NewParameters(
            @Schema(description = "Dagen waarbinnen een beloofd verslag er is, 1 tot en met 14.", examples = "10")
            @Nullable
            Integer reportTermDays,

            @Schema(description = "Dagen waarbinnen een kopie er is, 1 tot en met 14.", examples = "7") @Nullable
            Integer copyTermDays,

            @Schema(
                    description = "Dagen na het gesprek waarbinnen feiten worden ingevoerd, 1 tot en met 7.",
                    examples = "3")
            @Nullable
            Integer entryTermDays,

            @Schema(description = "Of alle anderen die meedoen moeten instemmen; de ondergrens vraagt true.") @Nullable
            Boolean everyoneAgrees) {

        Parameters filledIn() {
            Parameters baseline = Baseline.PARAMETERS;
            return new Parameters(
                    reportTermDays == null ? baseline.reportTermDays() : reportTermDays,
                    copyTermDays == null ? baseline.copyTermDays() : copyTermDays,
                    entryTermDays == null ? baseline.entryTermDays() : entryTermDays,
                    everyoneAgrees == null ? baseline.everyoneAgrees() : everyoneAgrees);
        }
    }

    /** An own ground for refusal. */
    @Schema(name = "NewGround", description = "Een eigen weigeringsgrond.")
    public record NewGround(
            @Schema(description = "Eigen code, kleine letters en streepjes.", examples = "rust-in-de-groep")
            String code,

            @Schema(description = "De erkende grond waar hij onder valt.", examples = "disturbance")
            Ground kernel,

            @Schema(description = "Nederlandse omschrijving.", examples = "rust in de groep")
            String dutch,

            @Schema(description = "Engelse omschrijving.", examples = "calm in the group")
            String english) {}

    /** For how long is kept what. */
    @Schema(
            name = "NewRetention",
            description =
                    "Hoe lang wat wordt bewaard, gerekend vanaf het einde van het gesprek; wat u weglaat is zoals de ondergrens het heeft.")
    public record NewRetention(
            @Schema(
                    description =
                            "Dagen dat het geluid of beeld zelf wordt bewaard, 30 tot en met 7300 en niet langer dan personalValueDays. Vernietigen wacht zolang iets het tegenhoudt, zoals een verzoek om een kopie.",
                    examples = "180")
            @Nullable
            Integer contentDays,

            @Schema(
                    description =
                            "Dagen dat namen, teksten en andere gegevens over mensen worden bewaard, 365 tot en met 7300.",
                    examples = "3650")
            @Nullable
            Integer personalValueDays,

            @Schema(
                    description = "Jaren dat het dossierspoor wordt bewaard, dat niemand noemt: 20 tot en met 100.",
                    examples = "20")
            @Nullable
            Integer trailYears,

            @Schema(description = "Jaren dat wordt bewaard wie wat heeft ingezien, 5 tot en met 20.", examples = "5")
            @Nullable
            Integer accessLogYears) {

        Retention filledIn() {
            Retention baseline = Baseline.RETENTION;
            return new Retention(
                    contentDays == null ? baseline.contentDays() : contentDays,
                    personalValueDays == null ? baseline.personalValueDays() : personalValueDays,
                    trailYears == null ? baseline.trailYears() : trailYears,
                    accessLogYears == null ? baseline.accessLogYears() : accessLogYears);
        }
    }

    PublishPolicy command(UUID id) {
        List<NewGround> grounds = ownGrounds == null ? List.of() : ownGrounds;
        return new PublishPolicy(
                id.toString(),
                validFrom,
                informationAddress,
                parameters == null ? Baseline.PARAMETERS : parameters.filledIn(),
                grounds.stream()
                        .map(ground -> new OwnGround(ground.code(), ground.kernel(), ground.dutch(), ground.english()))
                        .toList(),
                retention == null ? Baseline.RETENTION : retention.filledIn());
    }
}
