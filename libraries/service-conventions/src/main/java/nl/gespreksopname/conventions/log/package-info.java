/** The service's log to the outside: checkpoint and tiles for everyone, events for the other services. */
@NullMarked
package nl.gespreksopname.conventions.log;

import org.jspecify.annotations.NullMarked;
