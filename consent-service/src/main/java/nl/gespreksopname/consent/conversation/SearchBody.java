package nl.gespreksopname.consent.conversation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import nl.gespreksopname.conventions.input.Checked;
import nl.gespreksopname.conventions.input.Faults;
import nl.gespreksopname.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What to look for; more of it together narrows. Nothing finds all conversations of the organisation. */
@Schema(
        description =
                "Waarop te zoeken; meer tegelijk maakt het nauwer. Een leeg object geeft alle gesprekken van uw organisatie, het laatste eerst.")
public record SearchBody(
        @Schema(description = "Het leesbare kenmerk.", examples = "GO-7F3K-92QM") @Nullable @NotBlank @Size(max = 20)
        String reference,

        @Schema(description = "Het kenmerk van de zaak.") @Nullable @NotBlank @Size(max = 100)
        String caseReference,

        @Schema(description = "Gehouden of gepland op of na dit moment.") @Nullable
        Instant from,

        @Schema(description = "Gehouden of gepland voor dit moment.") @Nullable
        Instant until)
        implements Checked {

    @Override
    public void check(Faults faults) {
        if (reference != null && !ReadableReference.isOne(ReadableReference.normalised(reference))) {
            faults.add(
                    "/reference",
                    "wrong-form",
                    new Text(
                            "Geef een kenmerk zoals GO-7F3K-92QM: 8 cijfers en medeklinkers, zonder L.",
                            "Give a reference such as GO-7F3K-92QM: 8 digits and consonants, without L."));
        }
        if (from != null && until != null && !from.isBefore(until)) {
            faults.add("/until", "before-from", new Text("Geef een moment na from.", "Give a moment after from."));
        }
    }
}
