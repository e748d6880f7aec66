/** Facts that are corrected or disputed. */
@NullMarked
package nl.gespreksopname.recording.correction;

import org.jspecify.annotations.NullMarked;
