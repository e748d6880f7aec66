package nl.gespreksopname.contracts.vocabulary;

/** Why a permission to share ended. */
public enum EndCause implements Term {
    /** Somebody whose permission was needed took it back. */
    REVOKED("ingetrokken", "revoked"),
    /** Its time ran out. */
    EXPIRED("verlopen", "expired"),
    /** It no longer had a ground. */
    LAPSED("vervallen", "lapsed");

    private final String dutch;
    private final String english;

    EndCause(String dutch, String english) {
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
