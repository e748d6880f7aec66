package nl.gespreksopname.eventstore.command;

import java.util.UUID;

/**
 * What makes two calls the same command.
 *
 * @param id UUIDv5 of organisation, client, operation and {@code Idempotency-Key}; of consumer and source event for a
 *     command that a service gives itself
 * @param requestMac a MAC of the request's body, under a key of the service: tells another body under the same key,
 *     and says nothing about the body to who reads the table
 */
@SuppressWarnings("ArrayRecordComponent") // compared with MessageDigest.isEqual only
public record CommandKey(UUID id, byte[] requestMac) {}
