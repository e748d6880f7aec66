package nl.gespreksopname.contracts.vocabulary;

/** What a rule's verdict says. */
public enum Outcome implements Term {
    /** The rule was kept. */
    MET("nageleefd", "met"),
    /** A term still runs. */
    PENDING("loopt nog", "pending"),
    /** The rule was not kept, on a positive fact or an expired term. */
    BREACHED("niet nageleefd", "breached"),
    /** The rule has nothing to say here. */
    NOT_APPLICABLE("niet van toepassing", "not applicable"),
    /** Nothing was reported either way. */
    UNKNOWN("niet vast te stellen", "unknown");

    private final String dutch;
    private final String english;

    Outcome(String dutch, String english) {
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
