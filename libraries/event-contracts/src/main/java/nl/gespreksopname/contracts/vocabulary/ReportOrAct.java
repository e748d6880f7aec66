package nl.gespreksopname.contracts.vocabulary;

/** Whether something already happened outside the suite, or is done by it. */
public enum ReportOrAct implements Term {
    /** It happened elsewhere; taken down, never refused. */
    REPORT("melding", "report"),
    /** The suite does it; refused where the rules forbid it. */
    ACT("handeling", "act");

    private final String dutch;
    private final String english;

    ReportOrAct(String dutch, String english) {
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
