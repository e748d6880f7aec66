/** One conversation as recording-service knows it: its own stream, and what it heard from consent-service. */
@NullMarked
package nl.gespreksopname.recording.conversation.domain;

import org.jspecify.annotations.NullMarked;
