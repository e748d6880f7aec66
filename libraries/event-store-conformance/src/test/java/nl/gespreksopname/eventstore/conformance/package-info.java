/** Tries the kit itself. */
@NullMarked
package nl.gespreksopname.eventstore.conformance;

import org.jspecify.annotations.NullMarked;
