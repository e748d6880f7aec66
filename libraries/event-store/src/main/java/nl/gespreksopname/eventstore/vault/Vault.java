package nl.gespreksopname.eventstore.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import nl.gespreksopname.eventstore.Transactions;

/**
 * Keeps the values that identify people out of the events, and able to be forgotten.
 *
 * <p>Each value has a random secret of its own, in a separate keys database, wrapped by the master key. From the secret
 * come two keys (HKDF-SHA256): one encrypts the value (AES-256-GCM, bound to its id, its kind and whom it is about), the other commits to it
 * (HMAC-SHA256). The ciphertext is in the service's own database, the commitment in the event. Once the secret is
 * destroyed the ciphertext can't be read and the commitment can't be guessed from, in the running suite at once and in
 * backups when those of the keys database expire.
 */
public final class Vault {

    private static final String ENCRYPTION = "gespreksopname vault encryption v1";
    private static final String COMMITMENT = "gespreksopname vault commitment v1";
    private static final int SECRET = 32;
    private static final int SWEEP_BATCH = 1000;
    private static final int MOST_BATCHES = 100;

    /** Longer than a backup of the keys database is kept: one that is put back brings nothing back that was erased before. */
    private static final Duration DESTROYED_AGAIN = Duration.ofDays(90);

    private static final String WRITE_SECRETS = """
            insert into secret (id, wrapped, wrapped_by, made_at)
            select s.id, s.wrapped, ?, ? from unnest(?::uuid[], ?::bytea[]) as s (id, wrapped)
            """;

    private static final String READ_SECRETS = """
            select id, wrapped, wrapped_by from secret where id = any (?)
            """;

    private static final String DESTROY_SECRETS = """
            delete from secret where id = any (?)
            """;

    static final String SECRETS_FROM_BEFORE = """
            select made_at, id from secret where made_at < ? and (made_at, id) > (?, ?) order by made_at, id limit ?
            """;

    private static final String SWEPT_UNTIL = """
            select made_at, id from sweep
            """;

    private static final String SWEPT = """
            insert into sweep (made_at, id) values (?, ?)
            on conflict (one) do update set made_at = excluded.made_at, id = excluded.id
            where (sweep.made_at, sweep.id) < (excluded.made_at, excluded.id)
            """;

    static final String ERASED_SINCE = """
            select erased_at, id from vault_value
            where erased_at is not null and (erased_at, id) > (?, ?) and erased_at <= ? order by erased_at, id limit ?
            """;

    static final String LOST_SINCE = """
            select lost_at, id from vault_value
            where lost_at is not null and (lost_at, id) > (?, ?) and lost_at <= ? order by lost_at, id limit ?
            """;

    private static final String WRITE_VALUE = """
            insert into vault_value (id, kind, subjects, ciphertext, sealed_at) values (?, ?, ?, ?, ?)
            """;

    private static final String READ_VALUES = """
            select id, kind, subjects, ciphertext, lost_at is not null from vault_value where id = any (?)
            """;

    private static final String ERASE_VALUES = """
            update vault_value set ciphertext = null, erased_at = ? where id = any (?) and erased_at is null
            """;

    private static final String ABOUT = """
            select id from vault_value where subjects @> array[?::text] and erased_at is null order by sealed_at, id
            """;

    private static final String KNOWN = """
            select id from vault_value where id = any (?) and erased_at is null
            """;

    private static final String MARK_LOST = """
            insert into vault_value (id, kind, subjects, sealed_at, lost_at)
            select lost.id, 'lost', '{}', ?, ? from unnest(?::uuid[]) as lost (id)
            on conflict (id) do nothing
            """;

    /** So long a better backup can still be put back, and the secrets of what this one lacked open it again. */
    private static final Duration SECRETS_OF_LOST_VALUES_KEPT = Duration.ofDays(14);

    private final Transactions keys;
    private final MasterKey masterKey;
    private final Map<String, MasterKey> allKeys;
    private final Clock clock;

    /**
     * A vault on the tables of {@code db/event-store} and {@code db/keys}.
     *
     * @param keys transactions on the keys database
     * @param masterKey wraps new secrets
     * @param earlierKeys still open the secrets that they wrapped
     */
    public Vault(Transactions keys, MasterKey masterKey, List<MasterKey> earlierKeys, Clock clock) {
        this.keys = keys;
        this.masterKey = masterKey;
        Map<String, MasterKey> all = new HashMap<>();
        earlierKeys.forEach(key -> all.put(key.id(), key));
        all.put(masterKey.id(), masterKey);
        this.allKeys = Map.copyOf(all);
        this.clock = clock;
    }

    /**
     * Seals values within the transaction that appends the events which refer to them. The secrets are committed to the
     * keys database before this returns: a transaction that fails leaves secrets without a value, which {@link #sweep}
     * removes, and never a value without a secret.
     *
     * @param connection the service's own database, in the transaction of the append
     * @return in the order of the values
     */
    public List<Sealed> seal(Connection connection, List<ValueToSeal> values) throws SQLException {
        if (values.isEmpty()) {
            return List.of();
        }
        Instant now = clock.instant();
        List<UUID> ids = new ArrayList<>(values.size());
        List<byte[]> wrapped = new ArrayList<>(values.size());
        List<byte[]> ciphertexts = new ArrayList<>(values.size());
        List<Sealed> sealed = new ArrayList<>(values.size());
        for (ValueToSeal value : values) {
            UUID id = UUID.randomUUID();
            byte[] secret = Ciphers.random(SECRET);
            byte[] clear = value.text().getBytes(StandardCharsets.UTF_8);
            ids.add(id);
            wrapped.add(Ciphers.encrypt(masterKey.key(), secret, bytes(id)));
            ciphertexts.add(SealedBytes.seal(encryptionKey(secret), id, value.kind(), value.subjects(), clear));
            sealed.add(new Sealed(id, HexFormat.of().formatHex(commitment(secret, id, clear))));
        }
        keys.call(keysConnection -> {
            try (PreparedStatement insert = keysConnection.prepareStatement(WRITE_SECRETS)) {
                insert.setString(1, masterKey.id());
                insert.setObject(2, now.atOffset(ZoneOffset.UTC));
                insert.setArray(3, keysConnection.createArrayOf("uuid", ids.toArray()));
                insert.setArray(4, keysConnection.createArrayOf("bytea", wrapped.toArray(byte[][]::new)));
                return insert.executeUpdate();
            }
        });
        try (PreparedStatement insert = connection.prepareStatement(WRITE_VALUE)) {
            for (int i = 0; i < values.size(); i++) {
                insert.setObject(1, ids.get(i));
                insert.setString(2, values.get(i).kind());
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "text",
                                values.get(i).subjects().stream().sorted().toArray()));
                insert.setBytes(4, ciphertexts.get(i));
                insert.setObject(5, now.atOffset(ZoneOffset.UTC));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return List.copyOf(sealed);
    }

    /** Seals one value; see {@link #seal(Connection, List)}. */
    public Sealed seal(Connection connection, ValueToSeal value) throws SQLException {
        return seal(connection, List.of(value)).getFirst();
    }

    /**
     * Opens values. Whoever calls takes the reading down (who, for what) in the same transaction.
     *
     * @return an answer for every id, in the order asked
     * @throws VaultDamaged when a value that is there can't be opened
     */
    public Map<UUID, Revealed> reveal(Connection connection, Collection<UUID> ids) throws SQLException {
        Map<UUID, Row> rows = rows(connection, ids);
        Map<UUID, byte[]> secrets = secrets(rows.keySet());
        Map<UUID, Revealed> revealed = new LinkedHashMap<>();
        for (UUID id : ids) {
            Row row = rows.get(id);
            byte[] secret = secrets.get(id);
            if (row == null || row.lost()) {
                revealed.put(id, new Revealed.Missing(id));
            } else if (secret == null || row.erased()) {
                revealed.put(id, new Revealed.Erased(id));
            } else {
                byte[] clear = row.open(secret);
                revealed.put(
                        id,
                        new Revealed.Value(id, row.kind(), row.subjects(), new String(clear, StandardCharsets.UTF_8)));
            }
        }
        return revealed;
    }

    /**
     * Whether the value that the vault has on a reference is the one that the event was written with.
     *
     * @return false also when the value was erased or never there, as then nothing can be shown
     */
    public boolean keepsWhatWasSealed(Connection connection, Sealed reference) throws SQLException {
        Map<UUID, Row> rows = rows(connection, List.of(reference.id()));
        Row row = rows.get(reference.id());
        byte[] secret = secrets(rows.keySet()).get(reference.id());
        if (row == null || row.erased() || secret == null) {
            return false;
        }
        byte[] clear = row.open(secret);
        byte[] expected = commitment(secret, reference.id(), clear);
        return MessageDigest.isEqual(expected, HexFormat.of().parseHex(reference.commitment()));
    }

    /** The values about someone that can still be read, oldest first, whoever else they are about. */
    public Map<UUID, Set<String>> about(Connection connection, String subject) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(ABOUT)) {
            select.setString(1, subject);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
        }
        Map<UUID, Row> rows = rows(connection, ids);
        Map<UUID, Set<String>> about = new LinkedHashMap<>();
        for (UUID id : ids) {
            Row row = rows.get(id);
            if (row != null) {
                about.put(id, row.subjects());
            }
        }
        return about;
    }

    /**
     * Erases values for good. The secrets are gone when this returns, even if the transaction around it fails after:
     * doing it again then completes it.
     *
     * @return how many values could be read before
     */
    public int erase(Connection connection, Collection<UUID> ids) throws SQLException {
        destroySecrets(ids);
        try (PreparedStatement update = connection.prepareStatement(ERASE_VALUES)) {
            update.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            update.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            return update.executeUpdate();
        }
    }

    /**
     * Marks values lost that events refer to and the database does not have: it was put back to a backup from before
     * they were sealed. Whom they are about is not known, so their secrets are destroyed by {@link #sweep} after fourteen
     * days, in which a better backup can still be put back.
     *
     * @return how many were not there
     */
    public int markLost(Connection connection, Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return 0;
        }
        try (PreparedStatement insert = connection.prepareStatement(MARK_LOST)) {
            insert.setObject(1, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
            insert.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
            return insert.executeUpdate();
        }
    }

    /**
     * Destroys secrets of which no value was ever committed (those of transactions that failed) and those of values that
     * were lost fourteen days ago; and once more those of values that were erased within ninety days, in case the keys
     * database was put back to a backup. Goes on where it ended before, a batch a transaction; what is left after a hundred
     * thousand is for the next time.
     *
     * @param database the service's own database
     * @param olderThan longer than any transaction lasts
     * @return how many
     */
    public int sweep(Transactions database, Duration olderThan) {
        Instant now = clock.instant();
        Instant lost = now.minus(SECRETS_OF_LOST_VALUES_KEPT);
        return sweepOrphans(database, now.minus(olderThan))
                + destroySecretsOf(database, LOST_SINCE, lost.minus(DESTROYED_AGAIN), lost)
                + destroySecretsOf(database, ERASED_SINCE, now.minus(DESTROYED_AGAIN), now);
    }

    private int sweepOrphans(Transactions database, Instant before) {
        Place last = keys.call(Vault::sweptUntil);
        int destroyed = 0;
        for (int batch = 0; batch < MOST_BATCHES; batch++) {
            Place after = last;
            List<Place> candidates = keys.call(connection -> {
                try (PreparedStatement select = connection.prepareStatement(SECRETS_FROM_BEFORE)) {
                    select.setObject(1, before.atOffset(ZoneOffset.UTC));
                    select.setObject(2, after.at().atOffset(ZoneOffset.UTC));
                    select.setObject(3, after.id());
                    select.setInt(4, SWEEP_BATCH);
                    return Place.all(select);
                }
            });
            if (candidates.isEmpty()) {
                break;
            }
            last = candidates.getLast();
            Set<UUID> orphans = candidates.stream().map(Place::id).collect(Collectors.toCollection(LinkedHashSet::new));
            orphans.removeAll(database.call(connection -> known(connection, List.copyOf(orphans))));
            destroyed += destroySecrets(orphans);
            Place until = last;
            keys.call(connection -> {
                try (PreparedStatement upsert = connection.prepareStatement(SWEPT)) {
                    upsert.setObject(1, until.at().atOffset(ZoneOffset.UTC));
                    upsert.setObject(2, until.id());
                    return upsert.executeUpdate();
                }
            });
        }
        return destroyed;
    }

    private int destroySecretsOf(Transactions database, String query, Instant since, Instant until) {
        Place last = new Place(since, new UUID(0, 0));
        int destroyed = 0;
        while (true) {
            Place after = last;
            List<Place> gone = database.call(connection -> {
                try (PreparedStatement select = connection.prepareStatement(query)) {
                    select.setObject(1, after.at().atOffset(ZoneOffset.UTC));
                    select.setObject(2, after.id());
                    select.setObject(3, until.atOffset(ZoneOffset.UTC));
                    select.setInt(4, SWEEP_BATCH);
                    return Place.all(select);
                }
            });
            if (gone.isEmpty()) {
                return destroyed;
            }
            last = gone.getLast();
            destroyed += destroySecrets(gone.stream().map(Place::id).toList());
        }
    }

    private static Place sweptUntil(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SWEPT_UNTIL)) {
            List<Place> places = Place.all(select);
            return places.isEmpty() ? new Place(Instant.EPOCH, new UUID(0, 0)) : places.getFirst();
        }
    }

    private static List<UUID> known(Connection connection, Collection<UUID> ids) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(KNOWN)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            return ids(select);
        }
    }

    private static List<UUID> ids(PreparedStatement select) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                ids.add(row.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private int destroySecrets(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return 0;
        }
        return keys.call(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(DESTROY_SECRETS)) {
                delete.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                return delete.executeUpdate();
            }
        });
    }

    private Map<UUID, byte[]> secrets(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return keys.call(connection -> {
            try (PreparedStatement select = connection.prepareStatement(READ_SECRETS)) {
                select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
                Map<UUID, byte[]> secrets = new HashMap<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        UUID id = row.getObject(1, UUID.class);
                        MasterKey key = allKeys.get(row.getString(3));
                        if (key == null) {
                            throw new VaultDamaged("a secret is wrapped by master key " + row.getString(3)
                                    + ", which this service was not given");
                        }
                        secrets.put(id, Ciphers.decrypt(key.key(), row.getBytes(2), bytes(id)));
                    }
                }
                return secrets;
            }
        });
    }

    private static Map<UUID, Row> rows(Connection connection, Collection<UUID> ids) throws SQLException {
        if (ids.isEmpty()) {
            return Map.of();
        }
        try (PreparedStatement select = connection.prepareStatement(READ_VALUES)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            List<Row> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    byte[] ciphertext = row.getBytes(4);
                    rows.add(new Row(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            Set.of((String[]) row.getArray(3).getArray()),
                            ciphertext == null,
                            ciphertext == null ? new byte[0] : ciphertext,
                            row.getBoolean(5)));
                }
            }
            return rows.stream().collect(Collectors.toMap(Row::id, Function.identity()));
        }
    }

    static SecretKey encryptionKey(byte[] secret) {
        return new SecretKeySpec(Ciphers.derive(secret, ENCRYPTION), "AES");
    }

    static byte[] commitment(byte[] secret, UUID id, byte[] clear) {
        Mac mac = Ciphers.hmac(Ciphers.derive(secret, COMMITMENT));
        mac.update(bytes(id));
        return mac.doFinal(clear);
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(UUID id, String kind, Set<String> subjects, boolean erased, byte[] ciphertext, boolean lost) {

        byte[] open(byte[] secret) {
            return SealedBytes.open(encryptionKey(secret), id, kind, subjects, ciphertext);
        }
    }

    /** A place in the order of time. */
    private record Place(Instant at, UUID id) {

        static List<Place> all(PreparedStatement select) throws SQLException {
            List<Place> places = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    places.add(new Place(
                            row.getObject(1, OffsetDateTime.class).toInstant(), row.getObject(2, UUID.class)));
                }
            }
            return places;
        }
    }
}
