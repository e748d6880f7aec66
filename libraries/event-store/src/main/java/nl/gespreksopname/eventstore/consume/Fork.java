package nl.gespreksopname.eventstore.consume;

/** A log shows two histories. The message names places and hashes, nothing personal. */
final class Fork extends RuntimeException {

    private final String origin;

    Fork(String origin, String message) {
        super(message);
        this.origin = origin;
    }

    String origin() {
        return origin;
    }
}
