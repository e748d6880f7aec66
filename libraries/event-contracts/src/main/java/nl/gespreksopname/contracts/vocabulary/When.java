package nl.gespreksopname.contracts.vocabulary;

/** About when something happened, for who knows no time. */
public enum When implements Term {
    /** Before the substance of the conversation began. */
    BEFORE_START("vóór het begin", "before the start"),
    /** As the substance began. */
    AT_START("bij het begin", "at the start"),
    /** After the start, before the end. */
    DURING("tijdens het gesprek", "during the conversation"),
    /** After the end. */
    AFTERWARDS("achteraf", "afterwards");

    private final String dutch;
    private final String english;

    When(String dutch, String english) {
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
