package nl.gespreksopname.local.console;

/** How a piece of text stands out, on a terminal that shows colours. */
public enum Style {
    /** As it is. */
    PLAIN(""),
    /** A heading. */
    HEADING("1"),
    /** Less important. */
    FAINT("2"),
    /** Good. */
    GOOD("32"),
    /** Wrong. */
    WRONG("1;31"),
    /** Not decided. */
    OPEN("33");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** The text with the codes that make it so. */
    String paint(String text) {
        return code.isEmpty() || text.isBlank() ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
