/** What becomes of a recording that is reported or made, and of its start, pauses and end. */
@NullMarked
package nl.gespreksopname.recording.registration.domain;

import org.jspecify.annotations.NullMarked;
