package nl.gespreksopname.local.console;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Prints headings, paragraphs and tables that fit a terminal of {@value #WIDTH} columns. */
public final class Screen {

    static final int WIDTH = 104;

    private static final String BETWEEN = "  ";

    private final PrintStream out;
    private final boolean colours;

    /**
     * A screen.
     *
     * @param colours whether {@code out} is a terminal that shows colours
     */
    public Screen(PrintStream out, boolean colours) {
        this.out = out;
        this.colours = colours;
    }

    /** A line with a rule of its own, that everything below belongs to. */
    public void title(String text) {
        out.println();
        line(Style.HEADING, text);
        line(Style.FAINT, "━".repeat(WIDTH));
    }

    /** A heading within. */
    public void heading(String text) {
        out.println();
        line(Style.HEADING, text);
    }

    /** Running text. */
    public void paragraph(String text) {
        wrapped(text, WIDTH).forEach(line -> line(Style.PLAIN, line));
    }

    /** A line that is printed as it is, however long, so that it can be copied. */
    public void verbatim(String text) {
        out.println(text);
    }

    /** One row of a table. */
    public record Row(List<Cell> cells) {
        /** Of cells one after the other. */
        public Row(Cell... cells) {
            this(List.of(cells));
        }
    }

    /** Text in a table. */
    public record Cell(String text, Style style) {
        /** As it is. */
        public Cell(String text) {
            this(text, Style.PLAIN);
        }
    }

    /**
     * A table.
     *
     * @param heads the heads of the columns
     * @param widths widths of all columns but the last, which takes what is left
     */
    public void table(List<String> heads, List<Integer> widths, List<Row> rows) {
        List<Integer> all = new ArrayList<>(widths);
        int taken = widths.stream().mapToInt(width -> width + BETWEEN.length()).sum();
        all.add(WIDTH - taken);
        row(new Row(heads.stream().map(head -> new Cell(head, Style.FAINT)).toList()), all);
        line(Style.FAINT, String.join(BETWEEN, all.stream().map("─"::repeat).toList()));
        rows.forEach(row -> row(row, all));
    }

    private void row(Row row, List<Integer> widths) {
        List<List<String>> columns = new ArrayList<>();
        for (int column = 0; column < widths.size(); column++) {
            columns.add(wrapped(row.cells().get(column).text(), widths.get(column)));
        }
        int height = columns.stream().mapToInt(List::size).max().orElse(0);
        for (int at = 0; at < height; at++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < widths.size(); column++) {
                List<String> lines = columns.get(column);
                String text = at < lines.size() ? lines.get(at) : "";
                boolean last = column == widths.size() - 1;
                String padding = last ? "" : " ".repeat(Math.max(0, widths.get(column) - text.length())) + BETWEEN;
                line.append(painted(row.cells().get(column).style(), text)).append(padding);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private void line(Style style, String text) {
        out.println(painted(style, text));
    }

    private String painted(Style style, String text) {
        return colours ? style.paint(text) : text;
    }

    /** Lines of at most so many characters, broken at spaces; a longer word is cut. */
    static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            while (rest.length() > width) {
                lines.add(rest.substring(0, width));
                rest = rest.substring(width);
            }
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString());
        }
        return lines;
    }
}
