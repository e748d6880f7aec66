package nl.gespreksopname.eventstore.merkle;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** Signs notes with an Ed25519 key (C2SP signed-note), by the platform's own provider. */
public final class NoteSigner {

    private final NoteKey key;
    private final PrivateKey privateKey;

    private NoteSigner(NoteKey key, PrivateKey privateKey) {
        this.key = key;
        this.privateKey = privateKey;
    }

    /**
     * The signer of a private key.
     *
     * @param name name of the key, for a log the same as its origin
     * @param seed the 32 bytes that RFC 8032 calls the private key
     */
    public static NoteSigner of(String name, byte[] seed) {
        if (seed.length != 32) {
            throw new IllegalArgumentException("an Ed25519 seed has 32 bytes, not " + seed.length);
        }
        try {
            // The platform derives a public key only while it makes a pair: it is made from the seed instead of chance.
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new Given(seed.clone()));
            KeyPair pair = generator.generateKeyPair();
            byte[] x509 = pair.getPublic().getEncoded();
            byte[] publicKey = Arrays.copyOfRange(x509, x509.length - 32, x509.length);
            return new NoteSigner(NoteKey.of(name, publicKey), pair.getPrivate());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK since 15 has Ed25519", e);
        }
    }

    /** The key that verifies what this signs. */
    public NoteKey key() {
        return key;
    }

    byte[] sign(byte[] text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(privateKey);
            ed25519.update(text);
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an Ed25519 key that was made here signs", e);
        }
    }

    private static final class Given extends SecureRandom {

        private static final long serialVersionUID = 1;

        private final byte[] seed;

        Given(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            if (bytes.length != seed.length) {
                throw new IllegalStateException("a key pair is made of one seed");
            }
            System.arraycopy(seed, 0, bytes, 0, seed.length);
        }
    }
}
