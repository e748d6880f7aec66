package nl.gespreksopname.contracts.vocabulary;

/** Use in a procedure, for which permission to share is not needed. */
public enum ProceduralUse implements Term {
    /** A court. */
    COURT("rechter", "court"),
    /** A complaints committee. */
    COMPLAINTS_COMMITTEE("klachtencommissie", "complaints committee"),
    /** An ombudsman. */
    OMBUDSMAN("ombudsman", "ombudsman"),
    /** The sharer's own lawyer. */
    OWN_LAWYER("eigen advocaat", "own lawyer"),
    /** The police. */
    POLICE("politie", "police"),
    /** A confidential adviser. */
    CONFIDENTIAL_ADVISER("vertrouwenspersoon", "confidential adviser");

    private final String dutch;
    private final String english;

    ProceduralUse(String dutch, String english) {
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
