package nl.gespreksopname.policy.website.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The title of a page, as its own text says it: plain, on one line, of 200 characters at most. */
public final class PageTitle {

    private static final Pattern TITLE =
            Pattern.compile("<title(?:\\s[^>]*)?>([^<]*)</title", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}\\u00a0]+");
    private static final int LONGEST = 200;

    private PageTitle() {}

    /** The first title in a page; empty when it has none. */
    public static Optional<String> in(String html) {
        Matcher title = TITLE.matcher(html);
        if (!title.find()) {
            return Optional.empty();
        }
        String text = BLANK.matcher(unescaped(title.group(1))).replaceAll(" ").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(text.length() <= LONGEST ? text : text.substring(0, whole(text)));
    }

    private static String unescaped(String text) {
        return text.replace("&nbsp;", " ")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&apos;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    /** Where to cut, not within a pair of surrogates. */
    private static int whole(String text) {
        return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    }
}
