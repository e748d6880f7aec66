package nl.gespreksopname.recording.conversation.domain;

import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.recording.RecordingEvent.ActRefused;
import nl.gespreksopname.contracts.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** What the suite itself can be asked to do, and can refuse. */
public enum Act implements Term {
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

    Act(String dutch, String english) {
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

    /**
     * This act refused, and taken down as refused.
     *
     * @param id of the refused act
     * @param recording about which recording, if one exists
     */
    public Decision.Refused refused(UUID id, @Nullable String recording, ActRefusal reason) {
        return new Decision.Refused(
                new Refusal.Forbidden(reason),
                List.of(new Fact(new ActRefused(id.toString(), term(), recording, reason.term()), null)));
    }
}
