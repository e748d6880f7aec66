package nl.gespreksopname.contracts.vocabulary;

/** Why a copy can't be given. */
public enum ImpossibilityReason implements Term {
    /** The recording was destroyed. */
    DESTROYED("vernietigd", "destroyed"),
    /** It was lost, by a broken device for instance. */
    LOST("verloren gegaan", "lost"),
    /** No recording was made. */
    NEVER_MADE("er is geen opname gemaakt", "never made"),
    /** A copy would endanger someone. */
    SAFETY("veiligheid", "safety"),
    /** Something else; needs an explanation. */
    OTHER("andere reden", "other reason"),
    /** None was given. */
    NONE_GIVEN("geen reden gegeven", "no reason given");

    private final String dutch;
    private final String english;

    ImpossibilityReason(String dutch, String english) {
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
