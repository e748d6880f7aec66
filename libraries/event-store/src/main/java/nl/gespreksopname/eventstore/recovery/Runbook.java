package nl.gespreksopname.eventstore.recovery;

/** The runbooks of docs/operating.md to which a diverged log can lead, by their ids. */
final class Runbook {

    /** The log and its topic have different events at one place. */
    static final String FORK = "log-forked";

    /** A checkpoint was signed over more than is left, or the topic lacks what the log lacks. */
    static final String LOST = "log-lost-events";

    private Runbook() {}
}
