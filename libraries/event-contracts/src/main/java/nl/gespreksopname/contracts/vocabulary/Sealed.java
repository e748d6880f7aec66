package nl.gespreksopname.contracts.vocabulary;

/**
 * A value about people that stands in the vault of the service that took it down. The event carries this instead: it
 * proves what the value was as long as its secret exists, and says nothing once that is destroyed.
 *
 * @param id of the vault's value, a UUID
 * @param commitment HMAC-SHA256 over the value under a secret of its own, lower-case hex
 */
public record Sealed(String id, String commitment) {}
