/** Traces: from a request over Kafka to what another service makes of it, with one trace id. */
@NullMarked
package nl.gespreksopname.conventions.tracing;

import org.jspecify.annotations.NullMarked;
