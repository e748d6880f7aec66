package nl.gespreksopname.policy.information.domain;

import java.util.Arrays;
import java.util.Optional;

/** The languages of the public page. */
public enum PageLanguage {
    /** Dutch at language level B1. */
    DUTCH("nl", "nl", "Nederlands"),
    /** Dutch in short sentences and common words, level A2. */
    EASY_DUTCH("easy", "nl", "Makkelijk Nederlands"),
    /** English. */
    ENGLISH("en", "en", "English");

    private final String code;
    private final String tag;
    private final String label;

    PageLanguage(String code, String tag, String label) {
        this.code = code;
        this.tag = tag;
        this.label = label;
    }

    /** The language of a code in the address; empty for a code that is none. */
    public static Optional<PageLanguage> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** The code in the address: {@code nl}, {@code easy} or {@code en}. */
    public String code() {
        return code;
    }

    /** The language tag, for {@code lang} and {@code Content-Language}. */
    public String tag() {
        return tag;
    }

    /** What the language calls itself. */
    public String label() {
        return label;
    }
}
