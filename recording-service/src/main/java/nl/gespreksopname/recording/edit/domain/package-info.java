/** What becomes of a disclosed change. */
@NullMarked
package nl.gespreksopname.recording.edit.domain;

import org.jspecify.annotations.NullMarked;
