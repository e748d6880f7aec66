package nl.gespreksopname.contracts.vocabulary;

/** How a file or digest compares with what was registered. */
public enum VerificationOutcome implements Term {
    /** The registered digest. */
    IDENTICAL("gelijk", "identical"),
    /** The digest of a disclosed edit. */
    DISCLOSED_EDIT("gemelde bewerking", "disclosed edit"),
    /** Neither; an explanation is asked. */
    DIFFERENT("afwijkend", "different"),
    /** Nothing was registered to compare with. */
    NO_FINGERPRINT("geen vingerafdruk", "no fingerprint");

    private final String dutch;
    private final String english;

    VerificationOutcome(String dutch, String english) {
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
