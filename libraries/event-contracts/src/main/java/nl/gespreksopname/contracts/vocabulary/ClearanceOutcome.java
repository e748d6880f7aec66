package nl.gespreksopname.contracts.vocabulary;

/** Whether a recording may go ahead. */
public enum ClearanceOutcome implements Term {
    /** Nothing stands in the way. */
    ALLOWED("mag", "allowed"),
    /** It may, but someone who should have agreed did not. */
    ALLOWED_WITH_WARNINGS("mag, met waarschuwing", "allowed, with warnings"),
    /** It may not. */
    BLOCKED("mag niet", "blocked");

    private final String dutch;
    private final String english;

    ClearanceOutcome(String dutch, String english) {
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
