package nl.gespreksopname.conventions.problem;

/**
 * A sentence for people in both languages, side by side so that neither can be forgotten.
 *
 * @param dutch the Dutch text
 * @param english the English text
 */
public record Text(String dutch, String english) {

    /** The text in a language. */
    public String in(Language language) {
        return switch (language) {
            case DUTCH -> dutch;
            case ENGLISH -> english;
        };
    }

    /** This text with {@code {}} in both languages replaced by a value, which must not be personal. */
    public Text with(Object value) {
        String inserted = value.toString();
        return new Text(dutch.replace("{}", inserted), english.replace("{}", inserted));
    }

    /** This text, a space, and another. */
    public Text and(Text next) {
        return new Text(dutch + " " + next.dutch, english + " " + next.english);
    }
}
