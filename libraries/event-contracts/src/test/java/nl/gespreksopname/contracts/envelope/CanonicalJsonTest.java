package nl.gespreksopname.contracts.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Random;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

    @Test
    void namesAreSortedAndWhiteSpaceIsGone() {
        assertThat(canonical("{ \"b\" : [ 1, true , {} ], \"a\" : \"é\\u000a\\u001f/\" }"))
                .isEqualTo("{\"a\":\"é\\n\\u001f/\",\"b\":[1,true,{}]}");
    }

    @Test
    void anyObjectHasTheBytesThatTheReferenceImplementationGives() throws IOException {
        var random = new Random(7);
        for (int i = 0; i < 500; i++) {
            ObjectNode any = anyObject(random, 3);

            String reference = new JsonCanonicalizer(any.toString()).getEncodedString();

            assertThat(new String(CanonicalJson.bytes(any), UTF_8)).isEqualTo(reference);
        }
    }

    @Test
    void bytesReadAndWrittenAgainAreTheSameBytes() {
        byte[] once = CanonicalJson.bytes(anyObject(new Random(11), 4));

        assertThat(CanonicalJson.bytes(CanonicalJson.parse(once))).isEqualTo(once);
    }

    @Test
    void fractionsNullsAndIntegersThatOthersWouldRoundAreRefusedWithThePlace() {
        assertThatThrownBy(() -> canonical("{\"a\":[1.5]}")).hasMessageContaining("/a/0");
        assertThatThrownBy(() -> canonical("{\"a\":null}")).hasMessageContaining("/a");
        assertThatThrownBy(() -> canonical("{\"a\":9007199254740992}")).hasMessageContaining("/a");
        assertThatThrownBy(() -> canonical("{\"a\":\"\\ud800\"}")).hasMessageContaining("/a");
    }

    @Test
    void aNameThatOccursTwiceOrAnythingAfterTheValueIsRefusedWithoutQuotingIt() {
        for (String bad :
                new String[] {"{\"a\":1,\"a\":2}", "{\"b\":[{\"a\":1,\"a\":{}}]}", "{} {}", "{\"geheim\":", ""}) {
            assertThatThrownBy(() -> CanonicalJson.parse(bad.getBytes(UTF_8)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining("geheim");
        }
    }

    private static String canonical(String json) {
        return new String(CanonicalJson.bytes(CanonicalJson.parse(json.getBytes(UTF_8))), UTF_8);
    }

    private static ObjectNode anyObject(Random random, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = random.nextInt(5); i >= 0; i--) {
            String name = anyText(random);
            switch (random.nextInt(depth > 0 ? 5 : 3)) {
                case 0 -> object.put(name, anyText(random));
                case 1 -> object.put(name, random.nextLong() >> (11 + random.nextInt(50)));
                case 2 -> object.put(name, random.nextBoolean());
                case 3 -> object.set(name, anyObject(random, depth - 1));
                default -> object.putArray(name).add(anyText(random)).add(anyObject(random, depth - 1));
            }
        }
        return object;
    }

    private static String anyText(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(6); i >= 0; i--) {
            int point = random.nextInt(random.nextBoolean() ? 0x80 : 0x110000);
            text.appendCodePoint(point >= 0xD800 && point < 0xE000 ? 'x' : point);
        }
        return text.toString();
    }
}
