package nl.gespreksopname.policy.trail.domain;

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
 */
public record Entry(
        Heard heard,
        Sentence happened,
        Sentence reporter,
        @Nullable When when,
        boolean outOfOrder,
        boolean understood) {}
