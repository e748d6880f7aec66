package nl.gespreksopname.eventstore.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MerkleTreeTest {

    private static final HexFormat HEX = HexFormat.of();

    /** The eight sample entries that implementations of RFC 6962 test with. */
    private static final List<byte[]> SAMPLES = List.of(
            HEX.parseHex(""),
            HEX.parseHex("00"),
            HEX.parseHex("10"),
            HEX.parseHex("2021"),
            HEX.parseHex("3031"),
            HEX.parseHex("40414243"),
            HEX.parseHex("5051525354555657"),
            HEX.parseHex("606162636465666768696a6b6c6d6e6f"));

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    })
    void theSampleEntriesHaveTheRootsThatEveryImplementationFinds(int size, String root) {
        var tree = Grown.with(SAMPLES.subList(0, size));

        assertThat(HEX.formatHex(tree.tree().root(size))).isEqualTo(root);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 255, 256, 257, 511, 512, 513, 1000, 65_535, 65_536, 65_537, 66_000})
    void aTreeOfTilesHasTheRootOfTheDefinition(int size) {
        List<byte[]> entries = entries(size);
        var grown = Grown.with(entries);

        assertThat(grown.tree().root(size)).isEqualTo(rootByDefinition(entries));
    }

    @Test
    void itDoesNotMatterInHowManyStepsATreeGrows() {
        List<byte[]> entries = entries(1_300);
        var atOnce = Grown.with(entries);
        var inSteps = new Grown();
        int next = 0;
        for (int step = 1; next < entries.size(); step = step * 2 + 1) {
            int end = Math.min(next + step, entries.size());
            inSteps.add(entries.subList(next, end));
            next = end;
        }

        assertThat(inSteps.tree().root(1_300)).isEqualTo(atOnce.tree().root(1_300));
        for (int size = 0; size <= 1_300; size += 13) {
            assertThat(inSteps.tree().root(size)).isEqualTo(atOnce.tree().root(size));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 8, 255, 256, 257, 600, 66_000})
    void everyLeafIsProvedAndNoOther(int size) {
        List<byte[]> entries = entries(size);
        var grown = Grown.with(entries);
        byte[] root = grown.tree().root(size);

        for (int leaf = 0; leaf < size; leaf += Math.max(1, size / 50)) {
            List<byte[]> proof = grown.tree().inclusion(leaf, size);
            byte[] hash = MerkleHash.leaf(entries.get(leaf));
            assertThat(MerkleProof.includes(leaf, size, hash, proof, root)).isTrue();
            assertThat(MerkleProof.includes(leaf, size, MerkleHash.leaf(new byte[] {1}), proof, root))
                    .isFalse();
            assertThat(MerkleProof.includes(leaf + 1, size, hash, proof, root)).isFalse();
            for (int i = 0; i < proof.size(); i++) {
                assertThat(MerkleProof.includes(leaf, size, hash, withBitFlipped(proof, i), root))
                        .isFalse();
            }
        }
    }

    @Test
    void everyGrowthIsProvedAndNoOther() {
        int most = 300;
        var grown = Grown.with(entries(most));
        for (int larger = 1; larger <= most; larger += 7) {
            for (int smaller = 1; smaller <= larger; smaller++) {
                byte[] before = grown.tree().root(smaller);
                byte[] after = grown.tree().root(larger);
                List<byte[]> proof = grown.tree().consistency(smaller, larger);

                assertThat(MerkleProof.grew(smaller, larger, before, after, proof))
                        .isTrue();
                if (smaller < larger) {
                    assertThat(MerkleProof.grew(smaller, larger, MerkleHash.empty(), after, proof))
                            .isFalse();
                    assertThat(MerkleProof.grew(smaller, larger, before, MerkleHash.empty(), proof))
                            .isFalse();
                    assertThat(MerkleProof.grew(smaller, larger, before, after, withBitFlipped(proof, 0)))
                            .isFalse();
                    assertThat(MerkleProof.grew(smaller, larger, before, after, proof.subList(0, proof.size() - 1)))
                            .isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "tile/0/000, HASHES, 0, 0, 256",
        "tile/0/x001/x234/067, HASHES, 0, 1234067, 256",
        "tile/1/002.p/17, HASHES, 1, 2, 17",
        "tile/63/999.p/255, HASHES, 63, 999, 255",
        "tile/entries/x001/000.p/1, ENTRIES, 0, 1000, 1",
    })
    void aTilesNameIsItsPath(String path, Tile.Kind kind, int level, long index, int width) {
        Tile tile = new Tile(kind, level, index, width);

        assertThat(Tile.parse(path)).contains(tile);
        assertThat(tile.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tile/64/000",
                "tile/00/000",
                "tile/0/0",
                "tile/0/1000",
                "tile/0/001/234",
                "tile/0/x000/001",
                "tile/0/000.p/0",
                "tile/0/000.p/256",
                "tile/0/000.p/01",
                "tile/data/000",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "/tile/0/000",
                "tile/0/000/",
                "tile/0/../checkpoint",
            })
    void whatIsSpelledOtherwiseIsNoTile(String path) {
        assertThat(Tile.parse(path)).isEmpty();
    }

    private static List<byte[]> withBitFlipped(List<byte[]> proof, int at) {
        List<byte[]> changed = new ArrayList<>(proof);
        byte[] hash = proof.get(at).clone();
        hash[5] ^= 4;
        changed.set(at, hash);
        return changed;
    }

    private static List<byte[]> entries(int count) {
        List<byte[]> entries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            entries.add(ByteBuffer.allocate(4).putInt(i).array());
        }
        return entries;
    }

    private static byte[] rootByDefinition(List<byte[]> entries) {
        if (entries.size() == 1) {
            return MerkleHash.leaf(entries.getFirst());
        }
        int split = Integer.highestOneBit(entries.size() - 1);
        return MerkleHash.node(
                rootByDefinition(entries.subList(0, split)), rootByDefinition(entries.subList(split, entries.size())));
    }

    /** A tree whose tiles are in memory. */
    private static final class Grown {

        private final Map<String, ByteArrayOutputStream> tiles = new HashMap<>();
        private long size;

        static Grown with(List<byte[]> entries) {
            Grown grown = new Grown();
            grown.add(entries);
            return grown;
        }

        void add(List<byte[]> entries) {
            for (TileGrowth growth :
                    tree().grow(size, entries.stream().map(MerkleHash::leaf).toList())) {
                tiles.computeIfAbsent(growth.level() + "/" + growth.index(), key -> new ByteArrayOutputStream())
                        .writeBytes(growth.added());
            }
            size += entries.size();
        }

        MerkleTree tree() {
            return new MerkleTree((level, index) -> {
                ByteArrayOutputStream tile = tiles.get(level + "/" + index);
                return tile == null ? new byte[0] : Arrays.copyOf(tile.toByteArray(), tile.size());
            });
        }
    }
}
