package nl.gespreksopname.conventions.operating;

import java.time.Instant;
import nl.gespreksopname.eventstore.consume.SourceHealth;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a service stands with one that it hears. */
@Schema(description = "Hoe het staat met een dienst waarnaar deze dienst luistert.")
public record HeardSource(
        @Schema(description = "De dienst.", examples = "recording")
        String source,

        @Schema(description = "Het laatste volgnummer dat hier is verwerkt.", examples = "72")
        long applied,

        @Schema(description = "De omvang van het grootste ondertekende controlepunt dat is gehoord.", examples = "74")
        long signed,

        @Schema(description = "Hoeveel gebeurtenissen bekend zijn en nog niet verwerkt.", examples = "2")
        long lag,

        @Schema(
                description =
                        "Alles wat die dienst tot dit tijdstip had vastgelegd, is hier verwerkt en nagerekend; afwezig vóór het eerste controlepunt.")
        @Nullable
        Instant verifiedUntil,

        @Schema(description = "Hoeveel gebeurtenissen wachten omdat ze niet konden worden verwerkt.", examples = "0")
        long parked,

        @Schema(description = "Waarom niets meer van die dienst wordt verwerkt; afwezig als dat wel gebeurt.") @Nullable
        String stoppedBecause,

        @Schema(description = "Welk draaiboek in docs/operating.md zegt wat te doen; afwezig als er niets te doen is.")
        @Nullable
        String runbook) {

    static final String STOPPED = "source-stopped";
    static final String PARKED = "parked-events";

    static HeardSource of(SourceHealth source) {
        return new HeardSource(
                source.origin(),
                source.applied(),
                source.known(),
                source.lag(),
                source.checkpointAt(),
                source.parked(),
                source.stoppedBecause(),
                source.stoppedBecause() != null ? STOPPED : source.parked() > 0 ? PARKED : null);
    }
}
