package nl.gespreksopname.recording.sharing;

import nl.gespreksopname.contracts.vocabulary.Means;
import nl.gespreksopname.recording.conversation.Noted;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Word to who received a share. */
@Schema(description = "Bericht aan wie een deling ontving, dat de toestemming niet meer geldt.")
public record NoticeView(String noticeId, String shareId, Means means, Noted noted) {}
