package nl.gespreksopname.contracts.log;

/**
 * What a service takes down about its own log and about the logs that it hears, in its stream {@code log/<service>}: the same
 * three in every service, beside the events of its own. Under the organisation of whoever runs the installation.
 */
public sealed interface LogNotice {

    /**
     * The service's database had been put back to a backup, and the service took what was missing from its own topic.
     *
     * @param firstSequence the first event that was imported
     * @param lastSequence the last event that was imported
     * @param events how many were imported
     * @param valuesLost how many sealed values these events refer to that the backup did not have
     * @param checkpointSize size of the signed checkpoint that the log was found to agree with; 0 when none was found
     */
    record LogRecovered(long firstSequence, long lastSequence, long events, long valuesLost, long checkpointSize)
            implements LogNotice {}

    /**
     * An operator let the service go on hearing a service whose log had shown two histories.
     *
     * @param origin the service that is heard
     * @param stoppedBecause what had stopped it: places and hashes
     */
    record OriginResumed(String origin, String stoppedBecause) implements LogNotice {}

    /**
     * An operator had events tried again that could not be handled before.
     *
     * @param origin the service that they came from
     * @param waiting how many waited
     */
    record ParkedRetried(String origin, long waiting) implements LogNotice {}
}
