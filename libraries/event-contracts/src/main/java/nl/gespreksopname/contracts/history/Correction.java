package nl.gespreksopname.contracts.history;

/** An event that says of an earlier one of its stream that it is not so. */
public interface Correction {

    /** Version of the event that it corrects, in the same stream. */
    int corrects();

    /** Whether the event right after it says how it is; otherwise it did not happen. */
    boolean replaced();
}
