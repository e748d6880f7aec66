package nl.gespreksopname.policy.website;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.WebsiteCheckOutcome;
import nl.gespreksopname.conventions.http.AnswerLanguage;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.policy.answer.Concern;
import nl.gespreksopname.policy.answer.NextStep;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A look at the page of an organisation. */
@Schema(name = "WebsiteCheck", description = "Een blik op de informatiepagina van een organisatie.")
public record WebsiteCheckAnswer(
        @Schema(description = "Kenmerk.") UUID id,

        @Schema(description = "OIN van de organisatie.", examples = "00000009999999990000")
        String organisation,

        @Schema(description = "De beleidsversie waarvan dit het adres is.", examples = "2")
        int policyVersion,

        @Schema(description = "Het adres in dat beleid.") String address,

        @Schema(description = "Waarheen is doorverwezen; afwezig als dat niet is gebeurd.") @Nullable
        String finalAddress,

        @Schema(description = "Hoe vaak is doorverwezen.", examples = "0")
        int redirects,

        @Schema(description = "Wat eruit kwam.") WebsiteCheckOutcome outcome,

        @Schema(description = "Hetzelfde in woorden.", examples = "bereikbaar")
        String outcomeText,

        @Schema(description = "HTTP-status van het laatste antwoord; afwezig als er geen kwam.", examples = "200")
        @Nullable
        Integer status,

        @Schema(description = "SHA-256 van de pagina, hexadecimaal; zo ziet u of zij is veranderd.") @Nullable
        String digest,

        @Schema(description = "Titel van de pagina.", examples = "Een gesprek opnemen") @Nullable
        String title,

        @Schema(description = "Of iemand erom vroeg; anders was het de dagelijkse blik.")
        boolean requested,

        @Schema(description = "Wanneer is gekeken.") Instant checkedAt) {

    static WebsiteCheckAnswer of(WebsiteCheckView view, AnswerLanguage language) {
        WebsiteCheckOutcome outcome = outcome(view);
        return new WebsiteCheckAnswer(
                view.checkId,
                view.organisation,
                view.policyVersion,
                view.address,
                view.finalAddress,
                view.redirects,
                outcome,
                language.say(new Text(outcome.dutch(), outcome.english())),
                view.status,
                view.digest,
                view.title,
                view.requested,
                view.loggedAt);
    }

    private static WebsiteCheckOutcome outcome(WebsiteCheckView view) {
        return Arrays.stream(WebsiteCheckOutcome.values())
                .filter(outcome -> outcome.term().equals(view.outcome))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("outcome is written as contracts spell it"));
    }

    /** The answer to a request for a look. */
    @Schema(name = "CheckedWebsite", description = "Wat eruit kwam en wat u hierna kunt doen.")
    public record Checked(
            @Schema(description = "De blik.") WebsiteCheckAnswer check,

            @Schema(description = "Versie van de gegevens, zoals in ETag; altijd 1.", examples = "1")
            int version,

            @Schema(description = "Wat u erover moet weten.")
            List<Concern> concerns,

            @Schema(description = "Wat u hierna kunt doen.") List<NextStep> nextSteps) {}
}
