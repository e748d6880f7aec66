package nl.gespreksopname.policy.rules.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and terms as people in the Netherlands count them: Europe/Amsterdam, and a day ends at 24:00. */
public final class Calendar {

    /** The time zone of the rules. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final DateTimeFormatter DUTCH =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl"));
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Calendar() {}

    /** The first instant after the day on which {@code at} falls. */
    public static Instant endOfDay(Instant at) {
        return endOfDay(at, 0);
    }

    /** The first instant after a term of so many days; the day on which it starts does not count. */
    public static Instant endOfDay(Instant at, int days) {
        return endOfDay(at.atZone(ZONE).toLocalDate().plusDays(days));
    }

    /** The first instant after a day. */
    public static Instant endOfDay(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    /** The last day of a term that ends before {@code due}. */
    public static Sentence lastDay(Instant due) {
        LocalDate day = due.atZone(ZONE).toLocalDate().minusDays(1);
        return new Sentence(DUTCH.format(day), ENGLISH.format(day));
    }

    /** The day of an instant. */
    public static Sentence day(Instant at) {
        LocalDate day = at.atZone(ZONE).toLocalDate();
        return new Sentence(DUTCH.format(day), ENGLISH.format(day));
    }

    /** A time span in the unit that people would use: minutes, hours or days. */
    public static Sentence span(Duration duration) {
        if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
            return new Sentence("minder dan een minuut", "less than a minute");
        }
        if (duration.compareTo(Duration.ofHours(2)) < 0) {
            long minutes = duration.toMinutes();
            return new Sentence(
                    minutes == 1 ? "1 minuut" : minutes + " minuten", minutes == 1 ? "1 minute" : minutes + " minutes");
        }
        if (duration.compareTo(Duration.ofDays(2)) < 0) {
            return new Sentence(duration.toHours() + " uur", duration.toHours() + " hours");
        }
        return new Sentence(duration.toDays() + " dagen", duration.toDays() + " days");
    }
}
