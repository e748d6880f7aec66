package nl.gespreksopname.eventstore.merkle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hashes of a Merkle tree (RFC 9162, section 2.1.1): SHA-256, with leaves and nodes told apart by a first byte. */
public final class MerkleHash {

    /** Bytes in a hash. */
    public static final int SIZE = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private MerkleHash() {}

    /** The root of a tree without leaves. */
    public static byte[] empty() {
        return sha256().digest();
    }

    /** The hash of a leaf that holds this entry. */
    public static byte[] leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return digest.digest(entry);
    }

    /** The hash of the node above two others. */
    public static byte[] node(byte[] left, byte[] right) {
        return node(left, 0, right, 0);
    }

    static byte[] node(byte[] left, int leftAt, byte[] right, int rightAt) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        digest.update(left, leftAt, SIZE);
        digest.update(right, rightAt, SIZE);
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
