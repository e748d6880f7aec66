package nl.gespreksopname.local.console;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times of day as people in the Netherlands read them. */
public final class Clock {

    /** The time zone of the rules. */
    public static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private Clock() {}

    /** The moment of a time such as {@code 09:58} on a day. */
    public static Instant at(LocalDate day, String time) {
        return LocalTime.parse(time).atDate(day).atZone(AMSTERDAM).toInstant();
    }

    /** A moment in words, to the second. */
    static String shown(Instant moment, Locale language) {
        return DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", language).format(moment.atZone(AMSTERDAM));
    }
}
