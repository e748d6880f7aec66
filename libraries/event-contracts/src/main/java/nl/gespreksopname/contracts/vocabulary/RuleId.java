package nl.gespreksopname.contracts.vocabulary;

/** The rules of the ombudsman, of practice and of law. */
public enum RuleId implements Term {
    /** Rule allow-unless. */
    ALLOW_UNLESS("opnemen mag, tenzij", "recording is allowed, unless"),
    /** Rule alternative-offered. */
    ALTERNATIVE_OFFERED("meteen een andere manier", "another way at once"),
    /** Rule website-information. */
    WEBSITE_INFORMATION("informatie op de website", "information on the website"),
    /** Rule announced-beforehand. */
    ANNOUNCED_BEFOREHAND("vooraf zeggen", "say it beforehand"),
    /** Rule possibility-mentioned. */
    POSSIBILITY_MENTIONED("zeggen dat het kan", "say that it is possible"),
    /** Rule arrangements-made. */
    ARRANGEMENTS_MADE("goede afspraken", "good arrangements"),
    /** Rule everyone-agreed. */
    EVERYONE_AGREED("anderen stemmen in", "the others agree"),
    /** Rule copy-delivered. */
    COPY_DELIVERED("recht op een kopie", "right to a copy"),
    /** Rule edits-disclosed. */
    EDITS_DISCLOSED("niet knippen en plakken", "no cutting and pasting"),
    /** Rule shared-with-permission. */
    SHARED_WITH_PERMISSION("niet delen zonder toestemming", "no sharing without permission"),
    /** Rule recorder-takes-part. */
    RECORDER_TAKES_PART("wie opneemt doet mee", "who records takes part");

    private final String dutch;
    private final String english;

    RuleId(String dutch, String english) {
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
