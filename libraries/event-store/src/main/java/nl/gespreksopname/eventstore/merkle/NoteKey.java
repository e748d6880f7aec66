package nl.gespreksopname.eventstore.merkle;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import nl.gespreksopname.contracts.envelope.CanonicalJson;

/**
 * A key that verifies signed notes (C2SP signed-note, Ed25519). Written as
 * {@code <name>+<key id in hex>+<base64 of type and public key>}.
 */
public final class NoteKey {

    static final byte ED25519 = 1;
    private static final byte ED25519_WITH_TIME = 4;
    private static final int KEY = 32;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final Pattern NAME = Pattern.compile("[^\\s+\\p{Z}\\p{Cntrl}]+");

    private final String name;
    private final byte[] encoded;
    private final int id;
    private final int timedId;
    private final PublicKey publicKey;

    private NoteKey(String name, byte[] encoded) {
        this.name = name;
        this.encoded = encoded;
        this.id = id(name, ED25519, encoded);
        this.timedId = id(name, ED25519_WITH_TIME, encoded);
        this.publicKey = publicKey(encoded);
    }

    /**
     * Reads a verifier key.
     *
     * @throws IllegalArgumentException when it is not spelled as C2SP says, is of another type than Ed25519, or its id
     *     does not belong to it
     */
    public static NoteKey parse(String verifierKey) {
        String[] parts = verifierKey.split("\\+", 3);
        if (parts.length != 3 || !parts[1].matches("[0-9a-f]{8}")) {
            throw new IllegalArgumentException("a verifier key is <name>+<8 hex digits>+<base64>");
        }
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != 1 + KEY || typed[0] != ED25519) {
            throw new IllegalArgumentException("a verifier key of another type than Ed25519");
        }
        NoteKey key = of(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (key.id != HexFormat.fromHexDigits(parts[1])) {
            throw new IllegalArgumentException("the id of a verifier key does not belong to its name and key");
        }
        return key;
    }

    /**
     * A key of its parts.
     *
     * @param name without spaces and plus signs
     * @param publicKey 32 bytes, as RFC 8032 encodes it
     */
    static NoteKey of(String name, byte[] publicKey) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a key's name is not empty and has no space and no plus");
        }
        return new NoteKey(name, publicKey.clone());
    }

    /** The key's name, for a log the same as its origin. */
    public String name() {
        return name;
    }

    int id() {
        return id;
    }

    /** The id under which the same key signs a head together with a time (C2SP tlog-cosignature). */
    int timedId() {
        return timedId;
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey);
            ed25519.update(text);
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** The verifier key, to be handed to whoever is to trust this log. */
    @Override
    public String toString() {
        byte[] typed = new byte[1 + KEY];
        typed[0] = ED25519;
        System.arraycopy(encoded, 0, typed, 1, KEY);
        return name + "+" + HexFormat.of().toHexDigits(id) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    private static int id(String name, byte type, byte[] publicKey) {
        byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
        byte[] all = Arrays.copyOf(utf8, utf8.length + 2 + KEY);
        all[utf8.length] = '\n';
        all[utf8.length + 1] = type;
        System.arraycopy(publicKey, 0, all, utf8.length + 2, KEY);
        byte[] digest = CanonicalJson.sha256(all);
        return HexFormat.fromHexDigits(HexFormat.of().formatHex(digest, 0, 4));
    }

    private static PublicKey publicKey(byte[] encoded) {
        byte[] x509 = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY);
        System.arraycopy(encoded, 0, x509, X509_PREFIX.length, KEY);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an Ed25519 public key", e);
        }
    }
}
