package nl.gespreksopname.benchmarks.frame;

import java.util.ArrayList;
import java.util.List;

/**
 * Figures to be read, as Markdown.
 *
 * @param title above it
 * @param columns their heads
 * @param rows as many cells as there are columns
 */
public record Table(String title, List<String> columns, List<List<String>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * Medians with their ranges, and each one's ratio to the peer: the median of the rounds' ratios.
     *
     * @param peer one of the series
     */
    public static Table comparison(String title, List<Series> series, Series peer) {
        List<List<String>> rows = new ArrayList<>();
        for (Series each : series) {
            Series ratio = each.ratioTo(peer);
            rows.add(List.of(
                    each.name(),
                    Figures.text(each.median(), each.unit()),
                    Figures.number(each.lowest()) + " – " + Figures.number(each.highest()),
                    Figures.number(ratio.median()),
                    Figures.number(ratio.lowest()) + " – " + Figures.number(ratio.highest())));
        }
        return new Table(title, List.of("", "median", "range", "× " + peer.name(), "range"), rows);
    }

    /** The table as Markdown, its columns in line. */
    public String markdown() {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(3, columns.get(i).length());
            for (List<String> row : rows) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        StringBuilder text = new StringBuilder(title).append("\n\n");
        line(text, columns, widths);
        line(text, columns.stream().map(column -> "---").toList(), widths);
        rows.forEach(row -> line(text, row, widths));
        return text.toString();
    }

    private static void line(StringBuilder text, List<String> cells, int[] widths) {
        text.append('|');
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            String filler = cell.equals("---") ? "-" : " ";
            text.append(' ')
                    .append(cell)
                    .append(filler.repeat(widths[i] - cell.length()))
                    .append(" |");
        }
        text.append('\n');
    }
}
