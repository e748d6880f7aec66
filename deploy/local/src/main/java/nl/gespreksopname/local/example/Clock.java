package nl.gespreksopname.local.example;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times of day as people in the Netherlands read them. */
final class Clock {

    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private static final DateTimeFormatter SHOWN =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm:ss", Locale.of("nl", "NL"));

    private Clock() {}

    /** The moment of a time such as {@code 09:58} on a day. */
    static Instant at(LocalDate day, String time) {
        return LocalTime.parse(time).atDate(day).atZone(AMSTERDAM).toInstant();
    }

    /** A moment in words, to the second. */
    static String shown(Instant moment) {
        return SHOWN.format(moment.atZone(AMSTERDAM));
    }
}
