package nl.gespreksopname.eventstore.conformance;

/** Starts what numbers the events. */
@FunctionalInterface
public interface Sequencers {

    /** Starts one more, as a process that numbers by itself; returns when it is at work. */
    Part start();

    /** A process of the store's. */
    interface Part extends AutoCloseable {

        /** Ends it as a power cut would (SIGKILL). */
        void kill();

        /** Stops it where it is (SIGSTOP): its connections stay open, and so do its transactions. */
        void freeze();

        /**
         * Freezes it with a batch taken, its transaction open and not committed.
         *
         * @param work gives it something to do
         */
        void freezeInATransaction(Runnable work);

        /** Lets it go on (SIGCONT). */
        void thaw();

        /** Kills it if it still runs. */
        @Override
        void close();
    }
}
