/** Shares with somebody outside the conversation. */
@NullMarked
package nl.gespreksopname.recording.sharing;

import org.jspecify.annotations.NullMarked;
