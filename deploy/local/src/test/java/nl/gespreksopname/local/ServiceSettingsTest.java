package nl.gespreksopname.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import nl.gespreksopname.local.postgres.ServiceDatabases;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceSettingsTest {

    private static final ServiceDatabases DATABASES =
            new ServiceDatabases("jdbc:a", "jdbc:b", "consent_owner", "one", "consent_app", "two");

    @TempDir
    Path data;

    @Test
    void aServiceKnowsItsPeersAndTheirKeysAndWhoMayAssertWhat() {
        Map<String, String> consent = settings().settings(Part.CONSENT, DATABASES);
        Map<String, String> policy = settings().settings(Part.POLICY, DATABASES);

        assertThat(consent)
                .containsKey("gespreksopname.peers.policy")
                .doesNotContainKey("gespreksopname.peers.consent")
                .containsEntry("gespreksopname.issuers.ombudsman.roles", "auditor")
                .containsEntry("gespreksopname.issuers.ombudsman.organisations", "")
                .containsEntry("gespreksopname.log-keys.policy", policy.get("gespreksopname.log-keys.policy"))
                .containsEntry("gespreksopname.search-key", policy.get("gespreksopname.search-key"))
                .doesNotContainEntry("gespreksopname.master-key", policy.get("gespreksopname.master-key"));
        assertThat(consent.get("gespreksopname.issuers.other-municipality.roles"))
                .doesNotContain("auditor", "peer", "operator");
    }

    @Test
    void onlyTheirOwnerCanReadTheFile() throws Exception {
        Path file = settings().write(Part.CONSENT, DATABASES);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    private ServiceSettings settings() {
        return new ServiceSettings(SuiteOptions.onFreePorts(data), Secrets.in(data));
    }
}
