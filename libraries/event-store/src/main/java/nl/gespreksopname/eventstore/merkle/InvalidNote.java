package nl.gespreksopname.eventstore.merkle;

/** A note that is not well-formed, or that no key we trust has signed. Nothing it says counts. */
public final class InvalidNote extends Exception {

    InvalidNote(String message) {
        super(message);
    }
}
