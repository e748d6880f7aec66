/** The way out: the log's events and its signed checkpoints onto Kafka. */
@NullMarked
package nl.gespreksopname.eventstore.publish;

import org.jspecify.annotations.NullMarked;
