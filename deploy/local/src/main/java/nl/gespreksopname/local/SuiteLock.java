package nl.gespreksopname.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Only one suite at a time on a data folder. The operating system holds the lock and lets go of it when the process
 * ends, however it ends; the file says whose it is.
 */
final class SuiteLock implements AutoCloseable {

    /** The file's name in the data folder. */
    static final String FILE = "suite.pid";

    private final FileChannel channel;

    private SuiteLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock.
     *
     * @throws CannotRun if a suite already runs on this folder
     */
    static SuiteLock take(Path data) {
        try {
            Files.createDirectories(data);
            FileChannel channel = FileChannel.open(
                    data.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                OptionalLong holder = pid(data);
                channel.close();
                throw CannotRun.because("The suite already runs on " + data
                        + (holder.isPresent() ? " (process " + holder.getAsLong() + ")" : "")
                        + ". Stop it with script/run --stop, or start another with --data and --ports-from.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
            return new SuiteLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder can't be used: " + data + ": " + e.getMessage(), e);
        }
    }

    /**
     * Asks the suite on this folder to stop and waits until it has.
     *
     * @return whether there was one
     */
    static boolean stop(Path data) {
        OptionalLong holder = pid(data);
        if (holder.isEmpty() || isFree(data)) {
            return false;
        }
        ProcessHandle process = ProcessHandle.of(holder.getAsLong()).orElse(null);
        if (process == null) {
            return false;
        }
        process.destroy();
        try {
            process.onExit().get(Duration.ofMinutes(2).toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            throw CannotRun.because("The suite (process " + process.pid() + ") was asked to stop and has not.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CannotRun.because("Interrupted while waiting for the suite to stop.");
        }
    }

    /** Whether a suite runs on this folder. */
    static boolean isTaken(Path data) {
        return pid(data).isPresent() && !isFree(data);
    }

    private static boolean isFree(Path data) {
        try (FileChannel channel = FileChannel.open(data.resolve(FILE), StandardOpenOption.WRITE)) {
            return tryLock(channel) != null;
        } catch (IOException e) {
            return true;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // held by this very process, as in a test
            return null;
        }
    }

    private static OptionalLong pid(Path data) {
        try {
            String text = Files.readString(data.resolve(FILE)).strip();
            return text.matches("[0-9]{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    @Override
    public void close() {
        try {
            if (channel.isOpen()) {
                channel.truncate(0);
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
