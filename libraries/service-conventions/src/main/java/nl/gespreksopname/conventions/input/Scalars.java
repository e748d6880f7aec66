package nl.gespreksopname.conventions.input;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.gespreksopname.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Identifiers and times as they are written in bodies and parameters. Each reading gives null for what it cannot be.
 *
 * <p>A moment is taken within the years of which the suite speaks and no further: months, terms and rows are reckoned from
 * it, and those of the last days of 9999 have no spelling any more.
 */
final class Scalars {

    private static final int FIRST_YEAR = 1800;
    private static final int LAST_YEAR = 2200;

    static final Text UUID_EXPECTED = new Text(
            "Geef hier een UUID zoals die eerder is teruggegeven, bijvoorbeeld 6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e.",
            "Give a UUID here as it was returned before, such as 6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e.");
    static final Text INSTANT_EXPECTED = new Text(
            "Geef hier een datum met tijd en tijdzone, zoals 2026-11-24T10:00:00+01:00 of 2026-11-24T09:00:00Z (-00:00 kan niet).",
            "Give a date with a time and an offset here, such as 2026-11-24T10:00:00+01:00 or 2026-11-24T09:00:00Z (-00:00 is not taken).");
    static final Text DATE_EXPECTED = new Text(
            "Geef hier een bestaande datum, zoals 2026-11-24.", "Give an existing date here, such as 2026-11-24.");
    static final Text FAR_OFF = new Text(
            "Geef een moment in de jaren 1800 tot en met 2200. Is er geen einde, laat dit dan weg waar dat kan.",
            "Give a moment in the years 1800 to 2200. If there is no end, leave this out where that is possible.");

    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    /** RFC 3339, with the ADR's narrowing: upper case T and Z, and no {@code -00:00}, which says that the offset is unknown. */
    private static final Pattern INSTANT_FORM = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|(?!-00:00)[+-][0-9]{2}:[0-9]{2})");

    private static final Pattern DATE_FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private Scalars() {}

    static @Nullable UUID uuid(String text) {
        return UUID_FORM.matcher(text).matches() ? UUID.fromString(text) : null;
    }

    static @Nullable Instant instant(String text) {
        if (!INSTANT_FORM.matcher(text).matches()) {
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable LocalDate date(String text) {
        if (!DATE_FORM.matcher(text).matches()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether a value that was read is a moment or day outside the years that are taken, in UTC. */
    static boolean isFarOff(Object value) {
        int year = switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC).getYear();
            case LocalDate date -> date.getYear();
            default -> FIRST_YEAR;
        };
        return year < FIRST_YEAR || year > LAST_YEAR;
    }
}
