package nl.gespreksopname.contracts.envelope;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The one spelling of an instant in events: UTC, always six decimals, as in {@code 2026-11-24T09:00:00.000000Z}. */
public final class Timestamps {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String SHAPE = "0000-00-00T00:00:00.000000Z";
    private static final int LAST_YEAR = 9999;

    private Timestamps() {}

    /** An instant cut to microseconds, the precision of events and of PostgreSQL. */
    public static Instant truncate(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }

    /** The text of an instant, cut to microseconds. */
    public static String text(Instant instant) {
        LocalDateTime at = LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
        if (at.getYear() < 0 || at.getYear() > LAST_YEAR) {
            return FORMAT.format(instant);
        }
        // Spelled by hand: every event has one or two, and a formatter takes longer than all else of an envelope.
        byte[] text = SHAPE.getBytes(StandardCharsets.ISO_8859_1);
        put(text, 0, 4, at.getYear());
        put(text, 5, 2, at.getMonthValue());
        put(text, 8, 2, at.getDayOfMonth());
        put(text, 11, 2, at.getHour());
        put(text, 14, 2, at.getMinute());
        put(text, 17, 2, at.getSecond());
        put(text, 20, 6, at.getNano() / 1000);
        return new String(text, StandardCharsets.ISO_8859_1);
    }

    /**
     * The instant of a text in that one spelling.
     *
     * @throws java.time.format.DateTimeParseException when it is spelled otherwise
     */
    public static Instant parse(String text) {
        if (!isSpelledRight(text)) {
            return FORMAT.parse(text, Instant::from);
        }
        int day = number(text, 8, 2);
        int hour = number(text, 11, 2);
        int minute = number(text, 14, 2);
        int second = number(text, 17, 2);
        int month = number(text, 5, 2);
        if (month < 1 || month > 12 || day < 1 || day > 28 || hour > 23 || minute > 59 || second > 59) {
            // the last days of a month, and what is no instant at all
            return FORMAT.parse(text, Instant::from);
        }
        return LocalDateTime.of(number(text, 0, 4), month, day, hour, minute, second, number(text, 20, 6) * 1000)
                .toInstant(ZoneOffset.UTC);
    }

    private static boolean isSpelledRight(String text) {
        if (text.length() != SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < SHAPE.length(); i++) {
            char wanted = SHAPE.charAt(i);
            char there = text.charAt(i);
            if (wanted == '0' ? there < '0' || there > '9' : there != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int number(String text, int from, int digits) {
        int number = 0;
        for (int i = from; i < from + digits; i++) {
            number = number * 10 + text.charAt(i) - '0';
        }
        return number;
    }

    private static void put(byte[] text, int at, int digits, int number) {
        int left = number;
        for (int i = at + digits - 1; i >= at; i--) {
            text[i] = (byte) ('0' + left % 10);
            left /= 10;
        }
    }
}
