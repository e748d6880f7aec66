package nl.gespreksopname.contracts.vocabulary;

/** Why a recording was paused. */
public enum PauseReason implements Term {
    /** A part that somebody wants off the record. */
    OFF_THE_RECORD("niet voor de opname bedoeld", "off the record"),
    /** Somebody withdrew agreement. */
    WITHDRAWAL("instemming ingetrokken", "agreement withdrawn"),
    /** A break in the conversation. */
    BREAK("pauze", "break"),
    /** The equipment. */
    TECHNICAL("technische reden", "technical reason"),
    /** Something else. */
    OTHER("andere reden", "other reason");

    private final String dutch;
    private final String english;

    PauseReason(String dutch, String english) {
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
