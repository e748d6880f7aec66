package nl.gespreksopname.contracts.vocabulary;

/** What kind of change an edit is. */
public enum EditKind implements Term {
    /** Changes what is heard: cut, joined, altered. */
    CONTENT("inhoudelijk", "content"),
    /** Leaves what is heard as it was: transcoded, written out. */
    TECHNICAL("technisch", "technical");

    private final String dutch;
    private final String english;

    EditKind(String dutch, String english) {
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
