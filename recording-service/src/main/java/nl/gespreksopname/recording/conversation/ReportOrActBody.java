package nl.gespreksopname.recording.conversation;

import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.conventions.input.Faults;
import nl.gespreksopname.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/** A body that tells of something that happened elsewhere, or asks the suite to do it. */
public interface ReportOrActBody extends ReportedFact {

    /** Which of the two; absent: a report. */
    @Nullable
    ReportOrAct basis();

    /** What the caller has seen of consent-service. */
    @Nullable
    BasedOn basedOn();

    /** Which of the two. */
    default ReportOrAct reportOrAct() {
        ReportOrAct said = basis();
        return said == null ? ReportOrAct.REPORT : said;
    }

    @Override
    default void check(Faults faults) {
        ReportedFact.super.check(faults);
        if (reportOrAct() == ReportOrAct.ACT && (occurredAt() != null || when() != null)) {
            faults.add(
                    "/basis",
                    "act-happens-now",
                    new Text(
                            "Wat de suite zelf doet, gebeurt nu. Laat occurredAt en when weg, of kies basis 'report' als het al gebeurd is.",
                            "What the suite does happens now. Leave out occurredAt and when, or choose basis 'report' if it has happened already."));
        }
    }
}
