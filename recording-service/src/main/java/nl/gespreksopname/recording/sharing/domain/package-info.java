/** Whether a share is permitted, and what becomes of one. */
@NullMarked
package nl.gespreksopname.recording.sharing.domain;

import org.jspecify.annotations.NullMarked;
