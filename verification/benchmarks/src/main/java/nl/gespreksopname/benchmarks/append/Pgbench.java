package nl.gespreksopname.benchmarks.append;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.gespreksopname.local.process.TemporaryFolder;

/** PostgreSQL's own load generator, where this machine has it, on the statements of {@link PlainWriter}. */
final class Pgbench implements AutoCloseable {

    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private static final String SCRIPT = """
            \\set version 1
            \\startpipeline
            begin;
            insert into twin_command (id, request_mac, status, stream, first_version, last_version, at)
            values (gen_random_uuid(), decode(repeat('00', 32), 'hex'), 'applied',
                'conversation/' || gen_random_uuid(), :version, :version, now());
            \\endpipeline
            with appended as (
                insert into twin_event (stream, version, type, bytes, hash)
                values ('conversation/' || gen_random_uuid(), :version, 'nl.gespreksopname.consent.recording-announced',
                    decode(repeat('7b', :bytes), 'hex'), decode(repeat('00', 32), 'hex'))
                returning stream, version, hash)
            insert into twin_outbox (stream, version, hash) select stream, version, hash from appended;
            commit;
            """;

    private final Path program;
    private final StoreDatabase database;
    private final TemporaryFolder folder;
    private final Path script;
    private final int bytes;

    private Pgbench(Path program, StoreDatabase database, TemporaryFolder folder, Path script, int bytes) {
        this.program = program;
        this.database = database;
        this.folder = folder;
        this.script = script;
        this.bytes = bytes;
    }

    /** Empty where this machine has none. */
    static Optional<Pgbench> find(StoreDatabase database, int bytes) throws IOException {
        Optional<Path> program = Stream.of(
                        System.getenv().getOrDefault("PATH", "").split(":"))
                .map(folder -> Path.of(folder, "pgbench"))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        TemporaryFolder folder = TemporaryFolder.create("gespreksopname-pgbench");
        Path script = Files.writeString(folder.path().resolve("append.sql"), SCRIPT);
        return Optional.of(new Pgbench(program.get(), database, folder, script, bytes));
    }

    /** Committed transactions a second. */
    double perSecond(int writers, double seconds) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(List.of(
                        program.toString(),
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--client=" + writers,
                        "--jobs=" + Math.min(writers, 2),
                        "--time=" + Math.max(1, Math.round(seconds)),
                        "--define=bytes=" + bytes,
                        "--file=" + script,
                        "--host=127.0.0.1",
                        "--port=" + database.port(),
                        "--username=" + database.databases().user(),
                        "bench"))
                .redirectErrorStream(true);
        command.environment().put("PGPASSWORD", database.databases().userPassword());
        Process process = command.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher tps = TPS.matcher(said);
        if (process.waitFor() != 0 || !tps.find()) {
            throw new IOException("pgbench: " + said);
        }
        return Double.parseDouble(tps.group(1));
    }

    @Override
    public void close() {
        folder.close();
    }
}
