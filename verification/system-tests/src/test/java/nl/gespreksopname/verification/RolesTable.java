package nl.gespreksopname.verification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The table in {@code docs/roles.md}: which role may do which operation.
 *
 * @param allowed by operation (method and path), the roles that may do it; {@code everyone} for what needs no login
 */
record RolesTable(Map<String, Set<String>> allowed) {

    /** Whoever comes along, without a token. */
    static final String EVERYONE = "everyone";

    /** Reads it: rows that begin with an operation in code style, columns that are headed by a role in code style. */
    static RolesTable read() {
        Path file = Path.of(System.getProperty("gespreksopname.root"), "docs", "roles.md");
        Map<String, Set<String>> allowed = new LinkedHashMap<>();
        List<String> heads = List.of();
        for (String line : lines(file)) {
            if (!line.startsWith("|")) {
                heads = List.of();
                continue;
            }
            List<String> cells = Arrays.stream(line.substring(1).split("\\|", -1))
                    .map(String::strip)
                    .toList();
            if (heads.isEmpty()) {
                heads = cells;
            } else if (cells.getFirst().matches("`[A-Z]+ /.*")) {
                Set<String> roles = new LinkedHashSet<>();
                for (int column = 1; column < heads.size(); column++) {
                    if (heads.get(column).startsWith("`") && cells.get(column).equals("●")) {
                        roles.add(plain(heads.get(column)));
                    }
                }
                if (allowed.put(plain(cells.getFirst()), roles) != null) {
                    throw new AssertionError("twice in the table: " + cells.getFirst());
                }
            }
        }
        return new RolesTable(allowed);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String cell) {
        return cell.replace("`", "");
    }
}
