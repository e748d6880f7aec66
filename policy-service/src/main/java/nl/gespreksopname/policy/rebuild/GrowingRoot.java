package nl.gespreksopname.policy.rebuild;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.gespreksopname.eventstore.merkle.MerkleHash;

/**
 * The root of a log, reckoned leaf by leaf without its tiles: of so many leaves only the roots of the perfect subtrees are
 * kept that they make, one for each bit of their number, the largest first (RFC 9162, section 2.1.2).
 */
final class GrowingRoot {

    private final List<byte[]> peaks = new ArrayList<>();
    private long size;

    /** Goes on where an earlier one ended. */
    static GrowingRoot from(long size, byte[] peaks) {
        var root = new GrowingRoot();
        root.size = size;
        for (int at = 0; at < peaks.length; at += MerkleHash.SIZE) {
            root.peaks.add(Arrays.copyOfRange(peaks, at, at + MerkleHash.SIZE));
        }
        if (root.peaks.size() != Long.bitCount(size)) {
            throw new IllegalArgumentException("a tree of " + size + " leaves has not " + root.peaks.size() + " peaks");
        }
        return root;
    }

    /** Adds a leaf that holds this entry. */
    void add(byte[] entry) {
        byte[] node = MerkleHash.leaf(entry);
        // Each bit of the number that is set at its end is a subtree as large as the one that it meets.
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            node = MerkleHash.node(peaks.removeLast(), node);
        }
        peaks.add(node);
        size++;
    }

    /** Number of leaves. */
    long size() {
        return size;
    }

    /** The root. */
    byte[] root() {
        if (peaks.isEmpty()) {
            return MerkleHash.empty();
        }
        byte[] root = peaks.getLast();
        for (int i = peaks.size() - 2; i >= 0; i--) {
            root = MerkleHash.node(peaks.get(i), root);
        }
        return root;
    }

    /** What {@link #from} takes. */
    byte[] peaks() {
        var bytes = new ByteArrayOutputStream();
        peaks.forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }
}
