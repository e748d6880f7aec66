/** Who read what, taken down with the reading. */
@NullMarked
package nl.gespreksopname.recording.access;

import org.jspecify.annotations.NullMarked;
