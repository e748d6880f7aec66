package nl.gespreksopname.contracts.log;

import java.util.List;
import nl.gespreksopname.contracts.codec.EventCodec;
import nl.gespreksopname.contracts.codec.EventType;

/** The type names of what every service says of its log, and their codec. A name that was once given is never given to anything else. */
public final class LogNoticeTypes {

    private static final String PREFIX = "nl.gespreksopname.log.";

    /** Every type, the newest schema version of each. */
    public static final List<EventType<LogNotice>> ALL = List.of(
            new EventType<>(PREFIX + "log-recovered", 1, LogNotice.LogRecovered.class),
            new EventType<>(PREFIX + "origin-resumed", 1, LogNotice.OriginResumed.class),
            new EventType<>(PREFIX + "parked-retried", 1, LogNotice.ParkedRetried.class));

    /** Between {@link LogNotice} and JSON. */
    public static final EventCodec<LogNotice> CODEC = new EventCodec<>(ALL);

    private LogNoticeTypes() {}
}
