/** The one stream of a conversation: carrying commands out, reading what was taken down, and what was heard of it. */
@NullMarked
package nl.gespreksopname.recording.conversation;

import org.jspecify.annotations.NullMarked;
