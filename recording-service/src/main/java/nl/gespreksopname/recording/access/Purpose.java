package nl.gespreksopname.recording.access;

import nl.gespreksopname.contracts.vocabulary.Term;

/** What somebody reads personal values for. */
public enum Purpose implements Term {
    /** The work on the case itself; what is assumed when a caller says nothing. */
    CASE_HANDLING("behandeling van de zaak", "case handling"),
    /** To hand a copy to who asked for it. */
    COPY_DELIVERY("overhandigen van een kopie", "delivering a copy"),
    /** To carry out a share. */
    SHARING("uitvoeren van een deling", "carrying out a share"),
    /** A question, objection or complaint of someone concerned. */
    COMPLAINT("klacht of vraag van een betrokkene", "complaint or question of someone concerned"),
    /** A request under the GDPR, such as for access. */
    DATA_SUBJECT_REQUEST("verzoek op grond van de AVG", "request under the GDPR"),
    /** The organisation looks at how it keeps the rules. */
    SELF_REVIEW("eigen controle op de regels", "own review of the rules");

    private final String dutch;
    private final String english;

    Purpose(String dutch, String english) {
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
