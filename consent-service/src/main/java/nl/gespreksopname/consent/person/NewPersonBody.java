package nl.gespreksopname.consent.person;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import nl.gespreksopname.conventions.input.Checked;
import nl.gespreksopname.conventions.input.Faults;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person as an organisation knows them, by its own reference. All of it goes to the vault. */
@Schema(
        description =
                "Een persoon, met uw eigen kenmerk. Alles gaat naar de kluis; wat u weglaat, blijft zoals het was.")
public record NewPersonBody(
        @Schema(description = "Uw eigen kenmerk van deze persoon.") @NotBlank @Size(max = 100)
        String reference,

        @Nullable @NotBlank @Size(max = 200) String name,
        @Nullable LocalDate birthDate)
        implements Checked {

    PersonBody details() {
        return new PersonBody(reference, name, birthDate);
    }

    @Override
    public void check(Faults faults) {
        details().check(faults);
    }

    /** Leaves everything out, so that nothing reaches a log line. */
    @Override
    public String toString() {
        return "NewPersonBody";
    }
}
