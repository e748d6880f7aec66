package nl.gespreksopname.policy.policy.domain;

import nl.gespreksopname.contracts.vocabulary.Term;

/** Whose duty a rule is, before anyone has done anything. */
public enum Duty implements Term {
    /** The organisation's. */
    ORGANISATION("de organisatie", "the organisation"),
    /** Of whoever records, of either side. */
    WHO_RECORDS("wie opneemt", "who records"),
    /** Of whoever keeps the recording. */
    WHO_KEEPS("wie de opname bewaart", "who keeps the recording"),
    /** Of whoever edits it. */
    WHO_EDITS("wie de opname bewerkt", "who edits the recording"),
    /** Of whoever shares it. */
    WHO_SHARES("wie de opname deelt", "who shares the recording");

    private final String dutch;
    private final String english;

    Duty(String dutch, String english) {
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
