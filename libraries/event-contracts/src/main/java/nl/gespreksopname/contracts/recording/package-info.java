/** The events of recording-service, the owner of recordings, copies, edits, shares and publications. */
@NullMarked
package nl.gespreksopname.contracts.recording;

import org.jspecify.annotations.NullMarked;
