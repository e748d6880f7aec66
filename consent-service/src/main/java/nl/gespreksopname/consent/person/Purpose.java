package nl.gespreksopname.consent.person;

import nl.gespreksopname.contracts.vocabulary.Term;

/** What values about people are read for. A closed list, so that no free text gets in. */
public enum Purpose implements Term {
    /** The work on the case itself; what is assumed when a caller says nothing. */
    CASE_HANDLING("behandeling van de zaak", "case handling"),
    /** A question or complaint of someone concerned. */
    COMPLAINT("klacht of vraag van een betrokkene", "complaint or question of someone concerned"),
    /** A request under the GDPR, such as for access. */
    DATA_SUBJECT_REQUEST("verzoek op grond van de AVG", "request under the GDPR"),
    /** The organisation looks at how it keeps the rules. */
    SELF_REVIEW("eigen controle op de regels", "own review of the rules"),
    /** The organisation looks at who read what. */
    ACCESS_REVIEW("controle op inzage", "review of access");

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
