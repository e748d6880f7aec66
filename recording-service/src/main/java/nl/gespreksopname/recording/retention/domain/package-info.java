/** When the time for which something is kept runs out. */
@NullMarked
package nl.gespreksopname.recording.retention.domain;

import org.jspecify.annotations.NullMarked;
