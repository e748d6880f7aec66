/** The suite's own store, on trial. */
@NullMarked
package nl.gespreksopname.eventstore.conformance.own;

import org.jspecify.annotations.NullMarked;
