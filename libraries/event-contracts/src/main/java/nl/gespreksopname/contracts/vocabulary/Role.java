package nl.gespreksopname.contracts.vocabulary;

/** What somebody is in a conversation. */
public enum Role implements Term {
    /** The child or young person whom it is about. */
    YOUNG_PERSON("jeugdige", "young person"),
    /** A parent, with or without custody. */
    PARENT("ouder", "parent"),
    /** Someone who brings the young person up without being a parent, such as a foster parent. */
    CARER("verzorger", "carer"),
    /** Someone who acts for the organisation. */
    PROFESSIONAL("professional", "professional"),
    /** Someone who interprets; on neither side. */
    INTERPRETER("tolk", "interpreter"),
    /** Someone who came along to support the citizen's side. */
    COMPANION("begeleider", "companion"),
    /** Anybody else who takes part; on neither side. */
    OTHER("andere deelnemer", "other participant");

    private final String dutch;
    private final String english;

    Role(String dutch, String english) {
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

    /** On whose side this role stands (rules.md, "Sides"). */
    public Side side() {
        return switch (this) {
            case YOUNG_PERSON, PARENT, CARER, COMPANION -> Side.CITIZEN;
            case PROFESSIONAL -> Side.ORGANISATION;
            case INTERPRETER, OTHER -> Side.NEITHER;
        };
    }
}
