package nl.gespreksopname.recording.content;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The files of stored content. Content is encrypted on its way to the disk, segment by segment (Tink streaming AEAD:
 * AES-256-GCM-HKDF), under a key that is nowhere but with the caller, and bound to its recording; the heap stays as small as
 * a segment, however large the file.
 */
@ApplicationScoped
public class ContentFiles {

    private static final int KEY = 32;
    private static final int SEGMENT = 1 << 18;
    private static final int BUFFER = 1 << 16;
    private static final String INCOMING = "incoming";

    private final Path folder;
    private final SecureRandom random = new SecureRandom();

    /** Made by the container. */
    @Inject
    public ContentFiles(ContentSettings settings) {
        this.folder = settings.folder();
    }

    /**
     * Content that was received and lies encrypted in a temporary file.
     *
     * @param key of this file alone; keep it in the vault or the file says nothing
     * @param digest SHA-256 of the content, lower-case hex
     * @param size of the content in bytes
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Received(Path temporary, byte[] key, String digest, long size) {}

    /**
     * Encrypts content to a temporary file, and has it on the disk when this returns.
     *
     * @throws BrokenOff when the content ends early; nothing is left then
     * @throws IOException when it can't be written; nothing is left then
     */
    public Received receive(UUID recording, InputStream content) throws IOException {
        byte[] key = new byte[KEY];
        random.nextBytes(key);
        Path temporary = folder(INCOMING).resolve(UUID.randomUUID() + ".part");
        boolean complete = false;
        try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            MessageDigest sha256 = sha256();
            long size = 0;
            // Left open, so that the file can be forced to the disk after the last segment.
            OutputStream kept = new KeptOpen(Channels.newOutputStream(file));
            try (OutputStream encrypting = cipher(key).newEncryptingStream(kept, boundTo(recording))) {
                byte[] buffer = new byte[BUFFER];
                for (int read = piece(content, buffer); read >= 0; read = piece(content, buffer)) {
                    sha256.update(buffer, 0, read);
                    encrypting.write(buffer, 0, read);
                    size += read;
                }
            }
            file.force(true);
            complete = true;
            return new Received(temporary, key, HexFormat.of().formatHex(sha256.digest()), size);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        } finally {
            if (!complete) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    private static int piece(InputStream content, byte[] buffer) throws BrokenOff {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            throw new BrokenOff(e);
        }
    }

    /** The content ended before it was complete: its sender is gone. */
    public static final class BrokenOff extends IOException {

        BrokenOff(IOException cause) {
            super("the content ended before it was complete", cause);
        }
    }

    /**
     * Gives received content its lasting place.
     *
     * @return its name, below the folder
     */
    public String keep(Received received) throws IOException {
        String id = UUID.randomUUID().toString();
        String place = id.substring(0, 2);
        String name = id + ".content";
        Path directory = folder(place);
        Files.move(received.temporary(), directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        force(directory);
        return place + "/" + name;
    }

    /** Throws received content away. */
    public void discard(Received received) {
        try {
            Files.deleteIfExists(received.temporary());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Throws kept content away. */
    public void discard(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kept content, decrypted as it is read; a file that was tampered with ends with an {@link IOException}. */
    public InputStream open(UUID recording, String name, byte[] key) throws IOException {
        InputStream file = Files.newInputStream(folder.resolve(name));
        try {
            return cipher(key).newDecryptingStream(file, boundTo(recording));
        } catch (GeneralSecurityException e) {
            file.close();
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /** What was received but never kept, and has not been written to since a moment. */
    public List<Path> leftIncoming(Instant before) throws IOException {
        try (Stream<Path> files = Files.list(folder(INCOMING))) {
            return olderThan(files, before);
        }
    }

    /** The names of what is kept since before a moment. */
    public List<String> keptNames(Instant before) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.find(
                folder,
                2,
                (path, attributes) -> attributes.isRegularFile()
                        && path.getFileName().toString().endsWith(".content"))) {
            return olderThan(files, before).stream()
                    .map(path -> folder.relativize(path).toString())
                    .toList();
        }
    }

    private static List<Path> olderThan(Stream<Path> files, Instant before) {
        return files.filter(path -> {
                    try {
                        return Files.getLastModifiedTime(path).toInstant().isBefore(before);
                    } catch (IOException e) {
                        // Gone in the meantime.
                        return false;
                    }
                })
                .toList();
    }

    private Path folder(String name) throws IOException {
        Path wanted = folder.resolve(name);
        if (!Files.isDirectory(wanted)) {
            Files.createDirectories(
                    wanted, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return wanted;
    }

    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static AesGcmHkdfStreaming cipher(byte[] key) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(key, "HmacSha256", KEY, SEGMENT, 0);
    }

    private static byte[] boundTo(UUID recording) {
        return ("gespreksopname content v1 " + recording).getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Passes on all but the closing. */
    private static final class KeptOpen extends OutputStream {

        private final OutputStream out;

        private KeptOpen(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
