package nl.gespreksopname.contracts.vocabulary;

/** How far a permission to share or a share goes. */
public enum Scope implements Term {
    /** Hear or see it, without a copy. */
    LISTEN("beluisteren", "listen"),
    /** Receive a copy; includes listening. */
    COPY("kopie krijgen", "receive a copy"),
    /** Publish it on one platform; a scope of its own that nothing else implies. */
    PUBLISH("openbaar maken", "publish");

    private final String dutch;
    private final String english;

    Scope(String dutch, String english) {
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

    /** Whether a permission with this scope covers an act with that one ({@code shared-with-permission}). */
    public boolean covers(Scope act) {
        return switch (this) {
            case LISTEN -> act == LISTEN;
            case COPY -> act == LISTEN || act == COPY;
            case PUBLISH -> act == PUBLISH;
        };
    }
}
