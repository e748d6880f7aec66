package nl.gespreksopname.eventstore.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.fixture.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VaultTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final MasterKey MASTER = key(1);

    private TestDatabase database;
    private Vault vault;

    @BeforeEach
    void start() {
        database = TestDatabase.create();
        vault = vault(MASTER, NOW);
    }

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void whatWasSealedComesOutAgainInTheOrderAsked() {
        List<Sealed> sealed = seal(value("Noor Voorbeeld", "p1"), value("geboren in Verzonnendam, ✓", "p1", "p2"));
        UUID unknown = UUID.randomUUID();

        Map<UUID, Revealed> revealed =
                reveal(List.of(sealed.get(1).id(), unknown, sealed.get(0).id()));

        assertThat(revealed.values())
                .containsExactly(
                        new Revealed.Value(
                                sealed.get(1).id(), "name", Set.of("p1", "p2"), "geboren in Verzonnendam, ✓"),
                        new Revealed.Missing(unknown),
                        new Revealed.Value(sealed.get(0).id(), "name", Set.of("p1"), "Noor Voorbeeld"));
    }

    @Test
    void neitherDatabaseHoldsTheValueInTheClear() {
        seal(value("Noor Voorbeeld", "p1"));

        String hex = HexFormat.of().formatHex("Voorbeeld".getBytes(StandardCharsets.UTF_8));
        assertThat(database.column("select encode(ciphertext, 'hex') || kind || subjects::text from vault_value"))
                .noneMatch(row -> row.contains(hex) || row.contains("Voorbeeld"));
        assertThat(database.keysColumn("select encode(wrapped, 'hex') || wrapped_by from secret"))
                .hasSize(1)
                .noneMatch(row -> row.contains(hex));
        assertThat(value("Noor Voorbeeld", "p1").toString()).doesNotContain("Noor");
        assertThat(new Revealed.Value(UUID.randomUUID(), "name", Set.of("p1"), "Noor").toString())
                .doesNotContain("Noor");
    }

    @Test
    void theSameValueSealedTwiceShowsNothingInCommon() {
        List<Sealed> sealed = seal(value("ja", "p1"), value("ja", "p1"));

        assertThat(sealed.get(0).commitment()).isNotEqualTo(sealed.get(1).commitment());
        assertThat(database.column("select distinct encode(ciphertext, 'hex') from vault_value"))
                .hasSize(2);
    }

    @Test
    void aReferenceFitsItsOwnValueOnly() {
        List<Sealed> sealed = seal(value("ja", "p1"), value("nee", "p1"));

        assertThat(keeps(sealed.get(0))).isTrue();
        assertThat(keeps(new Sealed(sealed.get(0).id(), sealed.get(1).commitment())))
                .isFalse();
        assertThat(keeps(new Sealed(UUID.randomUUID(), sealed.get(0).commitment())))
                .isFalse();
    }

    @Test
    void anErasedValueIsGoneAndTheOthersStay() {
        List<Sealed> sealed = seal(value("weg", "p1"), value("blijft", "p2"));

        int erased = database.transactions()
                .call(connection ->
                        vault.erase(connection, List.of(sealed.get(0).id())));

        assertThat(erased).isEqualTo(1);
        assertThat(reveal(List.of(sealed.get(0).id(), sealed.get(1).id())).values())
                .satisfiesExactly(
                        gone -> assertThat(gone)
                                .isEqualTo(new Revealed.Erased(sealed.get(0).id())),
                        there -> assertThat(there).isInstanceOf(Revealed.Value.class));
        assertThat(database.keysColumn("select id from secret"))
                .containsExactly(sealed.get(1).id().toString());
        assertThat(database.column("select id from vault_value where ciphertext is null"))
                .containsExactly(sealed.get(0).id().toString());
    }

    @Test
    void aValueIsGoneEvenWhenTheTransactionOfItsErasureFails() {
        List<Sealed> sealed = seal(value("weg", "p1"));

        assertThatThrownBy(() -> database.transactions().call(connection -> {
                    vault.erase(connection, List.of(sealed.get(0).id()));
                    throw new IllegalStateException("afterwards");
                }))
                .hasMessage("afterwards");

        assertThat(reveal(List.of(sealed.get(0).id())).values())
                .containsExactly(new Revealed.Erased(sealed.get(0).id()));
        int again = database.transactions()
                .call(connection ->
                        vault.erase(connection, List.of(sealed.get(0).id())));
        assertThat(again).isEqualTo(1);
    }

    @Test
    void valuesAboutSomeoneAreFoundWithWhoElseTheyAreAbout() {
        List<Sealed> sealed = seal(value("een", "p1"), value("twee", "p1", "p2"), value("drie", "p2"));

        Map<UUID, Set<String>> about = database.transactions().call(connection -> vault.about(connection, "p1"));

        assertThat(about)
                .isEqualTo(
                        Map.of(sealed.get(0).id(), Set.of("p1"), sealed.get(1).id(), Set.of("p1", "p2")));
    }

    @Test
    void aSecretWithoutAValueIsSweptWhenNoTransactionCanStillCommitIt() {
        List<Sealed> kept = seal(value("blijft", "p1"));
        assertThatThrownBy(() -> database.transactions().call(connection -> {
                    vault.seal(connection, value("nooit", "p1"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(database.keysColumn("select id from secret")).hasSize(2);

        assertThat(sweep(NOW)).isZero();
        assertThat(sweep(NOW.plus(Duration.ofHours(2)))).isEqualTo(1);

        assertThat(database.keysColumn("select id from secret"))
                .containsExactly(kept.getFirst().id().toString());
    }

    @Test
    void aSecretIsLookedAtOnce() throws Exception {
        seal(value("blijft", "p1"));
        assertThat(sweep(NOW.plus(Duration.ofHours(2)))).isZero();
        assertThat(database.keysColumn("select id from sweep")).isEqualTo(database.keysColumn("select id from secret"));
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("truncate vault_value");
        }

        assertThat(sweep(NOW.plus(Duration.ofHours(3)))).isZero();
        vault = vault(MASTER, NOW.plusSeconds(1));
        assertThatThrownBy(() -> database.transactions().call(connection -> {
                    vault.seal(connection, value("nooit", "p1"));
                    throw new IllegalStateException("rolled back");
                }))
                .hasMessage("rolled back");
        assertThat(sweep(NOW.plus(Duration.ofHours(3)))).isEqualTo(1);
    }

    @Test
    void manySecretsAreSweptBatchByBatch() {
        List<ValueToSeal> many = Collections.nCopies(1_100, value("nooit", "p1"));
        for (int round = 0; round < 2; round++) {
            assertThatThrownBy(() -> database.transactions().call(connection -> {
                        vault.seal(connection, many);
                        throw new IllegalStateException("rolled back");
                    }))
                    .hasMessage("rolled back");
        }
        List<Sealed> kept = seal(value("blijft", "p1"));

        assertThat(sweep(NOW.plus(Duration.ofHours(2)))).isEqualTo(2_200);

        assertThat(database.keysColumn("select id from secret"))
                .containsExactly(kept.getFirst().id().toString());
    }

    @Test
    void whatTheSweepAsksIsFoundByAnIndex() {
        assertThat(plan(
                        database.keys(),
                        Vault.SECRETS_FROM_BEFORE
                                .replaceFirst("\\?", "now()")
                                .replaceFirst("\\?", "now()")
                                .replaceFirst("\\?", "gen_random_uuid()")
                                .replaceFirst("\\?", "1000")))
                .contains("secret_made_at")
                .doesNotContain("Sort");
        Map.of(Vault.ERASED_SINCE, "vault_value_erased_at", Vault.LOST_SINCE, "vault_value_lost_at")
                .forEach((query, index) -> assertThat(plan(
                                database.transactions(),
                                query.replaceFirst("\\?", "now()")
                                        .replaceFirst("\\?", "gen_random_uuid()")
                                        .replaceFirst("\\?", "now()")
                                        .replaceFirst("\\?", "1000")))
                        .contains(index)
                        .doesNotContain("Sort"));
    }

    private static String plan(Transactions transactions, String query) {
        return transactions.call(connection -> {
            try (Statement statement = connection.createStatement()) {
                // A test's table is so small that reading and sorting all of it would be cheaper.
                statement.execute("set local enable_seqscan = off");
                statement.execute("set local enable_sort = off");
                StringBuilder plan = new StringBuilder();
                try (ResultSet row = statement.executeQuery("explain " + query)) {
                    while (row.next()) {
                        plan.append(row.getString(1)).append('\n');
                    }
                }
                return plan.toString();
            }
        });
    }

    @Test
    void aMasterKeyCanBeExchanged() {
        List<Sealed> old = seal(value("oud", "p1"));
        vault = new Vault(database.keys(), key(2), List.of(MASTER), Clock.fixed(NOW, ZoneOffset.UTC));
        List<Sealed> fresh = seal(value("nieuw", "p1"));

        assertThat(reveal(List.of(old.getFirst().id(), fresh.getFirst().id())).values())
                .allSatisfy(revealed -> assertThat(revealed).isInstanceOf(Revealed.Value.class));
        vault = vault(key(2), NOW);
        assertThatThrownBy(() -> reveal(List.of(old.getFirst().id())))
                .isInstanceOf(VaultDamaged.class)
                .hasMessageContaining("not given");
    }

    @Test
    void aCiphertextThatWasChangedOrMovedIsNoticed() throws Exception {
        List<Sealed> sealed = seal(value("een", "p1"), value("twee", "p1"));
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute("update vault_value set ciphertext = (select ciphertext from vault_value where id = '"
                    + sealed.get(0).id() + "')");
        }

        assertThat(reveal(List.of(sealed.get(0).id()))).hasSize(1);
        assertThatThrownBy(() -> reveal(List.of(sealed.get(1).id()))).isInstanceOf(VaultDamaged.class);
    }

    @Test
    void aRowThatWasRenamedOrPutToAnothersNameIsNoticed() throws Exception {
        List<Sealed> sealed = seal(value("een", "p1"), value("twee", "p1"), value("drie", "p1"));
        asOwner("update vault_value set kind = 'explanation' where id = '"
                + sealed.get(0).id() + "'");
        asOwner("update vault_value set subjects = '{p2}' where id = '"
                + sealed.get(1).id() + "'");

        assertThatThrownBy(() -> reveal(List.of(sealed.get(0).id()))).isInstanceOf(VaultDamaged.class);
        assertThatThrownBy(() -> reveal(List.of(sealed.get(1).id()))).isInstanceOf(VaultDamaged.class);
        assertThat(reveal(List.of(sealed.get(2).id())).values()).hasOnlyElementsOfType(Revealed.Value.class);
    }

    @Test
    void theServiceCanRenameNoRow() {
        seal(value("een", "p1"));

        for (String change : List.of("kind = 'explanation'", "subjects = '{p2}'", "id = gen_random_uuid()")) {
            assertThatThrownBy(() -> database.transactions().call(connection -> {
                        try (Statement statement = connection.createStatement()) {
                            return statement.executeUpdate("update vault_value set " + change);
                        }
                    }))
                    .as(change)
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void aValueThatWasBoundToItsIdAloneStillOpens() throws Exception {
        Sealed sealed = seal(value("van vroeger", "p1")).getFirst();
        byte[] wrapped = HexFormat.of()
                .parseHex(database.keysColumn("select encode(wrapped, 'hex') from secret")
                        .getFirst());
        byte[] secret = Ciphers.decrypt(MASTER.key(), wrapped, Vault.bytes(sealed.id()));
        byte[] earlier = Ciphers.encrypt(
                Vault.encryptionKey(secret), "van vroeger".getBytes(StandardCharsets.UTF_8), Vault.bytes(sealed.id()));
        asOwner("update vault_value set ciphertext = '\\x" + HexFormat.of().formatHex(earlier) + "'");

        assertThat(reveal(List.of(sealed.id())).values())
                .containsExactly(new Revealed.Value(sealed.id(), "name", Set.of("p1"), "van vroeger"));
        assertThat(keeps(sealed)).isTrue();
    }

    private void asOwner(String sql) throws Exception {
        try (Connection owner = database.asOwner();
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aMasterKeyHas32Bytes() {
        assertThatThrownBy(() -> MasterKey.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
        assertThat(MASTER.toString()).matches("MasterKey\\[[0-9a-f]{16}]");
    }

    @Test
    void aValueIsAboutSomeone() {
        assertThatThrownBy(() -> new ValueToSeal("name", Set.of(), "x")).isInstanceOf(IllegalArgumentException.class);
    }

    private Vault vault(MasterKey master, Instant now) {
        return new Vault(database.keys(), master, List.of(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static MasterKey key(int seed) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) seed);
        return MasterKey.of(bytes);
    }

    private static ValueToSeal value(String text, String... subjects) {
        return new ValueToSeal("name", Set.of(subjects), text);
    }

    private List<Sealed> seal(ValueToSeal... values) {
        return database.transactions().call(connection -> vault.seal(connection, List.of(values)));
    }

    private Map<UUID, Revealed> reveal(List<UUID> ids) {
        return database.transactions().call(connection -> vault.reveal(connection, ids));
    }

    private boolean keeps(Sealed reference) {
        return database.transactions().call(connection -> vault.keepsWhatWasSealed(connection, reference));
    }

    private int sweep(Instant now) {
        Vault later = vault(MASTER, now);
        return later.sweep(database.transactions(), Duration.ofHours(1));
    }
}
