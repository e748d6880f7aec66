package nl.gespreksopname.eventstore.merkle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds our verification against the proof vectors of github.com/transparency-dev/merkle, good and bad ones. They are
 * not part of this repository: clone that one and name its folder, {@code -Dmerkle.testdata=<clone>/testdata}.
 */
class PublishedVectorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyInclusionVectorComesOutAsPublished() throws IOException {
        List<Path> vectors = vectors("inclusion");

        assertThat(vectors).hasSizeGreaterThan(80).allSatisfy(file -> {
            JsonNode vector = JSON.readTree(file.toFile());
            boolean verifies = MerkleProof.includes(
                    size(vector, "leafIdx"),
                    size(vector, "treeSize"),
                    bytes(vector.get("leafHash")),
                    proof(vector),
                    bytes(vector.get("root")));
            assertThat(verifies).isNotEqualTo(vector.get("wantErr").booleanValue());
        });
    }

    @Test
    void everyConsistencyVectorComesOutAsPublished() throws IOException {
        List<Path> vectors = vectors("consistency");

        assertThat(vectors).hasSizeGreaterThan(80).allSatisfy(file -> {
            JsonNode vector = JSON.readTree(file.toFile());
            boolean verifies = MerkleProof.grew(
                    size(vector, "size1"),
                    size(vector, "size2"),
                    bytes(vector.get("root1")),
                    bytes(vector.get("root2")),
                    proof(vector));
            assertThat(verifies).isNotEqualTo(vector.get("wantErr").booleanValue());
        });
    }

    private static List<Path> vectors(String kind) throws IOException {
        String folder = System.getProperty("merkle.testdata", "");
        assumeTrue(!folder.isEmpty(), "the vectors are not here: see the class comment");
        try (Stream<Path> files = Files.walk(Path.of(folder, kind))) {
            return files.filter(file -> file.toString().endsWith(".json")).toList();
        }
    }

    /** Sizes are 64 bits without sign there; beyond 2^63 none is a size here, which is refused like any other nonsense. */
    private static long size(JsonNode vector, String field) {
        return vector.get(field).bigIntegerValue().longValue();
    }

    private static List<byte[]> proof(JsonNode vector) {
        List<byte[]> proof = new ArrayList<>();
        vector.get("proof").forEach(hash -> proof.add(bytes(hash)));
        return proof;
    }

    private static byte[] bytes(JsonNode base64) {
        return base64.isNull() ? new byte[0] : Base64.getDecoder().decode(base64.textValue());
    }
}
