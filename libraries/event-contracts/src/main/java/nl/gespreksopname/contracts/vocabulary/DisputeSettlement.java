package nl.gespreksopname.contracts.vocabulary;

/** How a dispute about a report ended. */
public enum DisputeSettlement implements Term {
    /** The report was changed. */
    ADJUSTED("verslag aangepast", "report adjusted"),
    /** What the disputing participant says about it was added to the report. */
    VIEW_ADDED("zienswijze toegevoegd", "view added"),
    /** The report stays as it is. */
    UPHELD("verslag blijft zoals het is", "report upheld"),
    /** Whoever disputed it no longer does. */
    WITHDRAWN("bezwaar tegen het verslag ingetrokken", "dispute withdrawn");

    private final String dutch;
    private final String english;

    DisputeSettlement(String dutch, String english) {
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
