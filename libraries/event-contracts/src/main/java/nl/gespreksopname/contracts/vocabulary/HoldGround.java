package nl.gespreksopname.contracts.vocabulary;

/** Why destruction is held up. */
public enum HoldGround implements Term {
    /** A complaint is open. */
    COMPLAINT("klacht", "complaint"),
    /** A court case is open or to be expected. */
    COURT("rechtszaak", "court case"),
    /** The ombudsman investigates. */
    OMBUDSMAN("onderzoek van de ombudsman", "investigation of the ombudsman"),
    /** Somebody in the recording asked for something that takes it. */
    DATA_SUBJECT_REQUEST("verzoek van een betrokkene", "data subject request"),
    /** Something else; needs an explanation. */
    OTHER("andere reden", "other reason");

    private final String dutch;
    private final String english;

    HoldGround(String dutch, String english) {
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
