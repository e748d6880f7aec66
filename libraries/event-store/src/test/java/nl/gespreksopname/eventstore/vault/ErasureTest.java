package nl.gespreksopname.eventstore.vault;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.gespreksopname.contracts.envelope.Actor;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.eventstore.append.EventStore;
import nl.gespreksopname.eventstore.append.NewEvent;
import nl.gespreksopname.eventstore.fixture.TestDatabase;
import nl.gespreksopname.eventstore.log.CheckpointWriter;
import nl.gespreksopname.eventstore.log.LogEvent;
import nl.gespreksopname.eventstore.log.LogReader;
import nl.gespreksopname.eventstore.log.Sequencer;
import nl.gespreksopname.eventstore.merkle.Checkpoint;
import nl.gespreksopname.eventstore.merkle.MerkleHash;
import nl.gespreksopname.eventstore.merkle.MerkleProof;
import nl.gespreksopname.eventstore.merkle.MerkleTree;
import nl.gespreksopname.eventstore.merkle.NoteSigner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What is left of an erased value for somebody who has everything: the main database as it was before the erasure, the keys
 * database of today, the master key, and the events.
 */
class ErasureTest {

    private static final MasterKey MASTER = MasterKey.of(new byte[32]);
    private static final NoteSigner SIGNER = NoteSigner.of("example.test/trial", new byte[32]);
    private static final String GONE = "Noor Verzonnen, geboren in Nergenshuizen";
    private static final String STAYS = "Teun Bedacht";
    private static final List<String> TABLES =
            List.of("event", "log_entry", "log_head", "tile", "checkpoint", "vault_value");

    private TestDatabase database;
    private Vault vault;
    private Sequencer sequencer;
    private Sealed gone;
    private Sealed stays;

    @BeforeEach
    void sealTwoValuesInEvents() {
        database = TestDatabase.create();
        vault = new Vault(database.keys(), MASTER, List.of(), Clock.systemUTC());
        sequencer = new Sequencer(database.transactions(), "trial", () -> {});
        List<Sealed> sealed = database.transactions().call(connection -> {
            List<Sealed> values = vault.seal(
                    connection,
                    List.of(new ValueToSeal("name", Set.of("p1"), GONE), new ValueToSeal("name", Set.of("p2"), STAYS)));
            EventStore store = new EventStore("trial", Clock.systemUTC());
            store.append(
                    connection,
                    "conversation/a",
                    List.of(),
                    values.stream().map(ErasureTest::event).toList());
            return values;
        });
        gone = sealed.get(0);
        stays = sealed.get(1);
        sequencer.drain();
    }

    @AfterEach
    void stop() {
        sequencer.close();
        database.close();
    }

    @Test
    void anOldMainDatabaseWithTodaysKeysGivesNothingOfWhatWasErased() throws Exception {
        assertThat(reveal(gone)).isInstanceOf(Revealed.Value.class);
        assertThat(openedByAnySecret(ciphertext(gone)))
                .as("the attack works on what is there")
                .contains(GONE);
        backUp();

        erase(gone);
        restore();

        assertThat(ciphertext(gone)).as("the ciphertext is back").isNotEmpty();
        assertThat(reveal(gone)).isEqualTo(new Revealed.Erased(gone.id()));
        assertThat(keeps(gone)).isFalse();
        assertThat(openedByAnySecret(ciphertext(gone))).isEmpty();
        assertThat(committedToByAnySecret(gone, GONE))
                .as("nor can it be guessed")
                .isFalse();
        assertThat(database.keysColumn("select id from secret"))
                .containsExactly(stays.id().toString());

        assertThat(reveal(stays)).isEqualTo(new Revealed.Value(stays.id(), "name", Set.of("p2"), STAYS));
        assertThat(keeps(stays)).isTrue();
        assertThat(openedByAnySecret(ciphertext(stays))).contains(STAYS);
        assertThat(committedToByAnySecret(stays, STAYS)).isTrue();
    }

    @Test
    void theLogProvesTheSameEventsBeforeAndAfter() throws Exception {
        CheckpointWriter writer =
                new CheckpointWriter(database.transactions(), sequencer, "trial", List.of(SIGNER), Clock.systemUTC());
        Checkpoint before = Checkpoint.open(writer.write().note(), List.of(SIGNER.key()));
        byte[] event = first().bytes();

        erase(gone);

        Checkpoint after = Checkpoint.open(writer.write().note(), List.of(SIGNER.key()));
        assertThat(after.size()).isEqualTo(before.size());
        assertThat(after.root()).isEqualTo(before.root());
        LogEvent same = first();
        assertThat(same.bytes()).isEqualTo(event);
        assertThat(CanonicalJson.sha256(same.bytes())).isEqualTo(same.hash());
        List<byte[]> proof = database.transactions().call(connection -> {
            MerkleTree tree = new LogReader("trial").tree(connection);
            return tree.inclusion(0, 2);
        });
        assertThat(MerkleProof.includes(0, 2, MerkleHash.leaf(same.hash()), proof, before.root()))
                .isTrue();
        assertThat(EventEnvelope.parse(same.bytes())
                        .data()
                        .get("name")
                        .get("commitment")
                        .textValue())
                .isEqualTo(gone.commitment());
    }

    @Test
    void anOldKeysDatabaseIsTheWindowAndClosesWithTheNextSweep() throws Exception {
        List<String> secrets =
                database.keysColumn("select encode(wrapped, 'hex') from secret where id = '" + gone.id() + "'");
        Vault afterwards =
                new Vault(database.keys(), MASTER, List.of(), Clock.offset(Clock.systemUTC(), Duration.ofHours(2)));
        assertThat(afterwards.sweep(database.transactions(), Duration.ofHours(1)))
                .as("each secret was looked at before")
                .isZero();
        erase(gone);
        database.keys()
                .call(connection -> execute(
                        connection,
                        "insert into secret (id, wrapped, wrapped_by, made_at) values ('" + gone.id() + "', '\\x"
                                + secrets.getFirst() + "', '" + MASTER.id() + "', now() - interval '1 day')"));

        assertThat(reveal(gone))
                .as("the main database holds nothing that it would open")
                .isInstanceOf(Revealed.Erased.class);
        assertThat(committedToByAnySecret(gone, GONE))
                .as("but who guesses right would know")
                .isTrue();

        assertThat(afterwards.sweep(database.transactions(), Duration.ofHours(1)))
                .isEqualTo(1);
        assertThat(committedToByAnySecret(gone, GONE)).isFalse();
        assertThat(reveal(stays)).isInstanceOf(Revealed.Value.class);
    }

    private static NewEvent event(Sealed sealed) {
        return new NewEvent(
                "nl.gespreksopname.trial.named",
                1,
                "00000009999999990000",
                "a",
                null,
                new Actor("zaaksysteem", null, null),
                "api",
                List.of(),
                JsonNodeFactory.instance
                        .objectNode()
                        .set(
                                "name",
                                JsonNodeFactory.instance
                                        .objectNode()
                                        .put("id", sealed.id().toString())
                                        .put("commitment", sealed.commitment())));
    }

    private Revealed reveal(Sealed sealed) {
        return database.transactions()
                .call(connection -> List.copyOf(
                        vault.reveal(connection, List.of(sealed.id())).values()))
                .getFirst();
    }

    private boolean keeps(Sealed sealed) {
        return database.transactions().call(connection -> vault.keepsWhatWasSealed(connection, sealed));
    }

    private void erase(Sealed sealed) {
        database.transactions().call(connection -> vault.erase(connection, List.of(sealed.id())));
    }

    private byte[] ciphertext(Sealed sealed) {
        return HexFormat.of()
                .parseHex(database.column("select coalesce(encode(ciphertext, 'hex'), '') from vault_value where id = '"
                                + sealed.id() + "'")
                        .getFirst());
    }

    /** Tries every secret that there is, under every id, on a ciphertext with and without its header. */
    private Optional<String> openedByAnySecret(byte[] ciphertext) {
        List<UUID> ids = List.of(gone.id(), stays.id());
        for (byte[] secret : secrets()) {
            SecretKey key = new SecretKeySpec(Ciphers.derive(secret, "gespreksopname vault encryption v1"), "AES");
            for (UUID id : ids) {
                for (String subject : List.of("p1", "p2")) {
                    for (byte[] tried : List.of(ciphertext, Arrays.copyOfRange(ciphertext, 4, ciphertext.length))) {
                        Optional<String> opened = opened(key, id, subject, tried);
                        if (opened.isPresent()) {
                            return opened;
                        }
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> opened(SecretKey key, UUID id, String subject, byte[] tried) {
        try {
            return Optional.of(
                    new String(SealedBytes.open(key, id, "name", Set.of(subject), tried), StandardCharsets.UTF_8));
        } catch (VaultDamaged e) {
            return Optional.empty();
        }
    }

    /** Whether somebody who guesses the value finds it confirmed by the commitment in the event. */
    private boolean committedToByAnySecret(Sealed sealed, String guess) {
        return secrets().stream()
                .anyMatch(secret -> HexFormat.of()
                        .formatHex(Vault.commitment(secret, sealed.id(), guess.getBytes(StandardCharsets.UTF_8)))
                        .equals(sealed.commitment()));
    }

    /** All secrets of the keys database, unwrapped with the master key. */
    private List<byte[]> secrets() {
        List<byte[]> secrets = new ArrayList<>();
        for (String row : database.keysColumn("select id || ' ' || encode(wrapped, 'hex') from secret")) {
            String[] parts = row.split(" ", 2);
            secrets.add(Ciphers.decrypt(
                    MASTER.key(), HexFormat.of().parseHex(parts[1]), Vault.bytes(UUID.fromString(parts[0]))));
        }
        return secrets;
    }

    private LogEvent first() {
        return database.transactions()
                .call(connection -> new LogReader("trial").events(connection, 1, 1))
                .getFirst();
    }

    private void backUp() throws SQLException {
        try (Connection owner = database.asOwner()) {
            execute(owner, "create schema if not exists backup");
            for (String table : TABLES) {
                execute(owner, "drop table if exists backup." + table);
                execute(owner, "create table backup." + table + " as table public." + table);
            }
        }
    }

    private void restore() throws SQLException {
        try (Connection owner = database.asOwner()) {
            execute(owner, "truncate " + String.join(", ", TABLES));
            for (String table : TABLES) {
                execute(owner, "insert into public." + table + " table backup." + table);
            }
        }
    }

    private static int execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getUpdateCount();
        }
    }
}
