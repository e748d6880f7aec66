package nl.gespreksopname.contracts.vocabulary;

/** What a destruction waits for. */
public enum WaitingFor implements Term {
    /** A copy was asked for and is not delivered. */
    COPY_REQUEST("verzoek om een kopie", "copy request"),
    /** Destruction is held up. */
    HOLD("opschorting van vernietiging", "hold"),
    /** Somebody withdrew, and it was not decided what becomes of what was recorded. */
    KEEP_DECISION("besluit om te bewaren of te vernietigen", "keep-decision");

    private final String dutch;
    private final String english;

    WaitingFor(String dutch, String english) {
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
