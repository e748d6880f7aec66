/** Processes of the suite that end when the one who started them ends, however that comes about. */
@NullMarked
package nl.gespreksopname.local.process;

import org.jspecify.annotations.NullMarked;
