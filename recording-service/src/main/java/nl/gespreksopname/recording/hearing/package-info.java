/** What the service does with the events that it hears. */
@NullMarked
package nl.gespreksopname.recording.hearing;

import org.jspecify.annotations.NullMarked;
