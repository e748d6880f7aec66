package nl.gespreksopname.policy.rebuild;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a rebuild consists of. Parts are done by several at once, each in batches, one after the other.
 *
 * @param name as it is stored
 */
record Part(String name) {

    private static final String LOG = "log:";
    private static final String LISTS = "lists";
    private static final String TOTALS = "totals";
    private static final String TRAILS = "trails:";
    private static final String DIGITS = "0123456789abcdef";

    /** Every part of a rebuild. */
    static List<Part> all() {
        List<Part> parts = new ArrayList<>();
        for (String service : List.of("consent", "recording", "policy")) {
            parts.add(new Part(LOG + service));
        }
        parts.add(new Part(LISTS));
        parts.add(new Part(TOTALS));
        for (int i = 0; i < DIGITS.length(); i++) {
            parts.add(new Part(TRAILS + DIGITS.charAt(i)));
        }
        return parts;
    }

    boolean isLog() {
        return name.startsWith(LOG);
    }

    boolean isTotals() {
        return name.equals(TOTALS);
    }

    boolean isTrails() {
        return name.startsWith(TRAILS);
    }

    /** The service whose log it is. */
    String service() {
        return name.substring(LOG.length());
    }

    /** Where it begins: before the first sequence, or before the first conversation. */
    String begin() {
        return isTrails() ? digit() : "0";
    }

    /** The text after those of all its conversations' ids. */
    String end() {
        int digit = DIGITS.indexOf(digit());
        return digit == DIGITS.length() - 1 ? "g" : DIGITS.substring(digit + 1, digit + 2);
    }

    /** The least id that a conversation of it can have. */
    UUID first() {
        return UUID.fromString(digit() + "0000000-0000-0000-0000-000000000000");
    }

    /** The greatest id that a conversation of it can have. */
    UUID last() {
        return UUID.fromString(digit() + "fffffff-ffff-ffff-ffff-ffffffffffff");
    }

    private String digit() {
        return name.substring(TRAILS.length());
    }
}
