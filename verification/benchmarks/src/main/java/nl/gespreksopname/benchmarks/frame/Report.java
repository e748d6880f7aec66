package nl.gespreksopname.benchmarks.frame;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a bench found. */
public final class Report {

    private final Map<String, String> facts = new LinkedHashMap<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Series> series = new ArrayList<>();
    private final List<Limit> limits = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** Something about the machine or what runs on it that the figures depend on. */
    public Report fact(String name, String value) {
        facts.put(name, value);
        return this;
    }

    /** A table to be printed. */
    public Report table(Table table) {
        tables.add(table);
        return this;
    }

    /** The rounds behind a table, for the file. */
    public Report rounds(String of, List<Series> measured) {
        measured.forEach(each -> series.add(new Series(of + ": " + each.name(), each.unit(), each.values())));
        return this;
    }

    /** A limit, held against its figure. */
    public Report limit(Limit limit) {
        limits.add(limit);
        return this;
    }

    /** A sentence that who reads the figures should know. */
    public Report note(String note) {
        notes.add(note);
        return this;
    }

    /** Whether every binding limit is met. */
    public boolean met() {
        return limits.stream().allMatch(limit -> limit.met() || !limit.binding());
    }

    /** All of it, to be read. */
    public String text() {
        StringBuilder text = new StringBuilder();
        tables.forEach(table -> text.append('\n').append(table.markdown()));
        text.append('\n');
        facts.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        notes.forEach(note -> text.append("Note: ").append(note).append('\n'));
        if (!limits.isEmpty()) {
            text.append('\n');
            limits.forEach(limit -> text.append(limit).append('\n'));
        }
        return text.toString();
    }

    /** Writes all of it to a file, as JSON, with the figure of every round. */
    public void write(String bench, Path file) throws IOException {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("bench", bench);
        json.put("met", met());
        json.put("facts", facts);
        json.put("tables", tables);
        json.put("rounds", series);
        json.put(
                "limits",
                limits.stream()
                        .map(limit -> Map.of(
                                "what",
                                limit.what(),
                                "measured",
                                limit.measured(),
                                limit.atLeast() ? "atLeast" : "atMost",
                                limit.limit(),
                                "unit",
                                limit.unit(),
                                "binding",
                                limit.binding(),
                                "met",
                                limit.met()))
                        .toList());
        json.put("notes", notes);
        Files.write(
                file,
                new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsBytes(json));
    }
}
