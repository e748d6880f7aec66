package nl.gespreksopname.eventstore.merkle;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A Merkle tree (RFC 9162, section 2.1) over tiles (C2SP tlog-tiles): its root, and proofs, at any size that it ever
 * had. Tiles that were read once are kept, so an instance is for one question or for one transaction.
 */
public final class MerkleTree {

    private static final int HEIGHT = 8;

    private final TileSource source;
    private final Map<TileKey, byte[]> tiles = new HashMap<>();

    /** The tree whose tiles are there. */
    public MerkleTree(TileSource source) {
        this.source = source;
    }

    /** The root of the first {@code size} leaves. */
    public byte[] root(long size) {
        return size == 0 ? MerkleHash.empty() : range(0, size);
    }

    /**
     * Proof that a leaf is in the tree (RFC 9162, section 2.1.3.1).
     *
     * @param leaf index of the leaf, from 0
     * @param size size of the tree
     * @return the hashes, lowest first
     */
    public List<byte[]> inclusion(long leaf, long size) {
        if (leaf < 0 || leaf >= size) {
            throw new IllegalArgumentException("a tree of " + size + " has no leaf " + leaf);
        }
        List<byte[]> proof = new ArrayList<>();
        path(leaf, 0, size, proof);
        return proof;
    }

    /**
     * Proof that the tree of one size is a prefix of that of a larger size (RFC 9162, section 2.1.4.1).
     *
     * @return the hashes in the order of the RFC; empty when the sizes are the same
     */
    public List<byte[]> consistency(long smaller, long larger) {
        if (smaller < 1 || smaller > larger) {
            throw new IllegalArgumentException("no tree of " + larger + " grew from one of " + smaller);
        }
        List<byte[]> proof = new ArrayList<>();
        subproof(smaller, 0, larger, true, proof);
        return proof;
    }

    /**
     * What has to be written when leaves are added: the ends of the tiles that grow, lowest level first.
     *
     * @param size size of the tree before
     * @param leaves hashes of the leaves to add ({@link MerkleHash#leaf})
     */
    public List<TileGrowth> grow(long size, List<byte[]> leaves) {
        List<TileGrowth> growth = new ArrayList<>();
        List<byte[]> hashes = leaves;
        for (int level = 0; !hashes.isEmpty(); level++) {
            hashes = grow(level, size >> (HEIGHT * level), hashes, growth);
        }
        return growth;
    }

    /** Adds to one level; the roots of the tiles that became full are what is to be added to the level above. */
    private List<byte[]> grow(int level, long position, List<byte[]> hashes, List<TileGrowth> growth) {
        List<byte[]> above = new ArrayList<>();
        int next = 0;
        while (next < hashes.size()) {
            long index = position / Tile.WIDTH;
            int width = (int) (position % Tile.WIDTH);
            int count = Math.min(Tile.WIDTH - width, hashes.size() - next);
            var added = new ByteArrayOutputStream(count * MerkleHash.SIZE);
            hashes.subList(next, next + count).forEach(added::writeBytes);
            growth.add(new TileGrowth(level, index, added.toByteArray()));
            if (width + count == Tile.WIDTH) {
                var full = new ByteArrayOutputStream(Tile.WIDTH * MerkleHash.SIZE);
                if (width > 0) {
                    full.write(tile(level, index, width), 0, width * MerkleHash.SIZE);
                }
                full.writeBytes(added.toByteArray());
                above.add(perfect(full.toByteArray(), 0, Tile.WIDTH));
            }
            position += count;
            next += count;
        }
        return above;
    }

    private void path(long leaf, long from, long to, List<byte[]> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (leaf < middle) {
            path(leaf, from, middle, proof);
            proof.add(range(middle, to));
        } else {
            path(leaf, middle, to, proof);
            proof.add(range(from, middle));
        }
    }

    private void subproof(long smaller, long from, long to, boolean whole, List<byte[]> proof) {
        if (smaller == to) {
            if (!whole) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (smaller <= middle) {
            subproof(smaller, from, middle, whole, proof);
            proof.add(range(middle, to));
        } else {
            subproof(smaller, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    /** The hash over leaves {@code from} to {@code to} (exclusive), where such a subtree starts in the RFC's recursion. */
    private byte[] range(long from, long to) {
        long count = to - from;
        if (Long.bitCount(count) == 1) {
            return node(Long.numberOfTrailingZeros(count), from);
        }
        long middle = from + split(count);
        return MerkleHash.node(range(from, middle), range(middle, to));
    }

    /** The root of a perfect subtree of 2^height leaves. */
    private byte[] node(int height, long from) {
        int level = height / HEIGHT;
        int count = 1 << (height % HEIGHT);
        long position = from >> (HEIGHT * level);
        int at = (int) (position % Tile.WIDTH);
        return perfect(tile(level, position / Tile.WIDTH, at + count), at, count);
    }

    private byte[] tile(int level, long index, int width) {
        byte[] hashes =
                tiles.computeIfAbsent(new TileKey(level, index), key -> source.hashes(key.level(), key.index()));
        if (hashes.length < width * MerkleHash.SIZE) {
            throw new IllegalStateException("tile " + level + "/" + index + " has fewer than " + width + " hashes");
        }
        return hashes;
    }

    private static byte[] perfect(byte[] hashes, int at, int count) {
        byte[] level = Arrays.copyOfRange(hashes, at * MerkleHash.SIZE, (at + count) * MerkleHash.SIZE);
        for (int width = count; width > 1; width /= 2) {
            for (int i = 0; i < width; i += 2) {
                byte[] node = MerkleHash.node(level, i * MerkleHash.SIZE, level, (i + 1) * MerkleHash.SIZE);
                System.arraycopy(node, 0, level, i / 2 * MerkleHash.SIZE, MerkleHash.SIZE);
            }
        }
        return Arrays.copyOf(level, MerkleHash.SIZE);
    }

    /** The largest power of two below a size of two or more. */
    private static long split(long size) {
        return Long.highestOneBit(size - 1);
    }

    private record TileKey(int level, long index) {}
}
