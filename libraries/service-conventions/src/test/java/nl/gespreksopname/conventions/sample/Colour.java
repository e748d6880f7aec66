package nl.gespreksopname.conventions.sample;

import nl.gespreksopname.contracts.vocabulary.Term;

/** A closed list. */
public enum Colour implements Term {
    /** As grass. */
    GREEN("groen", "green"),
    /** As the sky at noon. */
    LIGHT_BLUE("lichtblauw", "light blue");

    private final String dutch;
    private final String english;

    Colour(String dutch, String english) {
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
