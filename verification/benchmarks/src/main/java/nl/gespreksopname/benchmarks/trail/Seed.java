package nl.gespreksopname.benchmarks.trail;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import nl.gespreksopname.eventstore.log.StoredTree;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills a database of policy-service with conversations as if it had heard them: their events as kept bytes, with true
 * hashes, copied in by binary COPY in an order that no conversation's events stand together in, as they would not.
 */
final class Seed {

    /** Beyond what the suite under measurement can come to itself. */
    private static final long FIRST_SEQUENCE = 1_000_000_000L;

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final Instant POSTGRES_EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int AT_ONCE = 2000;

    private final Connection owner;
    private final Conversations conversations;
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, List<byte[]>> hashes = new HashMap<>();
    private final long first;
    private long events;

    private Seed(Connection owner, Conversations conversations, long first) {
        this.owner = owner;
        this.conversations = conversations;
        this.first = first;
    }

    /**
     * What was seeded.
     *
     * @param sample ids of conversations of {@link Conversations#LONG} events
     * @param all every id
     * @param events how many events all of them have
     */
    record Seeded(List<UUID> sample, List<UUID> all, long events) {}

    /**
     * Seeds events only, beside a suite that runs.
     *
     * @param owner of the tables
     */
    static Seeded beside(Connection owner, String organisation, int conversations, int longOnes)
            throws SQLException, IOException {
        return new Seed(owner, yesterday(organisation), FIRST_SEQUENCE).seed(conversations, longOnes, false);
    }

    /** Seeds events and mirrors of their logs, as if they had been numbered from 1. */
    static Seeded withMirrors(Connection owner, String organisation, int conversations, int longOnes)
            throws SQLException, IOException {
        return new Seed(owner, yesterday(organisation), 0).seed(conversations, longOnes, true);
    }

    private static Conversations yesterday(String organisation) {
        return new Conversations(
                organisation,
                Instant.now().minus(Duration.ofHours(24)).truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    }

    private Seeded seed(int count, int longOnes, boolean mirrors) throws SQLException, IOException {
        List<UUID> all = new ArrayList<>(count);
        List<UUID> sample = new ArrayList<>(longOnes);
        var random = new Random(count);
        int every = Math.max(1, count / Math.max(1, longOnes));
        CopyIn copy = owner.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy received (origin, sequence, hash, bytes, stream, version, conversation, organisation, received_at)"
                                + " from stdin with (format binary)");
        byte[] head = head();
        copy.writeToCopy(head, 0, head.length);
        List<Conversations.Made> waiting = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            all.add(id);
            boolean isLong = i % every == 0 && sample.size() < longOnes;
            if (isLong) {
                sample.add(id);
            }
            waiting.addAll(isLong ? conversations.longOne(id) : conversations.shortOne(id, i));
            if (i % AT_ONCE == AT_ONCE - 1 || i == count - 1) {
                byte[] rows = rows(byVersion(waiting));
                copy.writeToCopy(rows, 0, rows.length);
                waiting.clear();
            }
        }
        byte[] end = {(byte) 0xff, (byte) 0xff};
        copy.writeToCopy(end, 0, end.length);
        copy.endCopy();
        if (mirrors) {
            mirror();
        }
        try (var statement = owner.createStatement()) {
            statement.execute("analyze received");
        }
        return new Seeded(sample, all, events);
    }

    /** So that the events of one conversation lie as far apart as if others had gone on meanwhile. */
    private static List<Conversations.Made> byVersion(List<Conversations.Made> events) {
        List<Conversations.Made> ordered = new ArrayList<>(events);
        ordered.sort(java.util.Comparator.comparingInt(made -> made.envelope().version()));
        return ordered;
    }

    private void mirror() throws SQLException {
        for (Map.Entry<String, List<byte[]>> log : hashes.entrySet()) {
            var tree = new StoredTree(log.getKey());
            owner.setAutoCommit(false);
            tree.add(owner, tree.lock(owner), log.getValue());
            owner.commit();
            owner.setAutoCommit(true);
        }
    }

    private static byte[] head() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.write(SIGNATURE);
        out.writeInt(0);
        out.writeInt(0);
        return bytes.toByteArray();
    }

    private byte[] rows(List<Conversations.Made> made) throws IOException {
        var bytes = new ByteArrayOutputStream(made.size() * 1024);
        var out = new DataOutputStream(bytes);
        for (Conversations.Made event : made) {
            String origin = event.envelope().service();
            long sequence = sequences.merge(origin, first + 1, (before, begin) -> before + 1);
            if (first == 0) {
                hashes.computeIfAbsent(origin, log -> new ArrayList<>()).add(event.hash());
            }
            out.writeShort(9);
            text(out, origin);
            out.writeInt(Long.BYTES);
            out.writeLong(sequence);
            field(out, event.hash());
            field(out, event.bytes());
            text(out, event.envelope().stream());
            out.writeInt(Integer.BYTES);
            out.writeInt(event.envelope().version());
            text(out, String.valueOf(event.envelope().conversation()));
            text(out, event.envelope().organisation());
            out.writeInt(Long.BYTES);
            out.writeLong(java.time.temporal.ChronoUnit.MICROS.between(
                    POSTGRES_EPOCH, event.envelope().loggedAt().plusMillis(20)));
            events++;
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String value) throws IOException {
        field(out, value.getBytes(StandardCharsets.UTF_8));
    }

    private static void field(DataOutputStream out, byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }
}
