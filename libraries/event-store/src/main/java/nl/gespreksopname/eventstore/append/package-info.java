/** The events of a service's own streams: read in version order, appended in one statement, never changed. */
@NullMarked
package nl.gespreksopname.eventstore.append;

import org.jspecify.annotations.NullMarked;
