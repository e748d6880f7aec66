package nl.gespreksopname.contracts.vocabulary;

/** Another way to put a conversation on record. */
public enum AlternativeKind implements Term {
    /** A written report. */
    REPORT("verslag", "report"),
    /** A spoken summary at the end that may be recorded. */
    SPOKEN_SUMMARY("gesproken samenvatting opnemen", "spoken summary, recorded"),
    /** Someone of the citizen's choice listens along. */
    LISTENING_ALONG("iemand luistert mee", "someone listens along"),
    /** Considered, and none was possible; needs a reason. */
    NONE_POSSIBLE("overwogen, geen mogelijk", "considered, none possible");

    private final String dutch;
    private final String english;

    AlternativeKind(String dutch, String english) {
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
