package nl.gespreksopname.eventstore.append;

/**
 * Someone else appended to the stream first, or it never had the version that was expected. Nothing was appended and
 * the transaction must be rolled back: whoever decided on an older state must load and decide again.
 */
public final class AppendConflict extends RuntimeException {

    private final String stream;
    private final int expectedVersion;

    public AppendConflict(String stream, int expectedVersion) {
        super("stream " + stream + " does not end at version " + expectedVersion);
        this.stream = stream;
        this.expectedVersion = expectedVersion;
    }

    /** The stream that moved on. */
    public String stream() {
        return stream;
    }

    /** The version that the decision was taken on. */
    public int expectedVersion() {
        return expectedVersion;
    }
}
