package nl.gespreksopname.policy.audit.domain;

/** Whether somebody may read under a mandate. */
public enum MandateUse {
    /** It is theirs and it has not ended. */
    ALLOWED,
    /** It is theirs and it has ended. */
    EXPIRED,
    /** It is another's. */
    FOREIGN
}
