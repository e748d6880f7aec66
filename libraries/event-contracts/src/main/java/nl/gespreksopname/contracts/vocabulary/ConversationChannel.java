package nl.gespreksopname.contracts.vocabulary;

/** How people talk with each other. */
public enum ConversationChannel implements Term {
    /** In one room. */
    IN_PERSON("in persoon", "in person"),
    /** By telephone. */
    PHONE("telefoon", "phone"),
    /** By video call. */
    VIDEO("video", "video");

    private final String dutch;
    private final String english;

    ConversationChannel(String dutch, String english) {
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
