package nl.gespreksopname.policy.access.domain;

import nl.gespreksopname.contracts.vocabulary.Term;

/** What was read. */
public enum AccessKind implements Term {
    /** The trail of one conversation. */
    TRAIL("dossierspoor", "trail"),
    /** A page of a search. */
    SEARCH("zoekvraag", "search"),
    /** A page of statistics. */
    STATISTICS("statistiek", "statistics"),
    /** A page of the access log. */
    ACCESS_LOG("inzageregister", "access log"),
    /** An evidence bundle. */
    EVIDENCE("bewijsbundel", "evidence bundle"),
    /** A value from the vault. */
    REVEALED_VALUE("afgeschermd gegeven", "revealed value");

    private final String dutch;
    private final String english;

    AccessKind(String dutch, String english) {
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
