package nl.gespreksopname.contracts.vocabulary;

/** What came of looking at a refusal again. */
public enum ReviewOutcome implements Term {
    /** The refusal stands. */
    UPHELD("weigering blijft staan", "refusal upheld"),
    /** The recording is allowed after all; the refusal was wrong for the time it stood. */
    OVERTURNED("weigering herzien", "refusal overturned");

    private final String dutch;
    private final String english;

    ReviewOutcome(String dutch, String english) {
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
