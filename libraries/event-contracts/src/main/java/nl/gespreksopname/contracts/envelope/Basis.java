package nl.gespreksopname.contracts.envelope;

/**
 * What a decision rested on in another stream: that stream as far as a version.
 *
 * @param service the owner of the stream, {@code consent}, {@code recording} or {@code policy}
 * @param stream the stream, such as {@code conversation/<id>}
 * @param version the last version that was known, 1 or more
 */
public record Basis(String service, String stream, int version) {}
