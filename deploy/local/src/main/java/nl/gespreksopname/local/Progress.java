package nl.gespreksopname.local;

import java.time.Duration;

/** Who wants to know how far the suite is. May be called from several threads at once. */
public interface Progress {

    /**
     * A part is ready.
     *
     * @param after time since the suite began to start
     */
    void ready(Part part, Duration after);

    /** For who doesn't want to know. */
    static Progress silent() {
        return (part, after) -> {};
    }
}
