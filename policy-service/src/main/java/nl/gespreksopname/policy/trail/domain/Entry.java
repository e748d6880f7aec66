package nl.gespreksopname.policy.trail.domain;

import java.util.List;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.policy.facts.domain.Heard;
import nl.gespreksopname.policy.rules.domain.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a trail.
 *
 * @param heard the event
 * @param happened what happened, in a sentence
 * @param reporter who reported it: a participant by role, or the system
 * @param when the place in the conversation at which it is said to have happened, if that was reported
 * @param outOfOrder whether it was logged at an earlier time than the event before it in its stream: a clock went back
 * @param understood false for an event that this version can't read
 * @param correctedBy the event on account of which it counts no longer; absent when it counts
 * @param corrects the event that it corrects, or in whose place it stands
 * @param disputedBy the events by which somebody says that it is not so
 */
public record Entry(
        Heard heard,
        Sentence happened,
        Sentence reporter,
        @Nullable When when,
        boolean outOfOrder,
        boolean understood,
        @Nullable String correctedBy,
        @Nullable String corrects,
        List<String> disputedBy) {

    public Entry {
        disputedBy = List.copyOf(disputedBy);
    }
}
