package nl.gespreksopname.contracts.vocabulary;

/** The kernel's grounds for a refusal; an organisation's own grounds each map to one. */
public enum Ground implements Term {
    /** Recognised. */
    CHILD_PREFERS_NOT(
            "het kind wil dit onderwerp liever niet opgenomen hebben",
            "the child would rather have no recording of this subject"),
    /** Recognised. */
    PRIVACY_OF_ANOTHER("privacy van een ander", "another's privacy"),
    /** Recognised. */
    SAFETY("veiligheid", "safety"),
    /** Recognised. */
    DISTURBANCE("verstoring van het gesprek", "disturbance of the conversation"),
    /** Not recognised: a blanket ban is no reason. */
    NEVER_ALLOWED("opnemen mag hier nooit", "recording is never allowed here"),
    /** Not recognised. */
    FEAR_OF_RECORDING("angst voor de opname", "fear of being recorded"),
    /** Not recognised. */
    NONE_GIVEN("geen reden gegeven", "no reason given");

    private final String dutch;
    private final String english;

    Ground(String dutch, String english) {
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

    /** Whether the ombudsman recognises it as a very good reason (rules.md, "Kernel grounds for refusal"). */
    public boolean recognised() {
        return switch (this) {
            case CHILD_PREFERS_NOT, PRIVACY_OF_ANOTHER, SAFETY, DISTURBANCE -> true;
            case NEVER_ALLOWED, FEAR_OF_RECORDING, NONE_GIVEN -> false;
        };
    }
}
