/** Finding back, before anything is added to the log, what left the building and is not in the database any more. */
@NullMarked
package nl.gespreksopname.eventstore.recovery;

import org.jspecify.annotations.NullMarked;
