package nl.gespreksopname.contracts.vocabulary;

/** An office in an organisation whose holder watches over others' data there; the terms are those of the roles in a token. */
public enum Office implements Term {
    /** Handles what the persons concerned ask for. */
    PRIVACY_OFFICER("privacyfunctionaris", "privacy officer"),
    /** Supervises, independently of the organisation. */
    DATA_PROTECTION_OFFICER("functionaris gegevensbescherming", "data protection officer");

    private final String dutch;
    private final String english;

    Office(String dutch, String english) {
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
