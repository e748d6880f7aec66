package nl.gespreksopname.local.example;

import java.time.LocalDate;
import nl.gespreksopname.local.console.Clock;

/**
 * A professional refuses without a reason, and thinks of another way only on the next day. Taken down afterwards, with the
 * times at which it happened.
 */
final class RefusedConversation {

    private RefusedConversation() {}

    /**
     * Plays it.
     *
     * @param script without calls yet
     * @param day on which it happened; the day after is past too
     */
    static void play(Script script, LocalDate day) {
        script.let("announced", Clock.at(day, "09:58"))
                .let("refused", Clock.at(day, "09:59"))
                .let("started", Clock.at(day, "10:00"))
                .let("ended", Clock.at(day, "10:45"))
                .let("offered", Clock.at(day.plusDays(1), "11:30"))
                .let("promisedBy", day.plusDays(8));

        script.post("/consent/v1/conversations", """
                {"caseReference": "VB-2026-04977", "channel": "in-person", "planned": false,
                 "participants": [
                  {"ref": "mother", "role": "parent",
                   "person": {"reference": "O-2044", "name": "Jet de Verzonnen"}},
                  {"ref": "professional", "role": "professional",
                   "person": {"reference": "M-302", "name": "Koen Proefman"}}],
                 "facts": [
                  {"type": "announcement", "ref": "announcement", "by": "mother", "occurredAt": "${announced}",
                   "reportedBy": "mother"},
                  {"type": "response", "ref": "refusal", "announcement": "announcement",
                   "participants": ["professional"], "answer": "refused", "ground": "none-given",
                   "occurredAt": "${refused}", "reportedBy": "mother"},
                  {"type": "status-change", "status": "started", "occurredAt": "${started}"},
                  {"type": "status-change", "status": "ended", "occurredAt": "${ended}"}]}""");
        script.post("/consent/v1/conversations/${conversation}/facts", """
                {"facts": [
                  {"type": "alternative", "ref": "alternative", "refusal": "${refusal}", "kind": "report",
                   "promisedBy": "${promisedBy}", "occurredAt": "${offered}", "reportedBy": "${professional}"}]}""");
    }
}
