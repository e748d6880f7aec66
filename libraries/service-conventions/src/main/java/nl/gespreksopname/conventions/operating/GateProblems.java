package nl.gespreksopname.conventions.operating;

import jakarta.ws.rs.core.HttpHeaders;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.ProblemType;
import nl.gespreksopname.conventions.problem.StandardProblems;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.eventstore.Gate;

/** What a caller is told, and an operator, while the log may not be added to. */
public final class GateProblems {

    private static final ProblemType LOG_NOT_COMPARED =
            new ProblemType("log-not-compared", 503, new Text("Logboek nog niet vergeleken", "Log not compared yet"));
    private static final ProblemType RECOVERING =
            new ProblemType("recovering", 503, new Text("Bezig met herstellen", "Recovering"));
    private static final ProblemType LOG_DIVERGED =
            new ProblemType("log-diverged", 503, new Text("Logboek sluit niet aan", "Log does not continue"));

    private GateProblems() {}

    /** The answer to a caller. Nothing was taken down; with the same key nothing happens twice. */
    public static Problem of(Gate.State state) {
        return switch (state) {
            case Gate.Comparing comparing ->
                LOG_NOT_COMPARED
                        .problem(
                                "De dienst vergelijkt eerst zijn logboek met wat eruit is gepubliceerd; er is niets vastgelegd. Probeer het over enkele seconden opnieuw, met dezelfde Idempotency-Key; er gebeurt dan niets dubbel.",
                                "The service first compares its log with what was published of it; nothing was taken down. Try again in some seconds, with the same Idempotency-Key; nothing happens twice.")
                        .withHeader(HttpHeaders.RETRY_AFTER, "5");
            case Gate.Importing importing ->
                RECOVERING
                        .problem(
                                "De dienst haalt gebeurtenissen terug die na een herstel van de databank ontbraken; er is niets vastgelegd. Probeer het over een halve minuut opnieuw, met dezelfde Idempotency-Key; er gebeurt dan niets dubbel.",
                                "The service takes events back that were missing after its database was restored; nothing was taken down. Try again in half a minute, with the same Idempotency-Key; nothing happens twice.")
                        .withHeader(HttpHeaders.RETRY_AFTER, "30");
            case Gate.Diverged(String why, String runbook) ->
                LOG_DIVERGED
                        .problem(new Text(
                                        "Het logboek van deze dienst sluit niet aan op wat eruit is gepubliceerd. Er wordt niets vastgelegd tot een beheerder dat heeft opgelost (draaiboek {}). Bewaar uw bericht en stuur het later opnieuw, met dezelfde Idempotency-Key.",
                                        "The log of this service does not continue what was published of it. Nothing is taken down until an operator has resolved that (runbook {}). Keep your message and send it again later, with the same Idempotency-Key.")
                                .with(runbook))
                        .withHeader(HttpHeaders.RETRY_AFTER, "300");
            case Gate.Open open -> StandardProblems.unavailable();
        };
    }

    /** What an operator is told, in one sentence; empty when the gate is open. */
    public static String reason(Gate.State state) {
        return switch (state) {
            case Gate.Comparing(String because) ->
                "the log is being compared with what was published" + (because == null ? "" : ", as " + because);
            case Gate.Importing(long first, long last) ->
                "events " + first + " to " + last + " are being imported from the own topic";
            case Gate.Diverged(String why, String runbook) ->
                why + "; no commands are taken; do as runbook " + runbook + " of docs/operating.md says";
            case Gate.Open open -> "";
        };
    }
}
