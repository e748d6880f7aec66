package nl.gespreksopname.consent.conversation.domain;

import java.time.Instant;

/**
 * What a decision on a conversation needs from outside its stream.
 *
 * @param now the moment of deciding
 * @param people what is known about the people
 * @param sealing where texts about people go
 */
public record Circumstances(Instant now, People people, Sealing sealing) {}
