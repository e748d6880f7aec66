package nl.gespreksopname.verification.fire.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The Merkle Tree Hash of RFC 9162, section 2.1.1, as its definition reads, over lists of entries. */
final class Merkle {

    private Merkle() {}

    static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static byte[] leaf(byte[] entry) {
        return sha256(new byte[] {0}, entry);
    }

    static byte[] node(byte[] left, byte[] right) {
        return sha256(new byte[] {1}, left, right);
    }

    /** The roots of the trees of the first so many entries, for the sizes that are asked. */
    static Map<Long, byte[]> roots(List<byte[]> entries, Set<Long> sizes) {
        Map<Long, byte[]> roots = new HashMap<>();
        // the roots of the complete trees that the entries so far consist of, the largest first
        List<byte[]> complete = new ArrayList<>();
        if (sizes.contains(0L)) {
            roots.put(0L, sha256());
        }
        for (int at = 0; at < entries.size(); at++) {
            byte[] hash = leaf(entries.get(at));
            for (int bits = at; (bits & 1) == 1; bits >>= 1) {
                hash = node(complete.removeLast(), hash);
            }
            complete.add(hash);
            long size = at + 1L;
            if (sizes.contains(size)) {
                byte[] root = complete.getLast();
                for (int i = complete.size() - 2; i >= 0; i--) {
                    root = node(complete.get(i), root);
                }
                roots.put(size, root);
            }
        }
        return roots;
    }

    /** The root of the tree of all of the entries. */
    static byte[] root(List<byte[]> entries) {
        long size = entries.size();
        return roots(entries, Set.of(size)).getOrDefault(size, new byte[0]);
    }
}
