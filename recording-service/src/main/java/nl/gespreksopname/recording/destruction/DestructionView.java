package nl.gespreksopname.recording.destruction;

import nl.gespreksopname.contracts.vocabulary.DestructionCause;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.recording.conversation.Noted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A destruction. */
@Schema(description = "Een vernietiging.")
public record DestructionView(String destructionId, ReportOrAct basis, DestructionCause cause, Noted noted) {}
