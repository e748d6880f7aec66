package nl.gespreksopname.verification.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One step of a scenario.
 *
 * @param file name of the file that it stands in
 * @param line its line, from 1
 * @param kind whether it says what was there, what happens, or what must come out
 * @param text its words, without the keyword
 * @param table the rows below it, the heads first; empty when there are none
 */
public record Step(String file, int line, Kind kind, String text, List<List<String>> table) {

    /** What a step is there for. */
    public enum Kind {
        /** Gegeven: what was there. */
        GIVEN("Gegeven"),
        /** Als: what somebody does. */
        WHEN("Als"),
        /** Dan: what must come out. */
        THEN("Dan");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }

        /** The Dutch word that it begins with. */
        public String keyword() {
            return keyword;
        }
    }

    /** The rows under the heads of the table, each value by its head. */
    public List<Map<String, String>> rows() {
        List<String> heads = table.isEmpty() ? List.of() : table.getFirst();
        return table.stream().skip(1).map(row -> byHead(heads, row)).toList();
    }

    private static Map<String, String> byHead(List<String> heads, List<String> row) {
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < heads.size(); i++) {
            if (!row.get(i).isBlank()) {
                values.put(heads.get(i), row.get(i));
            }
        }
        return values;
    }

    /** Where it stands, as an editor understands it. */
    public String place() {
        return file + ":" + line;
    }

    @Override
    public String toString() {
        return place() + ": " + kind.keyword() + " " + text;
    }
}
