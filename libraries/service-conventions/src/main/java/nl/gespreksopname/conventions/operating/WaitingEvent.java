package nl.gespreksopname.conventions.operating;

import java.time.Instant;
import nl.gespreksopname.eventstore.consume.ParkedEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An event that could not be handled and waits. */
@Schema(description = "Een gebeurtenis die niet kon worden verwerkt en wacht.")
public record WaitingEvent(
        @Schema(description = "Het volgnummer in het logboek van de dienst waar zij vandaan komt.", examples = "72")
        long sequence,

        @Schema(description = "Wat ermee wacht: het gesprek, of anders de stroom.")
        String waitsIn,

        @Schema(description = "Wat er de laatste keer misging; nooit de inhoud.")
        String reason,

        @Schema(description = "Hoe vaak het is geprobeerd; 0 voor wie op een eerdere wacht.", examples = "3")
        int attempts,

        @Schema(description = "Sinds wanneer zij wacht.") Instant parkedAt,

        @Schema(description = "Wanneer het voor het laatst is geprobeerd.")
        Instant lastAttemptAt) {

    static WaitingEvent of(ParkedEvent event) {
        return new WaitingEvent(
                event.sequence(),
                event.waitsIn(),
                event.reason(),
                event.attempts(),
                event.parkedAt(),
                event.lastAttemptAt());
    }
}
