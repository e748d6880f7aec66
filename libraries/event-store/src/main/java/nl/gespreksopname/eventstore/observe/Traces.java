package nl.gespreksopname.eventstore.observe;

import org.jspecify.annotations.Nullable;

/**
 * Follows an event from step to step, in this service and to the next, by a {@code traceparent} (W3C Trace Context). Called
 * in the middle of the work, from any thread: must return at once and throw nothing.
 */
@FunctionalInterface
public interface Traces {

    /** Follows nothing, and carries nothing. */
    Traces NONE = step -> Span.NONE;

    /** Begins a step. */
    Span begin(Step step);

    /** A step under way. */
    interface Span extends AutoCloseable {

        /** Nothing. */
        Span NONE = new Span() {};

        /** What the next step has as its cause; null when nothing is to be carried on. */
        default @Nullable String traceparent() {
            return null;
        }

        /** Makes it what is under way on this thread, until closed. */
        default Entered enter() {
            return () -> {};
        }

        /** Says that it went wrong. Of the failure no more than its class is told. */
        default void failed(Throwable failure) {}

        /** Ends it. */
        @Override
        default void close() {}
    }

    /** What was under way before is so again after it. */
    interface Entered extends AutoCloseable {
        @Override
        void close();
    }
}
