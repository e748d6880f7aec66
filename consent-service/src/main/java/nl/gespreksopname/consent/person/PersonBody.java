package nl.gespreksopname.consent.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.gespreksopname.conventions.input.Checked;
import nl.gespreksopname.conventions.input.Faults;
import nl.gespreksopname.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a caller knows of a person. All of it goes to the vault.
 *
 * @param reference the organisation's own reference, by which the person is known again
 */
@Schema(description = "Wat u van een persoon weet. Alles gaat naar de kluis.")
public record PersonBody(
        @Schema(
                description =
                        "Uw eigen kenmerk van deze persoon; daaraan wordt de persoon in een volgend gesprek herkend.")
        @Nullable
        @NotBlank
        @Size(max = 100)
        String reference,

        @Nullable @NotBlank @Size(max = 200) String name,

        @Schema(description = "Geboortedatum; bepaalt wie over een jeugdige mee beslist.") @Nullable
        LocalDate birthDate)
        implements Checked {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    @Override
    public void check(Faults faults) {
        if (birthDate != null && birthDate.isBefore(EARLIEST)) {
            faults.add(
                    "/birthDate",
                    "too-early",
                    new Text("Geef een geboortedatum vanaf 1900.", "Give a birth date from 1900 on."));
        }
    }

    /** Leaves everything out, so that nothing reaches a log line. */
    @Override
    public String toString() {
        return "PersonBody";
    }
}
