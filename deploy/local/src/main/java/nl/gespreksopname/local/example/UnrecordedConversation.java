package nl.gespreksopname.local.example;

import java.time.LocalDate;
import nl.gespreksopname.local.console.Clock;

/** A conversation that nobody wants to record: the case system tells all of it afterwards, in one call. */
final class UnrecordedConversation {

    private UnrecordedConversation() {}

    /**
     * Plays it.
     *
     * @param script without calls yet
     * @param day on which it happened
     */
    static void play(Script script, LocalDate day) {
        script.let("mentioned", Clock.at(day, "09:29"))
                .let("started", Clock.at(day, "09:30"))
                .let("ended", Clock.at(day, "10:15"));

        script.post("/consent/v1/conversations", """
                {"caseReference": "VB-2026-05144", "channel": "in-person", "planned": false,
                 "participants": [
                  {"ref": "father", "role": "parent",
                   "person": {"reference": "O-2051", "name": "Teun Zonderopname"}},
                  {"ref": "professional", "role": "professional"}],
                 "facts": [
                  {"type": "possibility-mention", "by": "professional", "occurredAt": "${mentioned}",
                   "reportedBy": "professional"},
                  {"type": "status-change", "status": "started", "occurredAt": "${started}"},
                  {"type": "status-change", "status": "ended", "occurredAt": "${ended}"}]}""");
    }
}
