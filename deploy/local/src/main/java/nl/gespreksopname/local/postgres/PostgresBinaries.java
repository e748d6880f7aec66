package nl.gespreksopname.local.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import nl.gespreksopname.local.process.TemporaryFolder;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs for this machine, unpacked from the jar on the class path that has them. */
record PostgresBinaries(Path folder) {

    private static final String VERSION = "18.1.0";

    /**
     * Unpacks the programs, unless they were unpacked before.
     *
     * @throws IllegalStateException if there are none for this machine
     */
    static PostgresBinaries unpacked() {
        String user = System.getProperty("user.name", "unknown").replaceAll("[^A-Za-z0-9]", "-");
        Path folder = Path.of(System.getProperty("java.io.tmpdir"))
                .resolve("gespreksopname-" + user)
                .resolve("postgresql-" + VERSION);
        if (Files.isExecutable(folder.resolve("bin/postgres"))) {
            return new PostgresBinaries(folder);
        }
        try {
            Files.createDirectories(folder.getParent());
            Path beside = Files.createTempDirectory(folder.getParent(), "unpacking-");
            // a server that must run as another user than root has to be able to get in
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rwxr-xr-x"));
            unpackInto(beside);
            takeInUse(beside, folder);
            return new PostgresBinaries(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The PostgreSQL programs could not be unpacked into " + folder, e);
        }
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** One of several processes that unpack at the same time wins; they unpacked the same. */
    private static void takeInUse(Path beside, Path folder) throws IOException {
        try {
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            TemporaryFolder.delete(beside);
            if (!Files.isExecutable(folder.resolve("bin/postgres"))) {
                throw e;
            }
        }
    }

    private static void unpackInto(Path folder) throws IOException {
        String archive = archiveFor(System.getProperty("os.name", ""), System.getProperty("os.arch", ""));
        try (InputStream packed = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new IllegalStateException("There is no PostgreSQL for this machine: " + archive
                        + " is not on the class path. Linux and macOS on x86-64 and ARM64 are supported.");
            }
            try (TarArchiveInputStream entries =
                    new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)))) {
                for (TarArchiveEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                    unpack(entry, entries, folder);
                }
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path folder) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("Entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
        boolean executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    static String archiveFor(String osName, String osArch) {
        boolean mac = osName.toLowerCase(Locale.ROOT).contains("mac");
        boolean arm = osArch.equals("aarch64") || osArch.equals("arm64");
        return "postgres-" + (mac ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }
}
