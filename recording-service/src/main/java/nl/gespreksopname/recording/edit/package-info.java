/** Disclosed changes. */
@NullMarked
package nl.gespreksopname.recording.edit;

import org.jspecify.annotations.NullMarked;
