package nl.gespreksopname.policy.trail.domain;

import nl.gespreksopname.contracts.envelope.EventEnvelope;

/**
 * An event as it was heard.
 *
 * @param envelope the event
 * @param hash SHA-256 of its bytes, lower-case hex
 */
public record Heard(EventEnvelope envelope, String hash) {}
