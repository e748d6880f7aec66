package nl.gespreksopname.recording.publication;

import nl.gespreksopname.contracts.vocabulary.TakeDownStatus;
import nl.gespreksopname.recording.conversation.Noted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of having a publication taken off its platform. */
@Schema(description = "Wat er van het verwijderen van een openbaarmaking kwam.")
public record TakeDownView(String takeDownId, String publicationId, TakeDownStatus status, Noted noted) {}
