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

/** Identifiers and times as they are written in bodies and parameters. Each reading gives null for what it cannot be. */
final class Scalars {

    static final Text UUID_EXPECTED = new Text(
            "Geef hier een UUID zoals die eerder is teruggegeven, bijvoorbeeld 6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e.",
            "Give a UUID here as it was returned before, such as 6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e.");
    static final Text INSTANT_EXPECTED = new Text(
            "Geef hier een datum met tijd en tijdzone, zoals 2026-11-24T10:00:00+01:00 of 2026-11-24T09:00:00Z (-00:00 kan niet).",
            "Give a date with a time and an offset here, such as 2026-11-24T10:00:00+01:00 or 2026-11-24T09:00:00Z (-00:00 is not taken).");
    static final Text DATE_EXPECTED = new Text(
            "Geef hier een bestaande datum, zoals 2026-11-24.", "Give an existing date here, such as 2026-11-24.");

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
            Instant instant = OffsetDateTime.parse(text).toInstant();
            // An offset can carry a year over the edge of what RFC 3339 can spell.
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            return year >= 1 && year <= 9999 ? instant : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    static @Nullable LocalDate date(String text) {
        if (!DATE_FORM.matcher(text).matches()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() >= 1 ? date : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
