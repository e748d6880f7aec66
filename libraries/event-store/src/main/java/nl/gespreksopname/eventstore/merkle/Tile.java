package nl.gespreksopname.eventstore.merkle;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a tile or an entry bundle as C2SP tlog-tiles spells it in an address.
 *
 * @param kind hashes or entries
 * @param level 0 to 63; 0 for entries
 * @param index place within the level, from 0
 * @param width hashes or entries that it has, 1 to 256; 256 is a full one
 */
public record Tile(Kind kind, int level, long index, int width) {

    /** How many a full tile has. */
    public static final int WIDTH = 256;

    private static final Pattern PATH = Pattern.compile(
            "tile/(entries|0|[1-9]|[1-5][0-9]|6[0-3])/((?:x[0-9]{3}/)*)([0-9]{3})(?:\\.p/([1-9][0-9]?|1[0-9]{2}|2[0-4][0-9]|25[0-5]))?");

    /** What a tile holds. */
    public enum Kind {
        /** Hashes of leaves or of full tiles of the level below. */
        HASHES,
        /** The entries themselves, each after its length in two bytes. */
        ENTRIES
    }

    public Tile {
        if (level < 0 || level > 63 || index < 0 || width < 1 || width > WIDTH) {
            throw new IllegalArgumentException("there is no such tile");
        }
    }

    /**
     * Reads a path such as {@code tile/0/x001/234.p/56} or {@code tile/entries/000}.
     *
     * @return empty when it is not spelled as C2SP says, or is out of range
     */
    public static Optional<Tile> parse(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String high = matcher.group(2).replaceAll("[x/]", "");
        if (high.length() > 15 || high.startsWith("000")) {
            return Optional.empty();
        }
        boolean entries = matcher.group(1).equals("entries");
        return Optional.of(new Tile(
                entries ? Kind.ENTRIES : Kind.HASHES,
                entries ? 0 : Integer.parseInt(matcher.group(1)),
                Long.parseLong(high + matcher.group(3)),
                matcher.group(4) == null ? WIDTH : Integer.parseInt(matcher.group(4))));
    }

    /** The path, without a slash in front. */
    public String path() {
        StringBuilder name = new StringBuilder(String.format(Locale.ROOT, "%03d", index % 1000));
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            name.insert(0, String.format(Locale.ROOT, "x%03d/", rest % 1000));
        }
        String where = kind == Kind.ENTRIES ? "entries" : Integer.toString(level);
        return "tile/" + where + "/" + name + (width == WIDTH ? "" : ".p/" + width);
    }
}
