package nl.gespreksopname.local.example;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * A girl of 15 records a conversation with her phone, and everybody does as they should; until the recording turns up on a
 * video platform. It is taken down while it happens: but for the start no fact has a time of its own, so that the services'
 * clock counts.
 */
final class PhoneConversation {

    private PhoneConversation() {}

    /**
     * Plays it.
     *
     * @param script without calls yet
     * @param start of the conversation, the same in every run and after the policy was published
     */
    static void play(Script script, Instant start) {
        Instant planned = start.truncatedTo(ChronoUnit.MINUTES);
        LocalDate day = LocalDate.ofInstant(planned, ZoneOffset.UTC);
        script.let("plannedStart", planned)
                .let("started", start)
                .let("birthDate", day.minusYears(15).minusMonths(4))
                .let("until", planned.plus(Duration.ofDays(90)))
                .let("digest", Fingerprint.of("the file on the phone"));

        // The five calls of the ordinary path. One: plan, with what was said beforehand.
        script.post("/consent/v1/conversations", """
                {"caseReference": "VB-2026-04821", "channel": "in-person", "plannedStart": "${plannedStart}",
                 "participants": [
                  {"ref": "noor", "role": "young-person",
                   "person": {"reference": "J-1001", "name": "Noor van Voorbeeld", "birthDate": "${birthDate}"}},
                  {"ref": "father", "role": "parent", "custodyOf": ["noor"],
                   "person": {"reference": "O-2001", "name": "Bas van Voorbeeld"}},
                  {"ref": "professional", "role": "professional",
                   "person": {"reference": "M-301", "name": "Imke Proefstra"}}],
                 "facts": [
                  {"type": "possibility-mention", "by": "professional", "means": "letter", "when": "before-start"}]}""");

        // Two: what was said around the table, up to the start.
        script.post("/consent/v1/conversations/${conversation}/facts", """
                {"facts": [
                  {"type": "possibility-mention", "ref": "mention", "by": "${professional}", "when": "before-start",
                   "reportedBy": "${professional}"},
                  {"type": "announcement", "ref": "announcement", "by": "${noor}", "inAnswerTo": "mention",
                   "when": "before-start", "reportedBy": "${noor}"},
                  {"type": "response", "announcement": "announcement", "participants": ["${father}"],
                   "answer": "agreed", "when": "before-start", "reportedBy": "${father}"},
                  {"type": "response", "announcement": "announcement", "participants": ["${professional}"],
                   "answer": "allowed", "when": "before-start", "reportedBy": "${professional}"},
                  {"type": "arrangement", "ref": "arrangement", "when": "before-start",
                   "purpose": "Noor wil thuis rustig kunnen terugluisteren.",
                   "listeners": "Noor, haar vader en de professional.",
                   "copies": "De professional krijgt een kopie als zij daarom vraagt.",
                   "sharing": "Alleen met toestemming van de ander.",
                   "keeping": "Een jaar, op de telefoon van Noor.",
                   "promiseNotToShare": true},
                  {"type": "arrangement-confirmation", "arrangement": "arrangement", "when": "before-start",
                   "participants": ["${noor}", "${father}", "${professional}"]},
                  {"type": "status-change", "status": "started", "occurredAt": "${started}"}]}""");

        // Three: the recording, on her own phone. basedOn waits until recording-service knows of the announcement.
        script.post("/recording/v1/recordings", """
                {"conversation": "${conversation}", "announcement": "${announcement}", "recordedBy": "${noor}",
                 "side": "citizen", "medium": "audio", "mediaType": "audio/mp4", "device": "telefoon van Noor",
                 "startedAt": "${started}", "basedOn": {"consent": ${seen}}, "reportedBy": "${noor}"}""");

        // Four: the end of the conversation. Five: that of the recording, with the fingerprint of the file.
        script.post("/consent/v1/conversations/${conversation}/facts", """
                {"facts": [{"type": "status-change", "status": "ended"}]}""");
        script.post("/recording/v1/recordings/${recording}/status-changes", """
                {"status": "ended", "fingerprint": {"digest": "${digest}", "size": 21504000},
                 "reportedBy": "${noor}"}""");

        script.endsTheOrdinaryPath();

        // The professional asks for a copy, gets it and has it compared.
        script.post("/recording/v1/recordings/${recording}/copy-requests", """
                {"requestedBy": "${professional}", "reportedBy": "${professional}"}""");
        script.post("/recording/v1/recordings/${recording}/copy-requests/${copyRequest}/deliveries", """
                {"basis": "report", "digest": "${digest}", "reportedBy": "${noor}"}""");
        script.post("/recording/v1/recordings/${recording}/verifications", """
                {"digest": "${digest}", "by": "${professional}", "delivery": "${delivery}",
                 "reportedBy": "${professional}"}""");

        // Noor wants her aunt to listen: at 15 that takes herself, her father, and the professional on the other side.
        script.post("/consent/v1/conversations/${conversation}/facts", """
                {"facts": [
                  {"type": "share-request", "ref": "permission", "recording": "${recording}",
                   "requestedBy": "${noor}", "recipient": "tante Lot", "purpose": "personal-support",
                   "explanation": "Zij helpt mij om erover te praten.", "scope": "listen", "until": "${until}",
                   "reportedBy": "${noor}"},
                  {"type": "share-decision", "shareRequest": "permission", "participants": ["${father}"],
                   "decision": "granted", "reportedBy": "${father}"},
                  {"type": "share-decision", "shareRequest": "permission", "participants": ["${professional}"],
                   "decision": "granted", "reportedBy": "${professional}"}]}""");
        script.post("/recording/v1/recordings/${recording}/shares", """
                {"basis": "report", "permissionId": "${permission}", "sharedBy": "${noor}", "side": "citizen",
                 "recipient": "tante Lot", "purpose": "personal-support", "scope": "listen", "digest": "${digest}",
                 "basedOn": {"consent": ${seen}}, "reportedBy": "${noor}"}""");

        // Then it is found on a video platform. Nobody knows who put it there.
        script.post("/recording/v1/recordings/${recording}/publications", """
                {"basis": "report", "side": "neither", "platform": "een videoplatform", "digest": "${digest}",
                 "reportedBy": "${father}"}""");
    }
}
