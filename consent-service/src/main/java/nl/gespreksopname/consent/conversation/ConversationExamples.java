package nl.gespreksopname.consent.conversation;

/** Examples for the description of the API. All people in them are invented. */
public final class ConversationExamples {

    static final String PLAN = """
            {"caseReference": "Z-2026-00017", "channel": "in-person", "plannedStart": "2026-11-24T10:00:00+01:00",
             "participants": [
               {"ref": "jongere", "role": "young-person",
                "person": {"reference": "P-1001", "name": "Noor Lindeboom", "birthDate": "2011-03-02"}},
               {"ref": "vader", "role": "parent", "custodyOf": ["jongere"],
                "person": {"reference": "P-1002", "name": "Bas Lindeboom"}},
               {"ref": "hulpverlener", "role": "professional",
                "person": {"reference": "M-77", "name": "Iris van Dam"}}]}""";

    static final String AFTERWARDS = """
            {"channel": "phone", "planned": false,
             "participants": [{"ref": "moeder", "role": "parent"}, {"ref": "hulpverlener", "role": "professional"}],
             "facts": [
               {"type": "status-change", "status": "started", "occurredAt": "2026-11-23T14:00:00+01:00"},
               {"type": "announcement", "ref": "opname", "by": "moeder", "when": "before-start"},
               {"type": "response", "announcement": "opname", "participants": ["hulpverlener"], "answer": "refused",
                "ground": "disturbance", "explanation": "De lijn viel telkens weg."}]}""";

    static final String PLANNED = """
            {"conversationId": "6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e", "reference": "GO-7F3K-92QM", "version": 4,
             "made": [
               {"type": "participant", "id": "1d7f0e2f-5c5b-5838-8a4e-0c9a51f7b2d1", "ref": "jongere",
                "person": "9a1b2c3d-4e5f-5061-8273-94a5b6c7d8e9"}],
             "concerns": [],
             "nextSteps": [{"text": "Leg vast dat is gezegd dat opnemen kan.", "method": "POST",
               "href": "/consent/v1/conversations/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/possibility-mentions"}]}""";

    static final String PAGE = """
            {"items": [{"conversationId": "6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e", "reference": "GO-7F3K-92QM",
               "channel": "in-person", "planned": true, "plannedStart": "2026-11-24T09:00:00Z", "status": "started",
               "startedAt": "2026-11-24T09:03:00Z", "version": 9}]}""";

    static final String CONVERSATION = """
            {"conversationId": "6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e", "reference": "GO-7F3K-92QM", "channel": "in-person",
             "planned": true, "plannedStart": "2026-11-24T09:00:00Z", "status": "started",
             "startedAt": "2026-11-24T09:03:00Z", "version": 9, "awaits": [],
             "participants": [{"participantId": "1d7f0e2f-5c5b-5838-8a4e-0c9a51f7b2d1", "role": "young-person",
               "tookPart": true, "present": true, "personId": "9a1b2c3d-4e5f-5061-8273-94a5b6c7d8e9"}]}""";

    static final String FACTS = """
            {"facts": [
               {"type": "status-change", "status": "started", "occurredAt": "2026-11-24T10:03:00+01:00"},
               {"type": "announcement", "ref": "opname", "by": "1d7f0e2f-5c5b-5838-8a4e-0c9a51f7b2d1",
                "occurredAt": "2026-11-24T10:01:00+01:00"},
               {"type": "response", "announcement": "opname", "answer": "allowed",
                "participants": ["3e5f0612-7382-54a5-96b7-c8d9eafb0c1d"]},
               {"type": "arrangement", "ref": "afspraken", "purpose": "thuis teruglezen", "listeners": "het gezin",
                "copies": "vader", "sharing": "met niemand", "keeping": "een jaar, op de telefoon",
                "promiseNotToShare": true},
               {"type": "arrangement-confirmation", "arrangement": "afspraken",
                "participants": ["1d7f0e2f-5c5b-5838-8a4e-0c9a51f7b2d1", "3e5f0612-7382-54a5-96b7-c8d9eafb0c1d"]}]}""";

    /** What is answered when something was taken down. */
    public static final String TAKEN_DOWN = """
            {"conversationId": "6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e", "reference": "GO-7F3K-92QM", "version": 6,
             "made": [{"type": "announcement", "id": "2b8e1f3a-6d6c-5949-9b5f-1dab62a8c3e2"}],
             "concerns": [{"code": "arrangements-missing", "rule": "arrangements-made", "outcome": "pending",
               "text": "Er zijn nog geen afspraken over de opname. Maak ze voordat de opname begint, en laat beide kanten bevestigen."}],
             "nextSteps": [{"text": "Leg vast wat de anderen antwoorden.", "method": "POST",
               "href": "/consent/v1/conversations/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/announcements/2b8e1f3a-6d6c-5949-9b5f-1dab62a8c3e2/responses"}]}""";

    static final String FACT_PAGE = """
            {"items": [{"version": 5, "type": "announcement",
               "eventId": "consent/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/5",
               "fact": {"announcementId": "2b8e1f3a-6d6c-5949-9b5f-1dab62a8c3e2",
                 "by": "1d7f0e2f-5c5b-5838-8a4e-0c9a51f7b2d1", "recorder": "1d7f0e2f-5c5b-5838-8a4e-0c9a51f7b2d1",
                 "side": "citizen", "medium": "audio",
                 "noted": {"occurredAt": "2026-11-24T09:01:00Z", "loggedAt": "2026-11-24T09:01:12.481Z", "version": 5}}}]}""";

    private ConversationExamples() {}
}
