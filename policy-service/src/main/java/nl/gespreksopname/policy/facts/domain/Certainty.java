package nl.gespreksopname.policy.facts.domain;

/** What is known of a question that a fact answers. */
public enum Certainty {
    /** It is so. */
    YES,
    /** It is not so. */
    NO,
    /** The facts leave it open. */
    UNKNOWN
}
