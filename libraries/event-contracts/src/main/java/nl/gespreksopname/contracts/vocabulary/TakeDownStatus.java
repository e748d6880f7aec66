package nl.gespreksopname.contracts.vocabulary;

/** How far it is with taking a publication off a platform. */
public enum TakeDownStatus implements Term {
    /** The platform or the publisher was asked. */
    ASKED("verwijdering gevraagd", "removal asked"),
    /** It is no longer there. */
    TAKEN_DOWN("verwijderd", "taken down"),
    /** It was declined. */
    DECLINED("verwijdering geweigerd", "removal declined");

    private final String dutch;
    private final String english;

    TakeDownStatus(String dutch, String english) {
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
