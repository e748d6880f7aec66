package nl.gespreksopname.eventstore.conformance;

import java.util.List;

/** A transaction that is open. Closing it rolls it back, unless it has ended. */
public interface HeldTransaction extends AutoCloseable {

    /** Writes something that is no event, as a command's row or a read model is: the database then knows this transaction. */
    void writeSomethingElse();

    /** Where a stream ends, as this transaction sees it. */
    int version(String stream);

    /**
     * Appends in this transaction.
     *
     * @throws Conflict when the stream does not end there; the transaction can then only be rolled back
     */
    void append(String stream, int expectedVersion, List<String> texts);

    /** Makes it all visible to others. */
    void commit();

    /** Undoes it all. */
    @Override
    void close();
}
