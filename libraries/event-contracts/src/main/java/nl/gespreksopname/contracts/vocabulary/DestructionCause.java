package nl.gespreksopname.contracts.vocabulary;

/** Why a recording was destroyed. */
public enum DestructionCause implements Term {
    /** The time for which it was to be kept ran out. */
    RETENTION_ENDED("bewaartermijn verstreken", "retention ended"),
    /** Somebody withdrew, and what was recorded was not to be kept. */
    KEEP_DECISION("besluit na intrekking", "decision after a withdrawal"),
    /** A person had their data erased. */
    ERASURE("gegevens gewist", "erasure"),
    /** It was arranged so. */
    AGREED("afgesproken", "as arranged"),
    /** Something else; also when nobody says why. */
    OTHER("andere reden", "other reason");

    private final String dutch;
    private final String english;

    DestructionCause(String dutch, String english) {
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
