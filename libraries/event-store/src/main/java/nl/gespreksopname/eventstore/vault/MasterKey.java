package nl.gespreksopname.eventstore.vault;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that wraps the vault's secrets. It comes from outside and is written nowhere by the suite; without it the keys
 * database opens nothing.
 */
public final class MasterKey {

    private final SecretKey key;
    private final String id;

    private MasterKey(byte[] bytes) {
        this.key = new SecretKeySpec(bytes, "AES");
        this.id = fingerprint(bytes);
    }

    /**
     * A master key.
     *
     * @param bytes 32 random bytes
     * @throws IllegalArgumentException when there are more or fewer
     */
    public static MasterKey of(byte[] bytes) {
        if (bytes.length != 32) {
            throw new IllegalArgumentException("a master key has 32 bytes, not " + bytes.length);
        }
        return new MasterKey(bytes.clone());
    }

    /** Names the key without saying anything about it: stands beside each secret, so that keys can be rotated. */
    String id() {
        return id;
    }

    SecretKey key() {
        return key;
    }

    @Override
    public String toString() {
        return "MasterKey[" + id + "]";
    }

    private static String fingerprint(byte[] bytes) {
        Mac mac = Ciphers.hmac(bytes);
        byte[] digest = mac.doFinal("gespreksopname master key id".getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 8);
    }
}
