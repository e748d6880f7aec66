package nl.gespreksopname.contracts.vocabulary;

/** How far a conversation is. */
public enum ConversationStatus implements Term {
    /** The substance began, not the greeting. */
    STARTED("begonnen", "started"),
    /** It ended. */
    ENDED("afgelopen", "ended"),
    /** It does not take place. */
    CANCELLED("afgezegd", "cancelled");

    private final String dutch;
    private final String english;

    ConversationStatus(String dutch, String english) {
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
