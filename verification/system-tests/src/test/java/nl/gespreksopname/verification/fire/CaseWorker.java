package nl.gespreksopname.verification.fire;

import static nl.gespreksopname.local.Part.CONSENT;
import static nl.gespreksopname.local.Part.POLICY;
import static nl.gespreksopname.local.Part.RECORDING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.verification.fire.GoodClient.Call;
import nl.gespreksopname.verification.fire.evidence.Told;

/**
 * Somebody who has conversations taken down, one after the other, with all that can happen around them; a seed decides what
 * happens. Everybody in them is invented.
 */
final class CaseWorker {

    private static final List<DemoCaller> CALLERS =
            List.of(DemoCaller.CASE_SYSTEM, DemoCaller.CASE_SYSTEM, DemoCaller.PROFESSIONAL, DemoCaller.OTHER_TENANT);

    private final GoodClient client;
    private final Ledger ledger;
    private final Random random;
    private final World world;
    private int serial;

    /**
     * What all workers share.
     *
     * @param cases that were begun, by whomever
     * @param contents of recordings that are kept, by recording
     */
    record World(Queue<Case> cases, Map<String, Stored> contents) {

        World() {
            this(new ConcurrentLinkedQueue<>(), new ConcurrentHashMap<>());
        }
    }

    /** A file that the suite said it keeps. */
    record Stored(DemoCaller caller, String text) {}

    CaseWorker(GoodClient client, Ledger ledger, Random random, World world) {
        this.client = client;
        this.ledger = ledger;
        this.random = random;
        this.world = world;
    }

    /** Works as long as there is time. What was begun is brought to an answer. */
    void work(BooleanSupplier thereIsTime) {
        while (thereIsTime.getAsBoolean()) {
            conversation(thereIsTime);
        }
    }

    private void conversation(BooleanSupplier thereIsTime) {
        Case begun = plan();
        if (!begun.has("child")) {
            return;
        }
        if (chance(0.85)) {
            around(begun);
        }
        int most = 3 + random.nextInt(12);
        for (int i = 0; i < most && thereIsTime.getAsBoolean(); i++) {
            something(begun);
        }
    }

    private void something(Case at) {
        switch (random.nextInt(16)) {
            case 0, 1 -> record(at);
            case 2 -> recordByTheSuite(at);
            case 3 -> content(at);
            case 4 -> copy(at);
            case 5 -> askToShare(at);
            case 6, 7 -> share(at);
            case 8 -> revoke(at);
            case 9 -> refuse(at);
            case 10 -> withdraw(at);
            case 11 -> readTrail(at);
            case 12 -> meddle();
            case 13 -> mistake(at);
            case 14 -> person(at.caller());
            default -> status(at);
        }
        if (chance(0.01)) {
            policy();
        }
    }

    private Case plan() {
        DemoCaller caller = CALLERS.get(random.nextInt(CALLERS.size()));
        String name = new UUID(random.nextLong(), random.nextLong()).toString();
        Call call = client.post(
                caller,
                CONSENT,
                "/consent/v1/conversations",
                """
                {"caseReference": "Z-%1$s", "channel": "in-person", "planned": %2$s,
                 "plannedStart": "2026-11-24T10:00:00+01:00",
                 "participants": [
                  {"ref": "child", "role": "young-person",
                   "person": {"reference": "J-%1$s", "name": "Jongere %1$s", "birthDate": "2010-0%3$d-01"}},
                  {"ref": "parent", "role": "parent", "custodyOf": ["child"],
                   "person": {"reference": "O-%1$s", "name": "Ouder %1$s"}},
                  {"ref": "professional", "role": "professional",
                   "person": {"reference": "M-%4$d", "name": "Medewerker %4$d"}}],
                 "facts": [{"type": "possibility-mention", "by": "professional", "means": "letter",
                            "when": "before-start"}]}""".formatted(name, chance(0.7), 1 + random.nextInt(9), random.nextInt(50)),
                "",
                "");
        Told told = send(call);
        Case begun = new Case(caller, told.answer().path("conversationId").asText()).learn(told);
        if (told.accepted()) {
            world.cases().add(begun);
        }
        return begun;
    }

    private void around(Case at) {
        String by = chance(0.7) ? "child" : "professional";
        String answer = by.equals("child") ? "allowed" : "agreed";
        facts(at, """
                {"type": "possibility-mention", "ref": "mention", "by": "${professional}", "when": "before-start"},
                {"type": "announcement", "ref": "said", "by": "${%s}", "when": "before-start"},
                {"type": "response", "announcement": "said", "participants": ["${parent}"], "answer": "agreed"},
                {"type": "response", "announcement": "said", "participants": ["${%s}"], "answer": "%s"},
                {"type": "arrangement", "ref": "arranged", "purpose": "terugluisteren", "listeners": "wij drieën",
                 "copies": "op verzoek", "sharing": "met toestemming", "keeping": "een jaar", "promiseNotToShare": true},
                {"type": "arrangement-confirmation", "arrangement": "arranged",
                 "participants": ["${child}", "${parent}", "${professional}"]},
                {"type": "status-change", "status": "started"}""".formatted(by, by.equals("child") ? "professional" : "child", answer));
    }

    private void record(Case at) {
        boolean unmatched = chance(0.1);
        boolean undisclosed = !unmatched && !at.has("announcement");
        Call call = client.post(
                at.caller(),
                RECORDING,
                "/recording/v1/recordings",
                filled(at, unmatched ? """
                        {"side": "citizen", "medium": "audio", "mediaType": "audio/mp4", "device": "een telefoon"}""" : undisclosed ? """
                        {"conversation": "${conversation}", "side": "citizen", "medium": "audio", "undisclosed": true}""" : """
                        {"conversation": "${conversation}", "announcement": "${announcement}", "recordedBy": "${child}",
                         "side": "citizen", "medium": "audio", "mediaType": "audio/mp4", "device": "een telefoon"}"""),
                unmatched ? "" : at.stream(),
                "");
        Told told = send(call);
        if (told.accepted() && !unmatched) {
            at.learn(told).recorded(told.answer().path("recordingId").asText());
            if (chance(0.7)) {
                about(at, told.answer().path("recordingId").asText(), "/fingerprints", """
                        {"digest": "%s", "size": %d, "durationSeconds": 60}""".formatted(
                                digest(), 1000 + random.nextInt(100_000)));
            }
        }
    }

    private void recordByTheSuite(Case at) {
        Call call = client.post(
                at.caller(),
                RECORDING,
                "/recording/v1/recordings",
                filled(at, """
                        {"conversation": "${conversation}", %s "recordedBy": "${professional}", "side": "organisation",
                         "medium": "audio", "basis": "act", "basedOn": {"consent": %d}}""".formatted(
                        at.has("announcement") ? "\"announcement\": \"${announcement}\"," : "", at.consentVersion())),
                at.stream(),
                "");
        Told told = send(call);
        if (told.accepted()) {
            at.learn(told).recorded(told.answer().path("recordingId").asText());
        }
    }

    private void content(Case at) {
        if (at.recordings().isEmpty()) {
            record(at);
            return;
        }
        String recording = any(at.recordings());
        String text = "geluid van " + recording + " ".repeat(random.nextInt(20_000));
        Call call = new Call(
                at.caller(),
                RECORDING,
                "PUT",
                "/recording/v1/recordings/" + recording + "/content",
                "audio/mp4",
                text,
                at.stream(),
                recording,
                "");
        Told told = client.send(call);
        if (told.accepted()) {
            world.contents().put(recording, new Stored(at.caller(), text));
            at.learn(told);
        } else if (told.status() != 409 && told.status() != 404) {
            ledger.complain(told + " for a file: " + told.answer());
        }
    }

    private void copy(Case at) {
        if (at.recordings().isEmpty()) {
            return;
        }
        String recording = any(at.recordings());
        Told asked = about(at, recording, "/copy-requests", "{\"requestedBy\": \"${professional}\"}");
        String request = asked.answer().path("copyRequestId").asText();
        if (asked.accepted()) {
            switch (random.nextInt(3)) {
                case 0 -> about(at, recording, "/copy-requests/" + request + "/deliveries", """
                        {"basis": "report", "digest": "%s"}""".formatted(digest()));
                case 1 ->
                    about(at, recording, "/copy-requests/" + request + "/deliveries", """
                        {"basis": "act", "basedOn": {"consent": %d}}""".formatted(
                                    at.consentVersion()));
                default -> about(at, recording, "/copy-requests/" + request + "/impossibilities", """
                        {"reason": "lost", "explanation": "de telefoon is weg"}""");
            }
        }
    }

    private void askToShare(Case at) {
        if (at.recordings().isEmpty()) {
            return;
        }
        String decision = chance(0.7) ? "granted" : "denied";
        facts(at, """
                {"type": "share-request", "ref": "asked-%1$d", "recording": "%2$s", "requestedBy": "${child}",
                 "recipient": "tante Lot", "purpose": "personal-support", "scope": "listen",
                 "explanation": "om te helpen"},
                {"type": "share-decision", "shareRequest": "asked-%1$d", "participants": ["${parent}", "${professional}"],
                 "decision": "%3$s"}""".formatted(serial++, any(at.recordings()), decision));
    }

    private void share(Case at) {
        if (at.recordings().isEmpty()) {
            return;
        }
        String permission =
                at.permissions().isEmpty() || chance(0.2) ? "" : "\"permissionId\": \"" + any(at.permissions()) + "\",";
        about(at, any(at.recordings()), "/shares", """
                {"basis": "%s", %s "sharedBy": "${child}", "side": "citizen", "recipient": "%s",
                 "purpose": "personal-support", "scope": "listen", "basedOn": {"consent": %d}}""".formatted(
                        chance(0.8) ? "act" : "report",
                        permission,
                        chance(0.8) ? "tante Lot" : "oom Bas",
                        at.consentVersion()));
    }

    private void revoke(Case at) {
        if (!at.permissions().isEmpty()) {
            String permission = any(at.permissions());
            consent(at, "/share-requests/" + permission + "/revocations", "{\"participant\": \"${professional}\"}");
            share(at);
        }
    }

    private void refuse(Case at) {
        String refused = "refused-" + serial++;
        facts(at, """
                {"type": "announcement", "ref": "no-%1$s", "by": "${child}"},
                {"type": "response", "ref": "%1$s", "announcement": "no-%1$s", "participants": ["${professional}"],
                 "answer": "refused", "ground": "safety", "explanation": "het is hier niet veilig"},
                {"type": "alternative", "ref": "instead-%1$s", "refusal": "%1$s", "kind": "report",
                 "promisedBy": "2026-12-08"}""".formatted(refused));
        if (at.has(refused) && chance(0.5)) {
            consent(at, "/refusals/" + at.the(refused) + "/explanations", """
                    {"ground": "safety", "text": "nog eens uitgelegd"}""");
        }
        if (at.has("instead-" + refused) && chance(0.5)) {
            consent(at, "/alternatives/" + at.the("instead-" + refused) + "/deliveries", "{}");
        }
    }

    private void withdraw(Case at) {
        if (at.has("announcement")) {
            consent(at, "/announcements/" + at.the("announcement") + "/responses", """
                    {"participants": ["${parent}"], "answer": "withdrawn"}""");
        }
    }

    private void status(Case at) {
        if (chance(0.5) || at.recordings().isEmpty()) {
            consent(at, "/participants", """
                    {"role": "interpreter", "person": {"reference": "T-%d", "name": "Tolk"}}""".formatted(random.nextInt(20)));
        } else {
            about(at, any(at.recordings()), "/status-changes", chance(0.5) ? """
                    {"status": "paused", "reason": "off-the-record"}""" : """
                    {"status": "ended", "fingerprint": {"digest": "%s", "size": 4096}}""".formatted(digest()));
        }
    }

    private void readTrail(Case at) {
        // others may go on with it meanwhile
        int wanted = at.consentVersion();
        Told told = client.get(
                at.caller(),
                POLICY,
                "/policy/v1/conversations/" + at.conversation() + "/trail?atLeast=consent:" + wanted + at.alsoReached(),
                5);
        int answered = told.status() == 200 ? 1 : 0;
        // the JDK's client sends a GET that lost its connection once more by itself
        ledger.read(at.conversation(), answered, told.tries() * 2);
        ledger.count(answered == 1 ? "trails read" : "trails not there yet");
        if (answered == 1
                && told.answer().path("complete").path(0).path("version").asInt() < wanted) {
            ledger.complain(told + " with less than atLeast asked");
        }
    }

    /** Takes something down in somebody else's conversation: two at once on one stream. */
    private void meddle() {
        List<Case> others = new ArrayList<>(world.cases());
        // the newest ones, so that it is likely that their own worker is at it
        Case other = others.get(Math.max(0, others.size() - 1 - random.nextInt(4)));
        consent(other, "/possibility-mentions", "{\"by\": \"${professional}\", \"means\": \"spoken\"}");
    }

    private void mistake(Case at) {
        String conversation = "/consent/v1/conversations/" + at.conversation();
        switch (random.nextInt(4)) {
            case 0 -> refused(400, client.post(at.caller(), CONSENT, conversation + "/facts", """
                    {"facts": [{"type": "announcement", "by": "nobody"}, {"type": "no-such-fact"}]}""", at.stream(), ""));
            case 1 ->
                refused(
                        404,
                        client.post(
                                at.caller(),
                                RECORDING,
                                "/recording/v1/recordings/" + new UUID(random.nextLong(), 1) + "/copy-requests",
                                filled(at, "{\"requestedBy\": \"${professional}\"}"),
                                "",
                                ""));
            case 2 ->
                refused(
                        404,
                        client.post(
                                at.caller() == DemoCaller.OTHER_TENANT
                                        ? DemoCaller.CASE_SYSTEM
                                        : DemoCaller.OTHER_TENANT,
                                CONSENT,
                                conversation + "/possibility-mentions",
                                "{\"means\": \"spoken\"}",
                                at.stream(),
                                ""));
            default -> {
                Call call = client.post(
                        at.caller(),
                        CONSENT,
                        conversation + "/possibility-mentions",
                        filled(at, "{\"by\": \"${professional}\", \"means\": \"spoken\"}"),
                        at.stream(),
                        "");
                at.learn(send(call));
                refused(409, call.withBody(filled(at, "{\"by\": \"${professional}\", \"means\": \"letter\"}")));
            }
        }
    }

    private void refused(int status, Call call) {
        Told told = client.send(call);
        if (told.status() != status) {
            ledger.complain(told + " and not " + status + ": " + told.answer());
        }
    }

    private void person(DemoCaller caller) {
        String name = new UUID(random.nextLong(), random.nextLong()).toString();
        Told child = send(client.post(caller, CONSENT, "/consent/v1/persons", """
                {"reference": "K-%1$s", "name": "Kind %1$s", "birthDate": "2012-02-29"}""".formatted(name), "", ""));
        Told parent = send(client.post(caller, CONSENT, "/consent/v1/persons", """
                {"reference": "V-%1$s", "name": "Voogd %1$s"}""".formatted(name), "", ""));
        String id = child.answer().path("personId").asText();
        send(client.post(
                caller,
                CONSENT,
                "/consent/v1/persons/" + id + "/custody",
                """
                {"holder": "%s", "held": true, "from": "2020-05-01"}""".formatted(parent.answer().path("personId").asText()),
                "person/" + id,
                ""));
    }

    private void policy() {
        send(client.post(
                DemoCaller.POLICY_OFFICER,
                POLICY,
                "/policy/v1/policies",
                "{\"parameters\": {\"copyTermDays\": " + (1 + random.nextInt(14)) + "}}",
                "organisation/" + DemoCaller.POLICY_OFFICER.realm().organisation(),
                ""));
    }

    private void facts(Case at, String items) {
        consent(at, "/facts", "{\"facts\": [" + items + "]}");
    }

    private void consent(Case at, String path, String body) {
        Call call = client.post(
                at.caller(),
                CONSENT,
                "/consent/v1/conversations/" + at.conversation() + path,
                filled(at, body),
                at.stream(),
                "");
        at.learn(send(call));
    }

    private Told about(Case at, String recording, String path, String body) {
        Call call = client.post(
                at.caller(),
                RECORDING,
                "/recording/v1/recordings/" + recording + path,
                filled(at, body),
                at.stream(),
                recording);
        Told told = send(call);
        if (told.accepted()) {
            at.learn(told);
        }
        return told;
    }

    /** Sends a call; now and then it is sent twice at once, or once more afterwards. */
    private Told send(Call call) {
        Told told = chance(0.1) ? client.twice(call) : client.send(call);
        if (chance(0.1)) {
            client.again(call, told);
        }
        boolean expected = told.accepted() || told.isRefusedAct();
        if (!expected && told.status() != 0) {
            ledger.complain(told + ", which should have been taken down: " + told.answer() + " for " + told.body());
        }
        return told;
    }

    private static String filled(Case at, String body) {
        Map<String, String> values = new HashMap<>();
        values.put("conversation", at.conversation());
        for (String name : List.of("child", "parent", "professional", "announcement")) {
            if (at.has(name)) {
                values.put(name, at.the(name));
            }
        }
        String text = body;
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private String digest() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private boolean chance(double of) {
        return random.nextDouble() < of;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
