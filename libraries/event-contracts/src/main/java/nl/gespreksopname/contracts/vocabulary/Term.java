package nl.gespreksopname.contracts.vocabulary;

import java.util.Locale;

/** A word of a closed list: one spelling for machines, and a label for people in Dutch and English. */
public interface Term {

    /** The constant's Java name. */
    String name();

    /** The spelling in events and APIs: {@code NOT_AGREED} is {@code not-agreed}. */
    default String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The Dutch label, lower case. */
    String dutch();

    /** The English label, lower case. */
    String english();
}
