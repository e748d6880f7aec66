package nl.gespreksopname.local;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.gespreksopname.local.keycloak.LocalKeycloak;

/** The secrets of one local suite: made up at its first run, kept in a file that only its owner can read. */
final class Secrets {

    /** The file's name in the data folder. */
    static final String FILE = "secrets.properties";

    private static final String READABLE = "abcdefghijkmnpqrstuvwxyz23456789";

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the file; makes up what isn't in it, and writes that down before it is used. */
    static Secrets in(Path data) {
        Path file = data.resolve(FILE);
        Map<String, String> values = read(file);
        int known = values.size();
        SecureRandom random = new SecureRandom();
        values.computeIfAbsent("postgresql.superuser-password", name -> password(random));
        values.computeIfAbsent("search-key", name -> key(random));
        for (Part service : Part.SERVICES) {
            String label = service.label();
            values.computeIfAbsent(label + ".owner-password", name -> password(random));
            values.computeIfAbsent(label + ".user-password", name -> password(random));
            values.computeIfAbsent(label + ".master-key", name -> key(random));
            values.computeIfAbsent(label + ".log-key", name -> key(random));
        }
        LocalKeycloak.SECRETS.forEach(secret -> values.computeIfAbsent("keycloak." + secret, name -> password(random)));
        if (values.size() > known) {
            write(file, values);
        }
        return new Secrets(values);
    }

    /** The value of a secret. */
    String get(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("There is no secret " + name);
        }
        return value;
    }

    /** What {@link LocalKeycloak} asks for. */
    Map<String, String> forKeycloak() {
        return LocalKeycloak.SECRETS.stream().collect(Collectors.toMap(name -> name, name -> get("keycloak." + name)));
    }

    private static Map<String, String> read(Path file) {
        if (!Files.exists(file)) {
            return new TreeMap<>();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Properties properties = new Properties();
            properties.load(reader);
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(name -> name, properties::getProperty, (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException("The secrets can't be read: " + file, e);
        }
    }

    private static void write(Path file, Map<String, String> values) {
        try {
            Path beside = file.resolveSibling(FILE + ".new");
            Files.deleteIfExists(beside);
            Files.createFile(
                    beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer writer = Files.newBufferedWriter(beside)) {
                writer.write("# Secrets of this local suite. Without them its data can't be read any more.\n");
                for (Map.Entry<String, String> each : values.entrySet()) {
                    writer.write(each.getKey() + "=" + each.getValue() + "\n");
                }
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The secrets can't be written: " + file, e);
        }
    }

    private static String key(SecureRandom random) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Some 100 bits, easy to read and to type. */
    private static String password(SecureRandom random) {
        return random.ints(20, 0, READABLE.length())
                .mapToObj(i -> String.valueOf(READABLE.charAt(i)))
                .collect(Collectors.joining());
    }
}
