package nl.gespreksopname.policy.statistics.domain;

import nl.gespreksopname.contracts.vocabulary.Term;

/** By what verdicts are counted. */
public enum Standard implements Term {
    /** The ombudsman's defaults. */
    BASELINE("ondergrens", "baseline"),
    /** The organisation's own policy in force at the time. */
    OWN_POLICY("eigen beleid", "own policy");

    private final String dutch;
    private final String english;

    Standard(String dutch, String english) {
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
