package nl.gespreksopname.eventstore.conformance;

/** What an append must throw when its stream does not end where the writer thinks. Nothing was appended. */
public final class Conflict extends RuntimeException {

    public Conflict(String stream, int expectedVersion) {
        super("stream " + stream + " does not end at version " + expectedVersion);
    }
}
