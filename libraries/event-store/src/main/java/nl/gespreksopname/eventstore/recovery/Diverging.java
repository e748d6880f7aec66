package nl.gespreksopname.eventstore.recovery;

/** The log does not continue what left the building: what contradicts it, and which runbook says what to do. */
final class Diverging extends RuntimeException {

    private final String runbook;

    Diverging(String why, String runbook) {
        super(why);
        this.runbook = runbook;
    }

    String runbook() {
        return runbook;
    }
}
