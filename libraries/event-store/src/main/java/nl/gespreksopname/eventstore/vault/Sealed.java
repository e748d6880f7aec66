package nl.gespreksopname.eventstore.vault;

import java.util.UUID;

/**
 * What an event carries instead of a value that identifies someone.
 *
 * @param id where the value is in the vault of the service that took it down
 * @param commitment HMAC-SHA256 of the value under a key of its own, lower-case hex: the value can't be exchanged for
 *     another, and without the key (so after erasure) can't be guessed from it
 */
public record Sealed(UUID id, String commitment) {}
