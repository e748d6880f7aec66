/** What becomes of a request for a copy: handed over, or impossible. */
@NullMarked
package nl.gespreksopname.recording.copy.domain;

import org.jspecify.annotations.NullMarked;
