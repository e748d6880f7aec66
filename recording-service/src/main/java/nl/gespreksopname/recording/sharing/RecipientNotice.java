package nl.gespreksopname.recording.sharing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import nl.gespreksopname.contracts.vocabulary.Term;
import nl.gespreksopname.recording.conversation.Facts;
import nl.gespreksopname.recording.sharing.domain.Notices;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How it stands with telling who received a share that its permission was taken back.
 *
 * @param since when the permission ended
 */
@Schema(description = "Of wie de deling ontving al weet dat de toestemming is ingetrokken.")
public record RecipientNotice(
        Outcome outcome,

        @Schema(description = "Wanneer de toestemming eindigde.")
        Instant since) {

    /** Whether it was done. */
    public enum Outcome implements Term {
        /** Not yet. */
        AWAITED("nog te geven", "awaited"),
        /** Done. */
        GIVEN("gegeven", "given");

        private final String dutch;
        private final String english;

        Outcome(String dutch, String english) {
            this.dutch = dutch;
            this.english = english;
        }

        @Override
        public String dutch() {
            return dutch;
        }

        @Override
        public String english() {
            return english;
        }
    }

    /** Of a share; empty as long as nothing was taken back. */
    static Optional<RecipientNotice> of(String share, Facts.Known known) {
        Map<String, Instant> revoked = Notices.revoked(known.recording(), known.heard());
        Outcome outcome = known.recording().notice(share).isPresent() ? Outcome.GIVEN : Outcome.AWAITED;
        return Optional.ofNullable(revoked.get(share)).map(since -> new RecipientNotice(outcome, since));
    }
}
