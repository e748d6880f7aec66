package nl.gespreksopname.contracts.policy;

import java.util.List;
import nl.gespreksopname.contracts.codec.EventCodec;
import nl.gespreksopname.contracts.codec.EventType;

/** The type names of policy-service's events, and their codec. A name that was once given is never given to anything else. */
public final class PolicyEventTypes {

    private static final String PREFIX = "nl.gespreksopname.policy.";

    /** Every type, the newest schema version of each. */
    public static final List<EventType<PolicyEvent>> ALL = List.of(
            new EventType<>(PREFIX + "policy-published", 1, PolicyEvent.PolicyPublished.class),
            new EventType<>(PREFIX + "mandate-opened", 1, PolicyEvent.MandateOpened.class),
            new EventType<>(PREFIX + "access-logged", 1, PolicyEvent.AccessLogged.class),
            new EventType<>(PREFIX + "verdict-changed", 1, PolicyEvent.VerdictChanged.class),
            new EventType<>(PREFIX + "deadline-passed", 1, PolicyEvent.DeadlinePassed.class),
            new EventType<>(PREFIX + "deadline-retracted", 1, PolicyEvent.DeadlineRetracted.class),
            new EventType<>(PREFIX + "website-checked", 1, PolicyEvent.WebsiteChecked.class));

    /** Between {@link PolicyEvent} and JSON. */
    public static final EventCodec<PolicyEvent> CODEC = new EventCodec<>(ALL);

    private PolicyEventTypes() {}
}
