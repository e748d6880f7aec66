/** For how long is kept what, and when it is looked at next. */
@NullMarked
package nl.gespreksopname.recording.retention;

import org.jspecify.annotations.NullMarked;
