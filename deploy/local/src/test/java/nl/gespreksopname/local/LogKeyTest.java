package nl.gespreksopname.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class LogKeyTest {

    @Test
    void aSeedGivesThePublicKeyOfRfc8032AndItsVerifierKey() {
        // RFC 8032, section 7.1, test 1
        byte[] seed = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        byte[] publicKey = HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

        String key = LogKey.of("example.test/log", Base64.getEncoder().encodeToString(seed))
                .toString();

        String[] parts = key.split("\\+", 3);
        assertThat(parts[0]).isEqualTo("example.test/log");
        assertThat(parts[1]).matches("[0-9a-f]{8}");
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        assertThat(typed[0]).isEqualTo((byte) 1);
        assertThat(HexFormat.of().formatHex(typed, 1, 33))
                .isEqualTo(HexFormat.of().formatHex(publicKey));
    }
}
