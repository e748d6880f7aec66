/** How long it takes until the others know: from the commit over Kafka to the trail, beside Kafka alone. */
@NullMarked
package nl.gespreksopname.benchmarks.propagation;

import org.jspecify.annotations.NullMarked;
