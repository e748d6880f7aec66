package nl.gespreksopname.policy.statistics.domain;

import nl.gespreksopname.contracts.vocabulary.Term;

/** How totals are divided over time. */
public enum Grouping implements Term {
    /** The whole period as one. */
    PERIOD("hele periode", "whole period"),
    /** Each month apart. */
    MONTH("per maand", "by month");

    private final String dutch;
    private final String english;

    Grouping(String dutch, String english) {
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
