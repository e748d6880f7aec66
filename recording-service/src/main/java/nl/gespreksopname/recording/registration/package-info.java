/** Recordings, their start, pauses and end; those of which the conversation is not known yet. */
@NullMarked
package nl.gespreksopname.recording.registration;

import org.jspecify.annotations.NullMarked;
