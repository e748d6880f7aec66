package nl.gespreksopname.contracts.vocabulary;

/** What somebody decided on a request for permission to share. */
public enum Decision implements Term {
    /** Permission given. */
    GRANTED("verleend", "granted"),
    /** Permission not given. */
    DENIED("geweigerd", "denied");

    private final String dutch;
    private final String english;

    Decision(String dutch, String english) {
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
