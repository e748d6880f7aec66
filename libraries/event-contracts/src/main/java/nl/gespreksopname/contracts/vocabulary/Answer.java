package nl.gespreksopname.contracts.vocabulary;

/** What a participant answered to an announcement. */
public enum Answer implements Term {
    /** Agrees to the recording. */
    AGREED("stemt in", "agrees"),
    /** Does not agree to the recording. */
    NOT_AGREED("stemt niet in", "does not agree"),
    /** The organisation allows a citizen's recording. */
    ALLOWED("staat toe", "allows"),
    /** The organisation refuses a citizen's recording. */
    REFUSED("weigert", "refuses"),
    /** Takes an earlier agreement back. */
    WITHDRAWN("trekt instemming in", "withdraws agreement");

    private final String dutch;
    private final String english;

    Answer(String dutch, String english) {
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
