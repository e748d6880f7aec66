package nl.gespreksopname.benchmarks.frame;

/**
 * A limit, and what was measured.
 *
 * @param what was measured
 * @param measured the figure
 * @param atLeast whether the figure must be at least the limit, rather than at most
 * @param limit the limit
 * @param unit of both
 * @param binding false for a goal: it is told whether it is met, and nothing follows
 */
public record Limit(String what, double measured, boolean atLeast, double limit, String unit, boolean binding) {

    /** The figure must be this or more. */
    public static Limit atLeast(String what, double measured, double limit, String unit) {
        return new Limit(what, measured, true, limit, unit, true);
    }

    /** The figure must be this or less. */
    public static Limit atMost(String what, double measured, double limit, String unit) {
        return new Limit(what, measured, false, limit, unit, true);
    }

    /** As a goal only. */
    public Limit asGoal() {
        return new Limit(what, measured, atLeast, limit, unit, false);
    }

    /** Whether it holds. */
    public boolean met() {
        return atLeast ? measured >= limit : measured <= limit;
    }

    @Override
    public String toString() {
        return (met() ? "met      " : "NOT MET  ") + (binding ? "" : "(goal) ") + what + ": "
                + Figures.text(measured, unit) + ", " + (atLeast ? "at least " : "at most ")
                + Figures.text(limit, unit);
    }
}
