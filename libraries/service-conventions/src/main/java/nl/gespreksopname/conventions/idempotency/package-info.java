/** The same command twice is done once: Idempotency-Key to command key. */
@NullMarked
package nl.gespreksopname.conventions.idempotency;

import org.jspecify.annotations.NullMarked;
