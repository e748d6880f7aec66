/** How a file compares with what was registered. */
@NullMarked
package nl.gespreksopname.recording.verification.domain;

import org.jspecify.annotations.NullMarked;
