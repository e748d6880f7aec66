package nl.gespreksopname.conventions.operating;

import java.time.Instant;
import nl.gespreksopname.contracts.log.LogNotice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A recovery of this service's log. */
@Schema(name = "LogRecovery", description = "Een herstel van het logboek van deze dienst vanuit zijn eigen topic.")
public record RecoveryItem(
        @Schema(
                description = "De gebeurtenis in het logboek waarin het is vastgelegd.",
                examples = "consent/log/consent/1")
        String event,

        @Schema(description = "Wanneer.") Instant at,

        @Schema(description = "Het eerste volgnummer dat is teruggehaald.", examples = "61")
        long firstSequence,

        @Schema(description = "Het laatste volgnummer dat is teruggehaald.", examples = "72")
        long lastSequence,

        @Schema(description = "Hoeveel gebeurtenissen zijn teruggehaald.", examples = "12")
        long events,

        @Schema(
                description = "Hoeveel verzegelde waarden (namen, vrije teksten) de reservekopie niet had.",
                examples = "3")
        long valuesLost,

        @Schema(
                description = "Omvang van het ondertekende controlepunt waarmee het logboek klopte; 0 als er geen was.",
                examples = "72")
        long checkpointSize) {

    static RecoveryItem of(LogNotices.Told<LogNotice.LogRecovered> told) {
        LogNotice.LogRecovered recovered = told.notice();
        return new RecoveryItem(
                told.event().envelope().id(),
                told.event().envelope().loggedAt(),
                recovered.firstSequence(),
                recovered.lastSequence(),
                recovered.events(),
                recovered.valuesLost(),
                recovered.checkpointSize());
    }
}
