package nl.gespreksopname.eventstore.conformance;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/** The Merkle tree hash of RFC 9162, made anew from entries as they come, to hold a store's own against. */
final class MerkleRoot {

    private final MessageDigest sha256;
    private final List<byte[]> peaks = new ArrayList<>();
    private long size;

    MerkleRoot() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] hash(byte[] bytes) {
        return sha256.digest(bytes);
    }

    void add(byte[] entry) {
        sha256.update((byte) 0);
        byte[] node = sha256.digest(entry);
        for (long full = size; (full & 1) == 1; full >>= 1) {
            node = parent(peaks.removeLast(), node);
        }
        peaks.add(node);
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (peaks.isEmpty()) {
            return sha256.digest();
        }
        byte[] root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = parent(peaks.get(i), root);
        }
        return root;
    }

    private byte[] parent(byte[] left, byte[] right) {
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }
}
