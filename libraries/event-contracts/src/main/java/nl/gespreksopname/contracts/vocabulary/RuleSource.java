package nl.gespreksopname.contracts.vocabulary;

/** Where a rule comes from. */
public enum RuleSource implements Term {
    /** A rule or tip of the ombudsman. */
    OMBUDSMAN("Nationale ombudsman", "National Ombudsman"),
    /** What organisations in the field do. */
    PRACTICE("praktijk", "practice"),
    /** The law. */
    LAW("wet", "law");

    private final String dutch;
    private final String english;

    RuleSource(String dutch, String english) {
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
