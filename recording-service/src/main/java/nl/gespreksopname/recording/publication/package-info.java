/** Publications, found or done. */
@NullMarked
package nl.gespreksopname.recording.publication;

import org.jspecify.annotations.NullMarked;
