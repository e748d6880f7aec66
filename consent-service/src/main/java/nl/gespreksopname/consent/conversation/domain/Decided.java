package nl.gespreksopname.consent.conversation.domain;

import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent;

/** What a command on a conversation comes to. */
public sealed interface Decided {

    /** These events, in this order. */
    record Events(List<Draft> drafts) implements Decided {
        public Events {
            drafts = List.copyOf(drafts);
        }
    }

    /** Nothing: facts name what the conversation doesn't have. All such faults at once. */
    record Faults(List<Fault> faults) implements Decided {
        public Faults {
            faults = List.copyOf(faults);
        }
    }

    /** The conversation exists already. */
    record ExistsAlready() implements Decided {}

    /**
     * An event to be logged.
     *
     * @param claim what is said about its moment
     * @param byService whether the service decided it, as a clearance or a permission
     */
    record Draft(ConsentEvent event, Claim claim, boolean byService) {}

    /**
     * A fact names what the conversation doesn't have.
     *
     * @param fact place of the fact in its command, from 0
     * @param field path within the fact, such as {@code participants/1}
     * @param kind what was looked for
     */
    record Fault(int fact, String field, Kind kind) {}

    /** What a fact can name. */
    enum Kind {
        /** Somebody who takes part, or an absentee. */
        PARTICIPANT,
        /** A mention that recording is possible. */
        MENTION,
        /** An announcement. */
        ANNOUNCEMENT,
        /** A refusal: a response by which the organisation refused. */
        REFUSAL,
        /** An alternative. */
        ALTERNATIVE,
        /** An arrangement. */
        ARRANGEMENT,
        /** A version of an arrangement. */
        ARRANGEMENT_VERSION,
        /** A request for permission to share, or the permission. */
        SHARE_REQUEST,
        /** A contestation of a refusal. */
        CONTESTATION,
        /** A dispute about a report. */
        REPORT_DISPUTE,
        /** A response by which somebody withdrew. */
        WITHDRAWAL,
        /** A mark for somebody's safety. */
        SAFETY_MARK,
        /** Something that people reported, by its version. */
        FACT,
        /** Something that can stand in the place of what is corrected. */
        REPLACEMENT
    }
}
