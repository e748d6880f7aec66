/** Whether a recording may be destroyed, and what that waits for. */
@NullMarked
package nl.gespreksopname.recording.destruction.domain;

import org.jspecify.annotations.NullMarked;
