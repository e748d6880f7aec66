package nl.gespreksopname.conventions.idempotency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Name-based UUIDs, version 5 of RFC 9562: the same names give the same id, wherever and whenever. */
public final class NameBasedUuid {

    private NameBasedUuid() {}

    /** The id of a name within a namespace. */
    public static UUID of(UUID namespace, String name) {
        MessageDigest sha1;
        try {
            sha1 = MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
        sha1.update(ByteBuffer.allocate(16)
                .putLong(namespace.getMostSignificantBits())
                .putLong(namespace.getLeastSignificantBits())
                .array());
        ByteBuffer hash = ByteBuffer.wrap(sha1.digest(name.getBytes(StandardCharsets.UTF_8)));
        return new UUID(
                (hash.getLong() & 0xffffffffffff0fffL) | 0x5000L,
                (hash.getLong() & 0x3fffffffffffffffL) | 0x8000000000000000L);
    }

    /** The id of the n-th thing that a command makes: a decision that is taken again gives the same. */
    public static UUID made(UUID command, int ordinal) {
        return of(command, Integer.toString(ordinal));
    }
}
