/** How the service is, for probes, operators and graphs. */
@NullMarked
package nl.gespreksopname.conventions.health;

import org.jspecify.annotations.NullMarked;
