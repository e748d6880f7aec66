package nl.gespreksopname.eventstore.observe;

import org.jspecify.annotations.Nullable;

/** A step on the way of an event that a trace shows. What it holds may leave the service: pseudonyms, no more. */
public sealed interface Step {

    /**
     * Events go into a stream, because of what is under way on this thread.
     *
     * @param stream such as {@code conversation/<id>}
     * @param version of the first of them
     * @param events how many
     */
    record Append(String stream, int version, int events) implements Step {}

    /**
     * An event goes to Kafka.
     *
     * @param topic where to
     * @param sequence its number in the log
     * @param event its id
     * @param cause traceparent of its {@link Append}; null when that was not traced
     */
    record Publish(
            String topic,
            long sequence,
            String event,
            @Nullable String cause) implements Step {}

    /**
     * An event that was heard is taken down and handled, alone or with others of its batch.
     *
     * @param topic where from
     * @param sequence its number in its log
     * @param event its id
     * @param consumer who hears
     * @param batch how many are handled in the same transaction
     * @param cause traceparent that it came with; null when it came with none
     */
    record Hear(
            String topic,
            long sequence,
            String event,
            String consumer,
            int batch,
            @Nullable String cause) implements Step {}

    /**
     * The service draws its conclusions from an event: policy-service folds the trail.
     *
     * @param event its id
     * @param cause traceparent of its {@link Hear}
     */
    record Fold(String event, @Nullable String cause) implements Step {}
}
