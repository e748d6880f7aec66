package nl.gespreksopname.contracts.vocabulary;

/** How something was said or brought. */
public enum Means implements Term {
    /** Said aloud. */
    SPOKEN("mondeling", "spoken"),
    /** On paper. */
    LETTER("brief", "letter"),
    /** By e-mail. */
    EMAIL("e-mail", "e-mail"),
    /** By a text message or in a portal. */
    MESSAGE("bericht", "message"),
    /** Through the platform of a video call. */
    PLATFORM("vergaderprogramma", "meeting platform");

    private final String dutch;
    private final String english;

    Means(String dutch, String english) {
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
