package nl.gespreksopname.recording.conversation;

import nl.gespreksopname.contracts.recording.RecordingEvent.Waiting;
import nl.gespreksopname.contracts.vocabulary.WaitingFor;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that a destruction waits for. */
@Schema(description = "Iets waarop een vernietiging wacht.")
public record WaitView(
        @Schema(description = "Wat het is.") WaitingFor what,

        @Schema(description = "Kenmerk van het kopieverzoek, de opschorting of de intrekking.")
        String id) {

    /** Of what an event says. */
    public static WaitView of(Waiting waiting) {
        return new WaitView(waiting.what(), waiting.id());
    }
}
