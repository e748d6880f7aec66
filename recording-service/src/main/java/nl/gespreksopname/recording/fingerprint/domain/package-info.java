/** What becomes of a fingerprint. */
@NullMarked
package nl.gespreksopname.recording.fingerprint.domain;

import org.jspecify.annotations.NullMarked;
