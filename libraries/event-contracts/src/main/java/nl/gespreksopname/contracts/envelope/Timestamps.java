package nl.gespreksopname.contracts.envelope;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The one spelling of an instant in events: UTC, always six decimals, as in {@code 2026-11-24T09:00:00.000000Z}. */
public final class Timestamps {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private Timestamps() {}

    /** An instant cut to microseconds, the precision of events and of PostgreSQL. */
    public static Instant truncate(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** The text of an instant, cut to microseconds. */
    public static String text(Instant instant) {
        return FORMAT.format(instant);
    }

    /**
     * The instant of a text in that one spelling.
     *
     * @throws java.time.format.DateTimeParseException when it is spelled otherwise
     */
    public static Instant parse(String text) {
        return FORMAT.parse(text, Instant::from);
    }
}
