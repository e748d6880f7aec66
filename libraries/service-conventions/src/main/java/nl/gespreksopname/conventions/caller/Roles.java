package nl.gespreksopname.conventions.caller;

/** The roles that a token can carry, for {@code @RolesAllowed}. */
public final class Roles {

    /** A municipality's or provider's case system. */
    public static final String CASE_SYSTEM = "case-system";
    /** A youth-care professional. */
    public static final String PROFESSIONAL = "professional";
    /** A young person, parent or other participant, for the own conversations. */
    public static final String PARTICIPANT = "participant";
    /** Reviews a refusal, and is not who refused. */
    public static final String REFUSAL_REVIEWER = "refusal-reviewer";
    /** Sets an organisation's policy. */
    public static final String POLICY_OFFICER = "policy-officer";
    /** Handles erasure and marks of an organisation. */
    public static final String PRIVACY_OFFICER = "privacy-officer";
    /** An organisation's data protection officer. */
    public static final String DATA_PROTECTION_OFFICER = "data-protection-officer";
    /** An investigator of the ombudsman: reads, under a mandate. */
    public static final String AUDITOR = "auditor";
    /** Keeps the installation running; sees no content. */
    public static final String OPERATOR = "operator";
    /** Another service of the suite, pulling what it missed. */
    public static final String PEER = "peer";

    private Roles() {}
}
