/** What a correction or a dispute comes to. */
@NullMarked
package nl.gespreksopname.recording.correction.domain;

import org.jspecify.annotations.NullMarked;
