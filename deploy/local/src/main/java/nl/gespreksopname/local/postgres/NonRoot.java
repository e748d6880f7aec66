package nl.gespreksopname.local.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How a program is started that refuses to run as root, as PostgreSQL does. A normal user needs nothing. Root steps
 * into a user namespace, where it is nobody yet keeps its files; where the kernel doesn't allow that, it steps down to
 * the user {@code nobody}, who is then given the data folder.
 */
enum NonRoot {
    AS_WE_ARE,
    IN_A_USER_NAMESPACE,
    AS_NOBODY;

    /**
     * The way that works on this machine.
     *
     * @param folder the folder that the program must be able to enter
     * @throws IllegalStateException if there is none, with what to do about it
     */
    static NonRoot forThisMachine(Path folder) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return AS_WE_ARE;
        }
        if (IN_A_USER_NAMESPACE.works(List.of("true"))) {
            return IN_A_USER_NAMESPACE;
        }
        letPass(folder);
        if (AS_NOBODY.works(List.of("test", "-x", folder.toString()))) {
            return AS_NOBODY;
        }
        throw new IllegalStateException("PostgreSQL does not run as root, and this machine offers no way around: "
                + "`unshare -U` is not allowed, and the user nobody can't enter " + folder
                + ". Start as a normal user, or move the data to a folder that others may enter.");
    }

    /** Others may go through the folder to what they have a right to; they still can't list it. */
    private static void letPass(Path folder) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(folder);
            if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
                Files.setPosixFilePermissions(folder, permissions);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The permissions of " + folder + " can't be changed", e);
        }
    }

    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>(
                switch (this) {
                    case AS_WE_ARE -> List.of();
                    case IN_A_USER_NAMESPACE -> List.of("unshare", "-U");
                    case AS_NOBODY -> List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
                });
        all.addAll(command);
        return all;
    }

    /** Makes a folder, and all that is in it, belong to the user the program runs as. */
    void handOver(Path folder) throws IOException {
        if (this != AS_NOBODY) {
            return;
        }
        UserPrincipal nobody =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.toList()) {
                Files.setOwner(each, nobody);
            }
        }
    }

    private boolean works(List<String> trial) {
        try {
            Process process = new ProcessBuilder(command(trial))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
