/** Fingerprints of recordings that may be kept elsewhere. */
@NullMarked
package nl.gespreksopname.recording.fingerprint;

import org.jspecify.annotations.NullMarked;
