package nl.gespreksopname.recording.conversation;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How old what is known of consent-service may be for what the suite itself does. */
@ConfigMapping(prefix = "gespreksopname.freshness")
public interface FreshnessSettings {

    /** How old its newest checkpoint may be. */
    Duration limit();

    /** How long a caller waits for a fresher one, or for the version that it names. */
    Duration patience();
}
