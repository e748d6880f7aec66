package nl.gespreksopname.eventstore.conformance;

import java.util.List;

/** Reads the log from its beginning, and remembers how far it is: what a subscriber or a publisher does. */
public interface Follower {

    /** What came to stand in the log since the last time, in its order; all that is committed now can be in it. */
    List<Entry> next();
}
