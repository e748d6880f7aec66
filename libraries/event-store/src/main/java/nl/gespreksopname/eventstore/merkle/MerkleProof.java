package nl.gespreksopname.eventstore.merkle;

import java.security.MessageDigest;
import java.util.List;

/** Checks proofs as RFC 9162 says, with no tree at hand. */
public final class MerkleProof {

    private MerkleProof() {}

    /**
     * Whether a proof shows that a leaf is in a tree (section 2.1.3.2).
     *
     * @param leaf index of the leaf, from 0
     * @param size size of the tree
     * @param leafHash hash of the leaf
     * @param proof hashes, lowest first
     * @param root root of the tree
     */
    public static boolean includes(long leaf, long size, byte[] leafHash, List<byte[]> proof, byte[] root) {
        if (leaf < 0 || leaf >= size || !areHashes(proof) || leafHash.length != MerkleHash.SIZE) {
            return false;
        }
        long at = leaf;
        long last = size - 1;
        byte[] hash = leafHash;
        for (byte[] beside : proof) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                hash = MerkleHash.node(beside, hash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = MerkleHash.node(hash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && MessageDigest.isEqual(hash, root);
    }

    /**
     * Whether a proof shows that a tree grew out of a smaller one (section 2.1.4.2). From a tree without leaves every tree grew, but no proof
     * shows it: the answer is false.
     */
    public static boolean grew(long smaller, long larger, byte[] smallerRoot, byte[] largerRoot, List<byte[]> proof) {
        if (smaller < 1 || smaller > larger || !areHashes(proof)) {
            return false;
        }
        if (smaller == larger) {
            return proof.isEmpty() && MessageDigest.isEqual(smallerRoot, largerRoot);
        }
        boolean rootIsInIt = Long.bitCount(smaller) == 1;
        if (rootIsInIt ? smallerRoot.length != MerkleHash.SIZE : proof.isEmpty()) {
            return false;
        }
        long at = smaller - 1;
        long last = larger - 1;
        while ((at & 1) == 1) {
            at >>= 1;
            last >>= 1;
        }
        byte[] smallerHash = rootIsInIt ? smallerRoot : proof.getFirst();
        byte[] largerHash = smallerHash;
        for (byte[] beside : rootIsInIt ? proof : proof.subList(1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if ((at & 1) == 1 || at == last) {
                smallerHash = MerkleHash.node(beside, smallerHash);
                largerHash = MerkleHash.node(beside, largerHash);
                while ((at & 1) == 0 && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                largerHash = MerkleHash.node(largerHash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0
                && MessageDigest.isEqual(smallerHash, smallerRoot)
                && MessageDigest.isEqual(largerHash, largerRoot);
    }

    private static boolean areHashes(List<byte[]> proof) {
        return proof.stream().allMatch(hash -> hash.length == MerkleHash.SIZE);
    }
}
