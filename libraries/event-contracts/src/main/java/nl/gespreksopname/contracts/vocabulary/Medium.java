package nl.gespreksopname.contracts.vocabulary;

/** What a recording holds. */
public enum Medium implements Term {
    /** Sound alone. */
    AUDIO("geluid", "audio"),
    /** Picture and sound. */
    VIDEO("beeld en geluid", "video");

    private final String dutch;
    private final String english;

    Medium(String dutch, String english) {
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
