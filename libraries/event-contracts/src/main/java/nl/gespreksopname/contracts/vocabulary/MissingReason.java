package nl.gespreksopname.contracts.vocabulary;

/** Why somebody's agreement or permission is missing. */
public enum MissingReason implements Term {
    /** Was not asked or has not answered. */
    NO_ANSWER("nog niet geantwoord", "has not answered"),
    /** Answered no. */
    NOT_AGREED("stemt niet in", "does not agree"),
    /** Agreed first, then took it back. */
    WITHDRAWN("instemming ingetrokken", "withdrew agreement"),
    /** The organisation refused the recording. */
    REFUSED("geweigerd door de organisatie", "refused by the organisation"),
    /** Somebody else must agree in their place, and nobody who may takes part. */
    NO_REPRESENTATIVE("heeft hier niemand die in diens plaats instemt", "has nobody here who agrees for them"),
    /** The recorder takes no part and acts for nobody who does. */
    TAKES_NO_PART("neemt niet deel aan het gesprek", "takes no part in the conversation");

    private final String dutch;
    private final String english;

    MissingReason(String dutch, String english) {
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
