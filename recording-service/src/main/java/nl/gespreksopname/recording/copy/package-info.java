/** Requests for a copy, and what came of them. */
@NullMarked
package nl.gespreksopname.recording.copy;

import org.jspecify.annotations.NullMarked;
