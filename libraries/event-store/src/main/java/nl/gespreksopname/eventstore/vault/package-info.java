/** Values that identify people: sealed outside the events, readable until their secret is destroyed. */
@NullMarked
package nl.gespreksopname.eventstore.vault;

import org.jspecify.annotations.NullMarked;
