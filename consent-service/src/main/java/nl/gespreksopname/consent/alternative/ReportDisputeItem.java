package nl.gespreksopname.consent.alternative;

import java.util.UUID;
import nl.gespreksopname.consent.conversation.Noted;
import nl.gespreksopname.consent.conversation.Stream;
import nl.gespreksopname.consent.conversation.TextItem;
import nl.gespreksopname.consent.conversation.Texts;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Somebody says that a report is not right. */
@Schema(description = "Iemand zegt dat een verslag niet klopt.")
public record ReportDisputeItem(
        UUID alternativeDisputeId,
        UUID alternative,
        UUID by,
        @Nullable TextItem explanation,
        Noted noted) {

    /** Of an entry; null for another kind. */
    public static @Nullable ReportDisputeItem of(Stream.Entry entry, Texts texts) {
        return entry.event() instanceof ConsentEvent.AlternativeDisputed it
                ? new ReportDisputeItem(
                        UUID.fromString(it.dispute()),
                        UUID.fromString(it.alternative()),
                        UUID.fromString(it.by()),
                        texts.show(it.explanation()),
                        Noted.of(entry, it.when()))
                : null;
    }
}
