package nl.gespreksopname.consent.conversation.domain;

import nl.gespreksopname.contracts.vocabulary.Term;

/** In which quality somebody is asked for agreement or permission. Says nothing about anybody's age. */
public enum NeededAs implements Term {
    /** For themselves. */
    SELF("voor zichzelf", "for themselves"),
    /** As a parent or guardian with custody. */
    CUSTODY("vanwege het gezag", "because of custody"),
    /** As who acts for another. */
    REPRESENTATIVE("namens een ander", "on behalf of another");

    private final String dutch;
    private final String english;

    NeededAs(String dutch, String english) {
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
