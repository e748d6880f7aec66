package nl.gespreksopname.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    Path data;

    @Test
    void areMadeUpOnceAndKept() {
        Secrets first = Secrets.in(data);
        Secrets second = Secrets.in(data);

        assertThat(first.get("consent.master-key")).isEqualTo(second.get("consent.master-key"));
        assertThat(first.get("consent.master-key")).isNotEqualTo(first.get("policy.master-key"));
        assertThat(Base64.getDecoder().decode(first.get("search-key"))).hasSize(32);
        assertThat(first.forKeycloak()).containsKey("DEMO_PASSWORD");
    }

    @Test
    void onlyTheirOwnerCanReadTheFile() throws Exception {
        Secrets.in(data);

        assertThat(Files.getPosixFilePermissions(data.resolve(Secrets.FILE)))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void whatIsMissingIsAddedAndTheRestKept() throws Exception {
        Files.writeString(data.resolve(Secrets.FILE), "search-key=kept\n");

        assertThat(Secrets.in(data).get("search-key")).isEqualTo("kept");
        assertThat(Files.readString(data.resolve(Secrets.FILE))).contains("search-key=kept", "policy.log-key=");
    }
}
