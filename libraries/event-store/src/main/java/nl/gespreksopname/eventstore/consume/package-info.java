/** Hearing the other services: every event once, in order, kept before it is understood. */
@NullMarked
package nl.gespreksopname.eventstore.consume;

import org.jspecify.annotations.NullMarked;
