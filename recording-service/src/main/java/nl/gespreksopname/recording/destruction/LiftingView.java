package nl.gespreksopname.recording.destruction;

import nl.gespreksopname.recording.conversation.Noted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The lifting of a hold. */
@Schema(description = "Het opheffen van een opschorting.")
public record LiftingView(String liftingId, String holdId, Noted noted) {}
