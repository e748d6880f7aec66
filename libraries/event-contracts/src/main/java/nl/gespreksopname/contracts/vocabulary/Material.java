package nl.gespreksopname.contracts.vocabulary;

/** What of a recording is shared. */
public enum Material implements Term {
    /** The recording as made. */
    ORIGINAL("de opname", "the recording"),
    /** A disclosed edit of it. */
    EDIT("een bewerking", "an edit"),
    /** The text of it. */
    TRANSCRIPT("een uitgeschreven tekst", "a transcript");

    private final String dutch;
    private final String english;

    Material(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String dutch() {
        return dutch;
    }

    @Override
    public String english() {
        return english;
    }
}
