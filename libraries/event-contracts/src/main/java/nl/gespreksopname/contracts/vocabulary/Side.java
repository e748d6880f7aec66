package nl.gespreksopname.contracts.vocabulary;

/** The side on which a participant, a recorder or a keeper stands. */
public enum Side implements Term {
    /** Young person, parents, carers and their companion. */
    CITIZEN("kant van de burger", "citizen's side"),
    /** Professionals. */
    ORGANISATION("kant van de organisatie", "organisation's side"),
    /** An interpreter, or someone else. */
    NEITHER("geen van beide kanten", "neither side");

    private final String dutch;
    private final String english;

    Side(String dutch, String english) {
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
