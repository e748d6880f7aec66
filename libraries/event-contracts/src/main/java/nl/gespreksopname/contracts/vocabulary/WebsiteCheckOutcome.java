package nl.gespreksopname.contracts.vocabulary;

/** What came of looking at the address of the information. */
public enum WebsiteCheckOutcome implements Term {
    /** A page answered with success. */
    REACHABLE("bereikbaar", "reachable"),
    /** The server answered that there is no such page, or with another error. */
    NOT_FOUND("pagina niet gevonden", "page not found"),
    /** No answer within the time, an unknown name, or a failing connection. */
    UNREACHABLE("niet bereikbaar", "unreachable"),
    /** It kept being sent on. */
    TOO_MANY_REDIRECTS("te vaak doorverwezen", "too many redirects"),
    /** The address, or one that it sends on to, is not a public one; nothing was asked of it. */
    ADDRESS_REFUSED("adres niet toegestaan", "address refused");

    private final String dutch;
    private final String english;

    WebsiteCheckOutcome(String dutch, String english) {
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
