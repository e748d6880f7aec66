package nl.gespreksopname.policy.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.eventstore.merkle.MerkleHash;
import nl.gespreksopname.eventstore.merkle.MerkleTree;
import nl.gespreksopname.eventstore.merkle.TileGrowth;
import org.junit.jupiter.api.Test;

class GrowingRootTest {

    @Test
    void itIsTheRootOfTheTreeAtEverySizeAlsoWhenItGoesOnFromWhatWasKept() {
        List<byte[]> leaves = new ArrayList<>();
        var growing = new GrowingRoot();
        assertThat(growing.root()).isEqualTo(rootOf(leaves));

        for (int i = 1; i <= 600; i++) {
            byte[] entry = {(byte) i, (byte) (i >> 8)};
            leaves.add(MerkleHash.leaf(entry));
            growing = GrowingRoot.from(growing.size(), growing.peaks());
            growing.add(entry);

            assertThat(growing.size()).isEqualTo(i);
            assertThat(growing.root()).isEqualTo(rootOf(leaves));
        }
    }

    private static byte[] rootOf(List<byte[]> leaves) {
        Map<String, byte[]> tiles = new HashMap<>();
        var tree = new MerkleTree((level, index) -> tiles.getOrDefault(level + "/" + index, new byte[0]));
        for (TileGrowth growth : tree.grow(0, leaves)) {
            tiles.put(growth.level() + "/" + growth.index(), growth.added());
        }
        return new MerkleTree((level, index) -> tiles.getOrDefault(level + "/" + index, new byte[0]))
                .root(leaves.size());
    }
}
