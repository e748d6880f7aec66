package nl.gespreksopname.contracts.vocabulary;

/** What is to become of what was recorded before somebody withdrew. */
public enum KeepChoice implements Term {
    /** It is kept. */
    KEEP("bewaren", "keep"),
    /** It is destroyed. */
    DESTROY("vernietigen", "destroy");

    private final String dutch;
    private final String english;

    KeepChoice(String dutch, String english) {
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
