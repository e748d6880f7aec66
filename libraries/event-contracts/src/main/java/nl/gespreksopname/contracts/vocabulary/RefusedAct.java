package nl.gespreksopname.contracts.vocabulary;

import java.util.Arrays;
import java.util.Optional;

/** What the suite can refuse to do, as {@code ActRefused} names it by its term: the words for people. */
public enum RefusedAct implements Term {
    /** Make a recording. */
    RECORD("opnemen", "record"),
    /** Hand a copy to a participant. */
    DELIVER_COPY("een kopie overhandigen", "deliver a copy"),
    /** Share with somebody outside the conversation. */
    SHARE("delen", "share"),
    /** Publish on a platform. */
    PUBLISH("openbaar maken", "publish"),
    /** Destroy what is stored of a recording. */
    DESTROY("vernietigen", "destroy"),
    /** Lift a hold on destruction. */
    LIFT_HOLD("een opschorting opheffen", "lift a hold"),
    /** Hand stored content to the organisation that keeps it, for neither a copy nor a share. */
    HAND_OUT("een bestand uitreiken", "hand a file out");

    private final String dutch;
    private final String english;

    RefusedAct(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    /** The act of a term; empty for one that this build does not know. */
    public static Optional<RefusedAct> ofTerm(String term) {
        return Arrays.stream(values()).filter(act -> act.term().equals(term)).findFirst();
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
