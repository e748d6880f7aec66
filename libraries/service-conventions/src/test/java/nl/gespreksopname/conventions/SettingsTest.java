package nl.gespreksopname.conventions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.ConfigValidationException;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import nl.gespreksopname.conventions.settings.Settings;
import nl.gespreksopname.conventions.settings.SettingsCheck;
import nl.gespreksopname.eventstore.merkle.NoteSigner;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final String KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String OTHER_KEY = "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private static Map<String, String> good() {
        Map<String, String> good = new HashMap<>();
        good.put("service", "sample");
        good.put("api-version", "1.0.0");
        good.put("base-path", "/sample/v1");
        good.put("json-limit", "1048576");
        good.put("host-oin", "00000009999999999000");
        for (String database : new String[] {"database", "keys-database"}) {
            good.put(database + ".url", "jdbc:postgresql://127.0.0.1/" + database);
            good.put(database + ".owner", "sample_owner");
            good.put(database + ".owner-password", "x");
            good.put(database + ".user", "sample_app");
            good.put(database + ".password", "x");
        }
        good.put("kafka", "127.0.0.1:9092");
        good.put("master-key", KEY);
        good.put("search-key", OTHER_KEY);
        good.put("log-key", KEY);
        good.put("issuers.municipality.url", "https://login.voorbeeldstad.example/realms/gemeente");
        good.put("issuers.municipality.organisations", "00000009999999990000");
        good.put("issuers.municipality.roles", "case-system");
        return good;
    }

    private static Settings settings(Map<String, String> values) {
        Map<String, String> prefixed = new HashMap<>();
        values.forEach((key, value) -> prefixed.put("gespreksopname." + key, value));
        return new SmallRyeConfigBuilder()
                .withMapping(Settings.class)
                .withSources(new PropertiesConfigSource(prefixed, "test", 100))
                .build()
                .getConfigMapping(Settings.class);
    }

    private static void isTold(String key, String value, String... told) {
        Map<String, String> wrong = good();
        wrong.put(key, value);
        assertThat(SettingsCheck.faults(settings(wrong)))
                .as(key)
                .singleElement()
                .asString()
                .contains(told)
                .doesNotContain(KEY);
    }

    @Test
    void rightSettingsPass() {
        assertThat(SettingsCheck.faults(settings(good()))).isEmpty();
    }

    @Test
    void whatIsMissingIsToldAllAtOnce() {
        assertThatThrownBy(() -> settings(Map.of("service", "sample")))
                .isInstanceOf(ConfigValidationException.class)
                .hasMessageContaining("gespreksopname.database.url")
                .hasMessageContaining("gespreksopname.master-key")
                .hasMessageContaining("gespreksopname.kafka");
    }

    @Test
    void whatIsWrongIsToldInASentenceWithoutItsValue() {
        isTold("host-oin", "123", "gespreksopname.host-oin", "20 digits");
        isTold("master-key", "c2hvcnQ=", "gespreksopname.master-key", "32 bytes");
        isTold("search-key", "not base64!", "gespreksopname.search-key", "32 bytes");
        isTold("search-key", KEY, "must differ");
        isTold("database.url", "postgres://x", "jdbc:postgresql:");
        isTold("keys-database.url", "jdbc:postgresql://127.0.0.1/database", "must differ");
        isTold("database.user", "sample_owner", "must differ");
        isTold("issuers.municipality.url", "login", "http or https");
        isTold("issuers.municipality.organisations", "12", "20 digits");
        isTold("peers.consent", "consent", "gespreksopname.peers.consent");
        isTold("log-keys.consent", "x", "gespreksopname.log-keys.consent", "verifier key");
        isTold("hears", "consent", "gespreksopname.log-keys.consent must be given");
        isTold("json-limit", "10", "at least 1024");
    }

    @Test
    void aVerifierKeyOfAnotherKeyIsToldWithTheRightOne() {
        Map<String, String> values = good();
        values.put("log-key", OTHER_KEY);
        String other = NoteSigner.of("00000009999999999000/sample-service", new byte[32])
                .key()
                .toString();
        values.put("log-keys.sample", other);
        assertThat(SettingsCheck.faults(settings(values)))
                .singleElement()
                .asString()
                .contains("gespreksopname.log-keys.sample", "It should be 00000009999999999000/sample-service+");
    }
}
