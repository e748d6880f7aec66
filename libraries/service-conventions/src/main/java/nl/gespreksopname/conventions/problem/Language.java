package nl.gespreksopname.conventions.problem;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages in which the suite speaks to people. */
public enum Language {
    /** Dutch, unless asked otherwise. */
    DUTCH("nl"),
    /** English. */
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** The language tag, for {@code Content-Language} and {@code lang}. */
    public String tag() {
        return tag;
    }

    /**
     * The language that a caller likes best, by {@code Accept-Language}. Dutch when it says nothing, asks only for other
     * languages or cannot be read: a person must always get an answer.
     */
    public static Language preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return DUTCH;
        }
        List<Locale.LanguageRange> ranges;
        try {
            ranges = Locale.LanguageRange.parse(acceptLanguage);
        } catch (IllegalArgumentException e) {
            return DUTCH;
        }
        for (Locale.LanguageRange range : ranges) {
            if (range.getWeight() == 0.0) {
                continue;
            }
            String primary = range.getRange().split("-", 2)[0];
            if (primary.equals("nl") || primary.equals("*")) {
                return DUTCH;
            }
            if (primary.equals("en")) {
                return ENGLISH;
            }
        }
        return DUTCH;
    }
}
