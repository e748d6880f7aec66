/** The service as its callers and the other services see it: real database, real Kafka, real tokens. */
@NullMarked
package nl.gespreksopname.recording.suite;

import org.jspecify.annotations.NullMarked;
