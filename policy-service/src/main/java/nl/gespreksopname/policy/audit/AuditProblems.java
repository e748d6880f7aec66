package nl.gespreksopname.policy.audit;

import java.time.Instant;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.ProblemType;
import nl.gespreksopname.conventions.problem.Text;

/** The problems of reading under a mandate. */
final class AuditProblems {

    private static final ProblemType NOT_VALID = new ProblemType(
            "mandate-not-valid", 403, new Text("Geen onderzoeksopdracht van u", "Not a mandate of yours"));

    private static final ProblemType EXPIRED =
            new ProblemType("mandate-expired", 403, new Text("Onderzoeksopdracht is afgelopen", "Mandate has ended"));

    private static final ProblemType OUTSIDE =
            new ProblemType("outside-mandate", 403, new Text("Buiten de onderzoeksopdracht", "Outside the mandate"));

    private AuditProblems() {}

    /** There is no such mandate, or it is another's: the two are answered alike. */
    static Problem notValid() {
        return NOT_VALID.problem(
                "Deze onderzoeksopdracht is niet door u geopend. Gebruik een eigen opdracht (GET /policy/v1/audit/mandates), of open er een met POST /policy/v1/audit/mandates.",
                "You did not open this mandate. Use one of your own (GET /policy/v1/audit/mandates), or open one with POST /policy/v1/audit/mandates.");
    }

    static Problem expired(Instant until) {
        return EXPIRED.problem(new Text(
                        "Deze onderzoeksopdracht liep tot {}. Open een nieuwe als het onderzoek verdergaat.",
                        "This mandate lasted until {}. Open a new one if the investigation goes on.")
                .with(until));
    }

    static Problem outsideOrganisations() {
        return OUTSIDE.problem(
                "U vraagt naar een organisatie die niet in uw onderzoeksopdracht staat. Laat haar weg, of open een opdracht waar zij wel in staat.",
                "You ask for an organisation that is not in your mandate. Leave it out, or open a mandate that has it.");
    }

    static Problem outsidePeriod() {
        return OUTSIDE.problem(
                "U vraagt naar dagen die niet in uw onderzoeksopdracht vallen. Vraag naar dagen binnen de opdracht, of laat from en to weg.",
                "You ask for days that are not in your mandate. Ask for days within it, or leave from and to out.");
    }

    static Problem noWholeMonth() {
        return OUTSIDE.problem(
                "Statistiek telt hele maanden, en er valt geen hele maand binnen uw onderzoeksopdracht. Zoek de gesprekken op met POST /policy/v1/audit/searches, of open een opdracht over hele maanden.",
                "Statistics count whole months, and no whole month is in your mandate. Look the conversations up with POST /policy/v1/audit/searches, or open a mandate over whole months.");
    }
}
