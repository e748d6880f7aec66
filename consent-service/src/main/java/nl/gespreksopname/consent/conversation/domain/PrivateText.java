package nl.gespreksopname.consent.conversation.domain;

/**
 * A text about people on its way into the vault.
 *
 * @param value the text itself
 */
public record PrivateText(String value) {

    /** Leaves the text out, so that it never reaches a log line. */
    @Override
    public String toString() {
        return "PrivateText";
    }
}
