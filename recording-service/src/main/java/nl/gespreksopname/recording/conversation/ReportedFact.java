package nl.gespreksopname.recording.conversation;

import java.time.Instant;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.conventions.input.Checked;
import nl.gespreksopname.conventions.input.Faults;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Time;
import org.jspecify.annotations.Nullable;

/** A body that tells of something that happened: when, and who told it. */
public interface ReportedFact extends Checked {

    /** How far a caller's clock may be ahead of ours. */
    int CLOCK_SKEW_SECONDS = 60;

    /** When it happened. */
    @Nullable
    Instant occurredAt();

    /** About when it happened, for who knows no time. */
    @Nullable
    When when();

    /** The participant who told it. */
    @Nullable
    UUID reportedBy();

    /** When it happened, as far as was said. */
    default Time time() {
        return new Time(occurredAt(), when());
    }

    @Override
    default void check(Faults faults) {
        notInTheFuture(faults, "/occurredAt", occurredAt());
    }

    /** Notes a time that has yet to come: what has not happened is no fact. */
    static void notInTheFuture(Faults faults, String pointer, @Nullable Instant moment) {
        if (moment != null && moment.isAfter(Instant.now().plusSeconds(CLOCK_SKEW_SECONDS))) {
            faults.add(
                    pointer,
                    "occurred-at-in-the-future",
                    new Text(
                            "Dit tijdstip ligt in de toekomst. Meld alleen wat gebeurd is; controleer datum, tijd en tijdzone.",
                            "This time is in the future. Report only what has happened; check date, time and offset."));
        }
    }
}
