package nl.gespreksopname.conventions.sample;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.conventions.input.Checked;
import nl.gespreksopname.conventions.input.Faults;
import nl.gespreksopname.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A body with one of everything. */
public record NewThing(
        @NotBlank @Size(max = 20) String label,
        @Max(10) int weight,
        boolean fragile,
        Colour colour,
        @Nullable Instant madeAt,
        @Nullable LocalDate bestBefore,
        @Nullable UUID parent,
        @Size(max = 3) List<Part> parts,
        @Nullable List<@Size(max = 5) String> words)
        implements Checked {

    @Override
    public void check(Faults faults) {
        if (fragile && weight > 5) {
            faults.add(
                    "/weight",
                    "too-heavy",
                    new Text("Breekbaar mag tot 5 wegen.", "What is fragile may weigh up to 5."));
        }
    }

    /** A part, of a kind. */
    @Schema(oneOf = {Wheel.class, Lamp.class})
    public sealed interface Part permits Wheel, Lamp {}

    /** Turns. */
    public record Wheel(int spokes) implements Part {}

    /** Shines. */
    public record Lamp(Colour colour) implements Part {}
}
