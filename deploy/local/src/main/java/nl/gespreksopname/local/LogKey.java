package nl.gespreksopname.local;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The key by which others verify a service's checkpoints, from the seed by which it signs them, as C2SP signed-note
 * spells it: {@code <name>+<key id>+<base64 of type and public key>}.
 */
final class LogKey {

    private static final byte ED25519 = 1;

    private final String name;
    private final byte[] publicKey;

    private LogKey(String name, byte[] publicKey) {
        this.name = name;
        this.publicKey = publicKey;
    }

    /**
     * From the seed.
     *
     * @param name of the key, the same as the log's origin
     * @param seed base64 of the 32 bytes of an Ed25519 private key
     */
    static LogKey of(String name, String seed) {
        byte[] bytes = Base64.getDecoder().decode(seed);
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            // what the generator takes from its source of randomness is the seed, as RFC 8032 defines it
            generator.initialize(NamedParameterSpec.ED25519, new Given(bytes));
            byte[] x509 = generator.generateKeyPair().getPublic().getEncoded();
            return new LogKey(name, Arrays.copyOfRange(x509, x509.length - 32, x509.length));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has Ed25519", e);
        }
    }

    /** The verifier key. */
    @Override
    public String toString() {
        ByteArrayOutputStream typed = new ByteArrayOutputStream();
        typed.write(ED25519);
        typed.writeBytes(publicKey);
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
            String id = HexFormat.of().formatHex(digest.digest(typed.toByteArray()), 0, 4);
            return name + "+" + id + "+" + Base64.getEncoder().encodeToString(typed.toByteArray());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final transient byte[] bytes;

        Given(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public void nextBytes(byte[] target) {
            System.arraycopy(bytes, 0, target, 0, target.length);
        }
    }
}
