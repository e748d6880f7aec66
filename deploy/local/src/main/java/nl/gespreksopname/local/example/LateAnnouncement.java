package nl.gespreksopname.local.example;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import nl.gespreksopname.local.console.Clock;

/**
 * A professional records, and says so 14 minutes after the start. The file is kept here; the young person asks for a copy
 * and the suite hands it out.
 */
final class LateAnnouncement {

    private static final byte[] FILE = "a very short recording".getBytes(StandardCharsets.UTF_8);

    private LateAnnouncement() {}

    /**
     * Plays it.
     *
     * @param script without calls yet
     * @param day on which it happened
     */
    static void play(Script script, LocalDate day) {
        script.let("plannedStart", Clock.at(day, "14:00"))
                .let("started", Clock.at(day, "14:02"))
                .let("announced", Clock.at(day, "14:16"))
                .let("answered", Clock.at(day, "14:17"))
                .let("ended", Clock.at(day, "14:50"))
                .let("birthDate", day.minusYears(17).minusMonths(2));

        script.post("/consent/v1/conversations", """
                {"caseReference": "VB-2026-05110", "channel": "video", "plannedStart": "${plannedStart}",
                 "participants": [
                  {"ref": "youngPerson", "role": "young-person",
                   "person": {"reference": "J-1017", "name": "Sem Nergenshuizen", "birthDate": "${birthDate}"}},
                  {"ref": "professional", "role": "professional",
                   "person": {"reference": "M-303", "name": "Fenna Testema"}}],
                 "facts": [
                  {"type": "status-change", "status": "started", "occurredAt": "${started}"},
                  {"type": "announcement", "ref": "announcement", "by": "professional",
                   "occurredAt": "${announced}", "reportedBy": "professional"},
                  {"type": "response", "announcement": "announcement", "participants": ["youngPerson"],
                   "answer": "agreed", "occurredAt": "${answered}", "reportedBy": "youngPerson"},
                  {"type": "status-change", "status": "ended", "occurredAt": "${ended}"}]}""");
        script.post("/recording/v1/recordings", """
                {"conversation": "${conversation}", "announcement": "${announcement}",
                 "recordedBy": "${professional}", "side": "organisation", "medium": "audio",
                 "mediaType": "audio/mp4", "startedAt": "${started}", "basedOn": {"consent": ${seen}},
                 "reportedBy": "${professional}"}""");
        script.post("/recording/v1/recordings/${recording}/status-changes", """
                {"status": "ended", "occurredAt": "${ended}", "reportedBy": "${professional}"}""");
        script.put("/recording/v1/recordings/${recording}/content", "audio/mp4", FILE);

        script.post("/recording/v1/recordings/${recording}/copy-requests", """
                {"requestedBy": "${youngPerson}", "reportedBy": "${youngPerson}"}""");
        script.post("/recording/v1/recordings/${recording}/copy-requests/${copyRequest}/deliveries", """
                {"basis": "act", "basedOn": {"consent": ${seen}}}""");
    }
}
