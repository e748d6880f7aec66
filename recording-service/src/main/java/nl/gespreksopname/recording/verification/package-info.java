/** Files compared with what was put down. */
@NullMarked
package nl.gespreksopname.recording.verification;

import org.jspecify.annotations.NullMarked;
