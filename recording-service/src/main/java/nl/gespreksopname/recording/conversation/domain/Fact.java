package nl.gespreksopname.recording.conversation.domain;

import java.time.Instant;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import org.jspecify.annotations.Nullable;

/**
 * An event with the time that it is said to have happened.
 *
 * @param occurredAt absent when nobody said so
 */
public record Fact(RecordingEvent event, @Nullable Instant occurredAt) {}
