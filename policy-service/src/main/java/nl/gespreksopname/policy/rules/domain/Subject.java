package nl.gespreksopname.policy.rules.domain;

import nl.gespreksopname.policy.facts.domain.Facts;

/**
 * What a verdict is about.
 *
 * @param kind what kind of thing
 * @param id its id within the conversation
 */
public record Subject(SubjectKind kind, String id) {

    /** The conversation itself. */
    public static Subject conversation(Facts facts) {
        return new Subject(SubjectKind.CONVERSATION, facts.conversation());
    }
}
