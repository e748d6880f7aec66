package nl.gespreksopname.contracts.vocabulary;

/** How far a recording is. */
public enum RecordingStatus implements Term {
    /** Recording began. */
    STARTED("begonnen", "started"),
    /** Interrupted; has a reason code. */
    PAUSED("onderbroken", "paused"),
    /** Went on. */
    RESUMED("hervat", "resumed"),
    /** Finished. */
    ENDED("afgerond", "ended");

    private final String dutch;
    private final String english;

    RecordingStatus(String dutch, String english) {
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
