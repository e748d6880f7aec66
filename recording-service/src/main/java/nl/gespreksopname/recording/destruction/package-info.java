/** Destruction, what holds it up, and the time that runs out. */
@NullMarked
package nl.gespreksopname.recording.destruction;

import org.jspecify.annotations.NullMarked;
