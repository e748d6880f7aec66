package nl.gespreksopname.recording.conversation;

import java.time.Instant;
import nl.gespreksopname.contracts.vocabulary.When;
import org.jspecify.annotations.Nullable;

/** A body that tells of something that is so from the moment at which it is taken down. */
public interface ReportedNow extends ReportedFact {

    @Override
    default @Nullable Instant occurredAt() {
        return null;
    }

    @Override
    default @Nullable When when() {
        return null;
    }
}
