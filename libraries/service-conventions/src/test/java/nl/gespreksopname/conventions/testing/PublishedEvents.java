package nl.gespreksopname.conventions.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.gespreksopname.contracts.codec.ContractJson;
import nl.gespreksopname.contracts.codec.EventCodec;

/**
 * One event of every type and version that was ever published, as the repository keeps them (the golden files of {@code
 * event-contracts}): what was stored once has to be taken for ever. Whatever has an id has {@link #ID}, all have the digest
 * {@link #DIGEST}, and a correction or dispute is about version 7.
 */
public final class PublishedEvents {

    /** The id of everything in these events. */
    public static final String ID = "6f1d7f0e-2f5c-5b38-8a4e-0c9a51f7b2d1";

    /** Every digest in these events. */
    public static final String DIGEST = "5f".repeat(32);

    private static final Path GOLDEN = Path.of("../libraries/event-contracts/src/test/resources/golden");

    private PublishedEvents() {}

    /** Those of one service, such as {@code consent}. */
    public static <E> List<E> of(String service, EventCodec<E> codec) {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.filter(file -> name(file).startsWith("nl.gespreksopname." + service + "."))
                    .sorted()
                    .map(file -> read(file, codec))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <E> E read(Path file, EventCodec<E> codec) {
        String name = name(file);
        int version = name.lastIndexOf(".v");
        try {
            return codec.decode(
                            name.substring(0, version),
                            Integer.parseInt(name.substring(version + 2, name.lastIndexOf('.'))),
                            (ObjectNode) ContractJson.MAPPER.readTree(Files.readAllBytes(file)))
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
