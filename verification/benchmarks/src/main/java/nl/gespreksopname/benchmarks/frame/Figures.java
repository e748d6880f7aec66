package nl.gespreksopname.benchmarks.frame;

import java.util.Locale;

/** How figures are written: with as many digits as they are worth. */
public final class Figures {

    private Figures() {}

    /** The figure with its unit. */
    public static String text(double value, String unit) {
        return number(value) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** The figure alone: three digits, or all of them before the point. */
    public static String number(double value) {
        double size = Math.abs(value);
        String format = size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f";
        return String.format(Locale.ROOT, format, value);
    }
}
