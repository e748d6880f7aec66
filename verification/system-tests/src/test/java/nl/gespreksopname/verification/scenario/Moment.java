package nl.gespreksopname.verification.scenario;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** When something is said to have happened, seen from the start of the conversation. */
sealed interface Moment {

    /** So long after the start; before it when negative. */
    record FromStart(Duration after) implements Moment {}

    /** At a time of day, so many days after that of the conversation. */
    record OnDay(int daysLater, LocalTime time) implements Moment {}

    /** Somewhere in the conversation: a word of the API's field {@code when}. */
    record Somewhere(String when) implements Moment {}

    /** Nobody said when. */
    record Unsaid() implements Moment {}

    /** How it is written, as part of a regular expression without groups. */
    String WRITTEN = "\\d+ (?:seconden|minuten|minuut|uur|dagen|dag) (?:voor|na) het begin|aan het begin"
            + "|bij het begin|vóór het begin|tijdens het gesprek|na afloop"
            + "|dezelfde dag om \\d\\d:\\d\\d|de volgende dag om \\d\\d:\\d\\d"
            + "|\\d+ dagen (?:later|eerder) om \\d\\d:\\d\\d";

    /** The ways to say it, for who writes a scenario. */
    String EXPLAINED = "14 minuten na het begin · 10 minuten voor het begin · 3 dagen na het begin · aan het begin ·"
            + " dezelfde dag om 23:00 · de volgende dag om 09:30 · 15 dagen later om 12:00 · 21 dagen eerder om 12:00 ·"
            + " zonder tijdstip: vóór het begin, bij het begin, tijdens het gesprek, na afloop";

    /** What stands for no more than a place in the conversation. */
    Map<String, String> PLACES = Map.of(
            "bij het begin", "at-start",
            "vóór het begin", "before-start",
            "tijdens het gesprek", "during",
            "na afloop", "afterwards");

    /** The moment that a text names; {@link Unsaid} when it is null. */
    static Moment of(@org.jspecify.annotations.Nullable String text) {
        if (text == null) {
            return new Unsaid();
        }
        if (text.equals("aan het begin")) {
            return new FromStart(Duration.ZERO);
        }
        String place = PLACES.get(text);
        if (place != null) {
            return new Somewhere(place);
        }
        Optional<MatchResult> distance = match("(\\d+) (\\p{L}+) (voor|na) het begin", text);
        if (distance.isPresent()) {
            MatchResult found = distance.get();
            Duration after = duration(Integer.parseInt(found.group(1)), found.group(2));
            return new FromStart(found.group(3).equals("na") ? after : after.negated());
        }
        LocalTime time = LocalTime.parse(text.substring(text.length() - 5));
        if (text.startsWith("dezelfde dag")) {
            return new OnDay(0, time);
        }
        if (text.startsWith("de volgende dag")) {
            return new OnDay(1, time);
        }
        int days = Integer.parseInt(text.substring(0, text.indexOf(' ')));
        return new OnDay(text.contains(" later ") ? days : -days, time);
    }

    private static Optional<MatchResult> match(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static Duration duration(int number, String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "seconden" -> Duration.ofSeconds(number);
            case "minuten", "minuut" -> Duration.ofMinutes(number);
            case "uur" -> Duration.ofHours(number);
            case "dagen", "dag" -> Duration.ofDays(number);
            default -> throw new IllegalArgumentException("no unit of time: " + unit);
        };
    }
}
