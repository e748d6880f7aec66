package nl.gespreksopname.contracts.vocabulary;

/** What a recording is shared for. */
public enum SharePurpose implements Term {
    /** To be helped by someone close. */
    PERSONAL_SUPPORT("persoonlijke steun", "personal support"),
    /** To be advised in law. */
    LEGAL_ADVICE("juridisch advies", "legal advice"),
    /** For help or treatment by others. */
    TREATMENT("hulp of behandeling", "help or treatment"),
    /** To hear what another professional thinks. */
    SECOND_OPINION("een tweede mening", "a second opinion"),
    /** For a complaint. */
    COMPLAINT("klacht", "complaint"),
    /** To teach or train. */
    EDUCATION("opleiding", "education"),
    /** For press or social media. */
    MEDIA("media", "media"),
    /** Something else; the explanation says what. */
    OTHER("ander doel", "other purpose");

    private final String dutch;
    private final String english;

    SharePurpose(String dutch, String english) {
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
