package nl.gespreksopname.recording.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.eventstore.vault.Revealed;
import nl.gespreksopname.eventstore.vault.Sealed;
import nl.gespreksopname.eventstore.vault.ValueToSeal;
import nl.gespreksopname.eventstore.vault.Vault;

/** Where stored content is and what opens it. The key is a value of the vault: once that is erased the file says nothing. */
@ApplicationScoped
public class StoredContent {

    private static final String INSERT = """
            insert into stored_content (recording, file, key_id, size, media_type, stored_at) values (?, ?, ?, ?, ?, ?)
            """;

    private static final String FIND = """
            select file, key_id, size, media_type from stored_content where recording = ?
            """;

    private static final String FORGET = """
            delete from stored_content where recording = ?
            """;

    private static final String IS_KEPT = """
            select 1 from stored_content where file = ?
            """;

    private final Vault vault;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public StoredContent(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
    }

    /**
     * A stored file.
     *
     * @param name of the file
     * @param key that opens it; absent when it was erased
     * @param size of the content in bytes
     */
    public record Stored(String name, Optional<byte[]> key, long size, String mediaType) {}

    /**
     * Where a stored file is.
     *
     * @param name of the file
     * @param key id of the vault's value that opens it
     */
    public record Place(String name, UUID key) {}

    /** Where the stored file of a recording is, if it has one. */
    public Optional<Place> place(Connection connection, UUID recording) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, recording);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Place(row.getString(1), row.getObject(2, UUID.class)))
                        : Optional.empty();
            }
        }
    }

    /** Forgets the file of a recording. */
    public void forget(Connection connection, UUID recording) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setObject(1, recording);
            delete.executeUpdate();
        }
    }

    /** Notes where content is, and puts its key into the vault. */
    public void note(
            Connection connection, UUID recording, String name, ContentFiles.Received received, String mediaType)
            throws SQLException {
        Sealed key = vault.seal(
                connection,
                new ValueToSeal(
                        "content-key",
                        Set.of(recording.toString()),
                        Base64.getEncoder().encodeToString(received.key())));
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, recording);
            insert.setString(2, name);
            insert.setObject(3, key.id());
            insert.setLong(4, received.size());
            insert.setString(5, mediaType);
            insert.setObject(6, clock.instant().atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** The stored file of a recording. Whoever calls takes the reading down in the same transaction. */
    public Optional<Stored> find(Connection connection, UUID recording) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setObject(1, recording);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                UUID key = row.getObject(2, UUID.class);
                return Optional.of(
                        new Stored(row.getString(1), key(connection, key), row.getLong(3), row.getString(4)));
            }
        }
    }

    /** Whether a file is some recording's. */
    public boolean isKept(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(IS_KEPT)) {
            select.setString(1, name);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private Optional<byte[]> key(Connection connection, UUID id) throws SQLException {
        return switch (vault.reveal(connection, List.of(id)).get(id)) {
            case Revealed.Value value -> Optional.of(Base64.getDecoder().decode(value.text()));
            case Revealed.Erased _, Revealed.Missing _ -> Optional.empty();
            case null -> Optional.empty();
        };
    }
}
