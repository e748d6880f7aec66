package nl.gespreksopname.eventstore.consume;

import java.io.IOException;
import java.util.List;
import nl.gespreksopname.eventstore.log.LogEvent;

/** Where events that the topic lacks are pulled from: the owner's {@code GET <base>/log/events?from=}. */
@FunctionalInterface
public interface GapSource {

    /**
     * Events of the owner's log.
     *
     * @param origin the owning service
     * @param from the first sequence wanted
     * @param max how many at most; fewer may come, as the owner pages
     * @return in order, beginning at {@code from}; empty when the log ends before it
     * @throws IOException when the owner can't be reached or answers with an error; the consumer tries again later
     */
    List<LogEvent> events(String origin, long from, int max) throws IOException, InterruptedException;

    /** Why the owner gave nothing, in words that quote nothing. */
    final class NotGiven extends IOException {

        public NotGiven(String why) {
            super(why);
        }
    }
}
