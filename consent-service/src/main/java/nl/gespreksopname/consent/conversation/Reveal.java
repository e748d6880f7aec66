package nl.gespreksopname.consent.conversation;

/** What a caller wants to see out of the vault. */
public enum Reveal {
    /** Texts: explanations, reasons, arrangements, recipients. */
    TEXTS
}
