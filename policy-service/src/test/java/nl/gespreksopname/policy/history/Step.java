package nl.gespreksopname.policy.history;

import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was taken down in a generated history. Steps stand by themselves, so that a failing history shrinks to the
 * few that matter.
 *
 * @param what what it is
 * @param after minutes after what was taken down before it in its stream; negative when the service's clock went back
 * @param ago minutes before it was taken down that it is said to have happened, negative for a clock that is ahead; absent
 *     when no time was reported
 * @param reporter the participant who reported it, if one did
 * @param intruding whether another organisation took it down under the same id
 */
public record Step(
        What what,
        int after,
        @Nullable Integer ago,
        @Nullable String reporter,
        boolean intruding) {

    /** What was taken down. */
    public sealed interface What {

        /** Which service took it down. */
        String service();
    }

    /** By consent-service. */
    public record Consent(ConsentEvent event) implements What {
        @Override
        public String service() {
            return "consent";
        }
    }

    /** By recording-service. */
    public record Recording(RecordingEvent event) implements What {
        @Override
        public String service() {
            return "recording";
        }
    }

    /**
     * Something that this build can't read.
     *
     * @param laterVersion whether its type is known and its version is not
     */
    public record Unknown(String service, boolean laterVersion) implements What {}
}
