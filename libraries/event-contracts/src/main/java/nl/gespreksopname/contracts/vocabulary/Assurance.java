package nl.gespreksopname.contracts.vocabulary;

/** How sure a verdict's facts are. */
public enum Assurance implements Term {
    /** Reported by or confirmed from both sides. */
    CORROBORATED("door beide kanten bevestigd", "corroborated"),
    /** From one side alone. */
    ONE_SIDED("van één kant", "one-sided"),
    /** Logged more than 24 hours after it happened. */
    AFTERWARDS("achteraf vastgelegd", "afterwards"),
    /** A participant contests a fact. */
    DISPUTED("betwist", "disputed");

    private final String dutch;
    private final String english;

    Assurance(String dutch, String english) {
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
