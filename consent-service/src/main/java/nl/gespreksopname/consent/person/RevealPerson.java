package nl.gespreksopname.consent.person;

/** What of a person a caller wants to see out of the vault. */
public enum RevealPerson {
    /** Reference and name. */
    NAMES,
    /** Reference, name and birth date. */
    DETAILS
}
