package nl.gespreksopname.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.verification.http.Answer;
import nl.gespreksopname.verification.http.Request;
import nl.gespreksopname.verification.openapi.Marks;
import nl.gespreksopname.verification.openapi.Operation;
import nl.gespreksopname.verification.suite.Eventually;
import nl.gespreksopname.verification.suite.SuiteUnderTest;

/**
 * One conversation of Voorbeeldstad in which every operation that writes has been done at least once, with a mark in every
 * text and date that can be entered. Played once; most tests look at what came of it, or try what should not work on it.
 *
 * <p>A text that is added to the API is marked without anybody thinking of it: which fields there are comes from the
 * OpenAPI documents. An operation that is added has to be added here, or {@link MarkedValuesTest} fails.
 */
final class Story {

    /** What begins the names that a caller gives to things in a body, and the keys of its requests. */
    private static final String NAME = Marks.SIGN + "name-";

    private static final String DIGEST = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private static final String FILE = Marks.SIGN + "inhoud van het bestand";
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z]+)}");

    /** In this order a caller is chosen for an operation that several may do. */
    private static final Map<String, DemoCaller> CALLERS = new LinkedHashMap<>();

    static {
        CALLERS.put("case-system", DemoCaller.CASE_SYSTEM);
        CALLERS.put("policy-officer", DemoCaller.POLICY_OFFICER);
        CALLERS.put("privacy-officer", DemoCaller.PRIVACY_OFFICER);
        CALLERS.put("data-protection-officer", DemoCaller.DATA_PROTECTION_OFFICER);
        CALLERS.put("auditor", DemoCaller.AUDITOR);
        CALLERS.put("peer", DemoCaller.PEER);
        CALLERS.put("operator", DemoCaller.OPERATOR);
    }

    private final SuiteUnderTest suite;
    private final Map<String, Operation> operations = new HashMap<>();
    private final Map<String, Set<String>> roles = RolesTable.read().allowed();
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, Sent> sent = new HashMap<>();
    private final Marks marks = new Marks(Story::isNotMarked);

    /** A request that was carried out. */
    record Sent(String key, ObjectNode body, Answer answer) {}

    Story(SuiteUnderTest suite) {
        this.suite = suite;
        suite.operations().forEach(operation -> operations.put(operation.id(), operation));
        play();
    }

    /** Texts that are no one's secret: what an organisation publishes, days by which something must be done, codes. */
    private static boolean isNotMarked(String place) {
        return place.startsWith("publishPolicy/")
                || place.endsWith("/promisedBy")
                || place.endsWith("/ownGround")
                || place.matches("record(Custody|Capacity)/from")
                || place.matches(
                        "(openMandate|searchUnderMandate|searchOwnConversations)/(from|to|reference|organisations/.*)")
                || place.equals("searchConversations/reference");
    }

    private void play() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        known.put("now", now.toString());
        known.put("past", now.minus(50, ChronoUnit.MINUTES).toString());
        known.put("later", now.plus(30, ChronoUnit.DAYS).toString());
        known.put("oin", SuiteUnderTest.VOORBEELDSTAD);
        known.put("policyVersion", "1");
        known.put("service", "consent");
        known.put("tile", "0/000");
        known.put("source", "policy");
        known.put("today", now.toString().substring(0, 10));

        website();
        post("publishPolicy", """
                {"validFrom": "${later}", "informationAddress": "https://www.voorbeeldstad.example/gesprek-opnemen",
                 "parameters": {"reportTermDays": 10, "copyTermDays": 7, "entryTermDays": 5, "everyoneAgrees": true},
                 "ownGrounds": [{"code": "rust", "kernel": "disturbance", "dutch": "rust", "english": "calm"}],
                 "retention": {"contentDays": 180, "personalValueDays": 7300, "trailYears": 20, "accessLogYears": 5}}""");

        conversation();
        known.put("participantId", known.get("child"));
        persons();
        post("registerRecording", """
                {"conversation": "${conversation}", "announcement": "${announcement}", "recordedBy": "${child}",
                 "side": "citizen", "keptBy": "citizen", "medium": "audio", "mediaType": "audio/mp4", "device": "x",
                 "undisclosed": false, "basis": "report", "occurredAt": "${past}", "when": "during",
                 "reportedBy": "${child}", "startedAt": "${past}", "basedOn": {"consent": ${seen}}}""");
        recording();
        sharing();
        afterwards();
        keeping();
        audit();
        rebuild();
        known.put("number", "1");
    }

    /** A page of the organisation's own is looked at; then the suite's page holds again, which is always there. */
    private void website() {
        Operation publish = operation("publishPolicy");
        suite.call(caller(publish), publish.method(), path(publish))
                .newKey()
                .json("{\"informationAddress\": \"https://opnemen.voorbeeldstad.invalid/\"}")
                .send()
                .expect(201);
        Operation check = operation("checkWebsite");
        Answer answer = suite.call(caller(check), check.method(), path(check))
                .newKey()
                .send()
                .expect(201);
        know("check", answer.text("/check/id"));
        suite.call(caller(publish), publish.method(), path(publish))
                .newKey()
                .json("{}")
                .send()
                .expect(201);
    }

    private void conversation() {
        post("planConversation", """
                {"caseReference": "x", "channel": "in-person", "planned": true, "plannedStart": "${past}",
                 "commissionedBy": "00000009999999990000",
                 "participants": [
                  {"ref": "%1$schild", "role": "young-person",
                   "person": {"reference": "x", "name": "x", "birthDate": "2011-01-01"}},
                  {"ref": "%1$sparent", "role": "parent", "custodyOf": ["%1$schild"],
                   "person": {"reference": "x", "name": "x", "birthDate": "1980-01-01"}},
                  {"ref": "%1$sprofessional", "role": "professional",
                   "person": {"reference": "x", "name": "x", "birthDate": "1990-01-01"}}],
                 "facts": [{"type": "possibility-mention", "by": "%1$sprofessional", "means": "letter"}]}""".formatted(NAME));
        post("searchConversations", """
                {"caseReference": "x"}""");
        post("addParticipant", """
                {"role": "companion", "represents": "${child}", "takesPart": true, "occurredAt": "${past}",
                 "person": {"reference": "x", "name": "x", "birthDate": "1970-01-01"}, "ref": "%scompanion",
                 "reportedBy": "${child}"}""".formatted(NAME));
        post("addPossibilityMention", """
                {"by": "${professional}", "means": "spoken", "mentioned": true, "when": "before-start",
                 "reportedBy": "${professional}", "ref": "%smention"}""".formatted(NAME));
        post("addAnnouncement", """
                {"by": "${child}", "recorder": "${child}", "medium": "audio", "inAnswerTo": "${mention}",
                 "when": "before-start", "ref": "%sannouncement"}""".formatted(NAME));
        post("addResponses", """
                {"participants": ["${parent}"], "answer": "agreed", "platformEvidence": false, "when": "before-start"}""");
        post("addResponses", """
                {"participants": ["${professional}"], "answer": "refused", "ground": "none-given", "explanation": "x",
                 "when": "before-start", "ref": "%srefusal"}""".formatted(NAME));
        known.put("refusalId", known.get("refusal"));
        post("addRefusalExplanation", """
                {"ground": "safety", "text": "x", "when": "before-start"}""");
        post("addAlternative", """
                {"refusal": "${refusal}", "kind": "report", "reason": "x", "promisedBy": "${today}",
                 "when": "before-start", "ref": "%salternative"}""".formatted(NAME));
        post("addAlternativeDelivery", """
                {"when": "afterwards"}""");
        post("addArrangement", """
                {"purpose": "x", "listeners": "x", "copies": "x", "sharing": "x", "keeping": "x",
                 "promiseNotToShare": true, "when": "before-start", "ref": "%sarrangement"}""".formatted(NAME));
        post("addArrangementConfirmations", """
                {"participants": ["${child}", "${parent}", "${professional}"], "arrangementVersion": 1,
                 "when": "before-start"}""");
        post("addStatusChange", """
                {"status": "started", "occurredAt": "${past}"}""");
        post("addDeparture", """
                {"participant": "${companion}", "when": "during"}""");
    }

    private void persons() {
        post("makePersonKnown", """
                {"reference": "x", "name": "x", "birthDate": "1950-01-01"}""");
        post("searchPersons", """
                {"reference": "x"}""");
        post("recordCustody", """
                {"holder": "${parentPerson}", "held": true, "from": "2020-01-01"}""");
        post("recordCapacity", """
                {"capable": true, "from": "2020-01-01"}""");
    }

    private void recording() {
        post("changeRecordingStatus", """
                {"status": "paused", "reason": "off-the-record", "when": "during", "reportedBy": "${child}"}""");
        post("changeRecordingStatus", """
                {"status": "ended", "occurredAt": "${now}",
                 "fingerprint": {"digest": "%1$s", "size": 100, "durationSeconds": 60}}""".formatted(DIGEST));
        post("takeFingerprint", """
                {"digest": "%s", "size": 100, "durationSeconds": 60, "when": "afterwards"}""".formatted(DIGEST));
        Operation store = operation("storeContent");
        suite.call(caller(store), store.method(), path(store))
                .body("audio/mp4", BodyPublishers.ofString(FILE))
                .send()
                .expect(201);
        post("requestCopy", """
                {"requestedBy": "${professional}", "when": "afterwards"}""");
        post("deliverCopy", """
                {"basis": "report", "to": "${professional}", "digest": "%s", "when": "afterwards"}""".formatted(DIGEST));
        post("verifyDigest", """
                {"digest": "%s", "by": "${professional}", "delivery": "${delivery}", "when": "afterwards"}""".formatted(DIGEST));
        post("reportCopyImpossible", """
                {"reason": "lost", "explanation": "x", "when": "afterwards"}""");
        post("discloseEdit", """
                {"what": "cut", "editedBy": "${child}", "toldTo": ["${professional}"], "digest": "%s",
                 "explanation": "x", "when": "afterwards"}""".formatted(DIGEST));
        post("publishRecording", """
                {"basis": "report", "publishedBy": "${child}", "side": "citizen", "material": "original",
                 "platform": "x", "digest": "%s", "when": "afterwards"}""".formatted(DIGEST));
    }

    private void sharing() {
        post("addShareRequest", """
                {"recording": "${recording}", "requestedBy": "${child}", "material": "original", "recipient": "x",
                 "purpose": "other", "explanation": "x", "scope": "listen", "until": "${later}",
                 "ref": "%sshareRequest"}""".formatted(NAME));
        post("addShareDecisions", """
                {"participants": ["${professional}"], "decision": "granted"}""");
        post("shareRecording", """
                {"basis": "report", "permissionId": "${shareRequest}", "sharedBy": "${child}", "side": "citizen",
                 "material": "original", "recipient": "x", "purpose": "other", "scope": "listen", "digest": "%s",
                 "basedOn": {"consent": ${seen}}}""".formatted(DIGEST));
        post("addShareRevocation", """
                {"participant": "${professional}"}""");
        // Every kind of fact once more, in a batch, where each kind has its own place in the schema.
        post("takeDownFacts", """
                {"facts": [
                  {"type": "participant", "ref": "%1$sinterpreter", "role": "interpreter",
                   "person": {"reference": "x", "name": "x", "birthDate": "1960-01-01"}},
                  {"type": "departure", "participant": "%1$sinterpreter"},
                  {"type": "possibility-mention", "ref": "%1$ssecond"},
                  {"type": "announcement", "ref": "%1$stheirs", "by": "${professional}"},
                  {"type": "response", "ref": "%1$sno", "announcement": "%1$stheirs", "participants": ["${parent}"],
                   "answer": "not-agreed", "explanation": "x"},
                  {"type": "response", "ref": "%1$srefused", "announcement": "${announcement}",
                   "participants": ["${professional}"], "answer": "refused", "ground": "safety", "explanation": "x"},
                  {"type": "refusal-explanation", "refusal": "%1$srefused", "text": "x"},
                  {"type": "alternative", "ref": "%1$sanother", "refusal": "%1$srefused", "kind": "none-possible",
                   "reason": "x"},
                  {"type": "alternative-delivery", "alternative": "${alternative}"},
                  {"type": "arrangement", "ref": "%1$sagain", "arrangement": "${arrangement}", "purpose": "x"},
                  {"type": "arrangement-confirmation", "arrangement": "${arrangement}", "participants": ["${parent}"]},
                  {"type": "share-request", "ref": "%1$sask", "recording": "${recording}", "requestedBy": "${child}",
                   "recipient": "x", "purpose": "other", "explanation": "x", "scope": "copy"},
                  {"type": "share-decision", "shareRequest": "%1$sask", "participants": ["${professional}"],
                   "decision": "denied"},
                  {"type": "share-revocation", "shareRequest": "%1$sask", "participant": "${professional}"},
                  {"type": "refusal-contestation", "ref": "%1$scontested", "refusal": "%1$srefused", "by": "${child}",
                   "explanation": "x"},
                  {"type": "refusal-review", "refusal": "%1$srefused", "contestation": "%1$scontested",
                   "outcome": "upheld", "explanation": "x"},
                  {"type": "alternative-acceptance", "alternative": "${alternative}", "by": "${child}"},
                  {"type": "alternative-dispute", "ref": "%1$swrong", "alternative": "${alternative}", "by": "${child}",
                   "explanation": "x"},
                  {"type": "alternative-dispute-settlement", "dispute": "%1$swrong", "how": "view-added",
                   "explanation": "x"},
                  {"type": "fact-dispute", "version": 2, "by": "${child}", "explanation": "x"},
                  {"type": "fact-correction", "version": 5, "explanation": "x"},
                  {"type": "response", "ref": "%1$snoMore", "announcement": "${announcement}",
                   "participants": ["${parent}"], "answer": "withdrawn", "explanation": "x"},
                  {"type": "keep-decision", "withdrawal": "%1$snoMore", "by": "${parent}", "choice": "keep",
                   "explanation": "x"},
                  {"type": "safety-mark", "ref": "%1$shidden", "hiddenFrom": "${parent}",
                   "facts": ["consent/conversation/${conversation}/3"], "explanation": "x"},
                  {"type": "safety-mark-lifting", "safetyMark": "%1$shidden"},
                  {"type": "transfer", "to": "00000001234567890000"},
                  {"type": "status-change", "status": "ended"}]}""".formatted(NAME));
    }

    private void afterwards() {
        postMaking("contestation", "addRefusalContestation", """
                {"by": "${child}", "explanation": "x", "when": "during", "ref": "%scontestation"}""".formatted(NAME));
        postMaking("review", "addRefusalReview", """
                {"contestation": "${contestation}", "outcome": "overturned", "explanation": "x", "when": "afterwards"}""");
        postMaking("acceptance", "addAlternativeAcceptance", """
                {"by": "${child}", "accepted": false, "when": "afterwards"}""");
        postMaking("dispute", "addAlternativeDispute", """
                {"by": "${child}", "explanation": "x", "when": "afterwards", "ref": "%sdispute"}""".formatted(NAME));
        postMaking("settlement", "addAlternativeDisputeSettlement", """
                {"how": "adjusted", "explanation": "x", "when": "afterwards"}""");
        post("addResponses", """
                {"participants": ["${parent}"], "answer": "withdrawn", "ref": "%swithdrawal"}""".formatted(NAME));
        postMaking("keepDecision", "addKeepDecision", """
                {"withdrawal": "${withdrawal}", "recording": "${recording}", "by": "${parent}", "choice": "keep",
                 "explanation": "x", "when": "afterwards"}""");
        postMaking("safetyMark", "addSafetyMark", """
                {"hiddenFrom": "${parent}", "facts": ["consent/conversation/${conversation}/2"], "explanation": "x",
                 "ref": "%ssafetyMark"}""".formatted(NAME));
        postMaking("lifting", "addSafetyMarkLifting", """
                {"reportedBy": "${professional}"}""");
        known.put("version", known.get("seen"));
        postMaking("factDispute", "addFactDispute", """
                {"by": "${child}", "explanation": "x"}""");
        postMaking("correction", "addFactCorrection", """
                {"explanation": "x"}""");
        postMaking("transfer", "addTransfer", """
                {"to": "00000001234567890000"}""");
    }

    /** The same as {@link #post}, with a name for what comes of it. */
    private void postMaking(String name, String operationId, String json) {
        post(operationId, json);
        know(name, sent(operation(operationId)).orElseThrow().answer().text("/made/0/id"));
    }

    /** What comes of a recording later: explained, told, taken down, held, corrected, disputed, and in the end destroyed. */
    private void keeping() {
        post("explainVerification", """
                {"text": "x", "when": "afterwards"}""");
        post("notifyRecipient", """
                {"means": "letter", "when": "afterwards"}""");
        post("reportTakeDown", """
                {"status": "asked", "when": "afterwards"}""");
        post("placeHold", """
                {"ground": "complaint", "explanation": "x", "until": "${later}"}""");
        post("liftHold", """
                {"reportedBy": "${child}"}""");
        String factOfTheConversation = the("version");
        known.put("version", "1");
        post("correctRecordingFact", """
                {"explanation": "x", "fact": {"type": "recording", "keptBy": "citizen", "occurredAt": "${past}"}}""");
        know(
                "recordingCorrection",
                sent(operation("correctRecordingFact")).orElseThrow().answer().text("/correctionId"));
        post("disputeRecordingFact", """
                {"by": "${parent}", "explanation": "x"}""");
        know(
                "recordingDispute",
                sent(operation("disputeRecordingFact")).orElseThrow().answer().text("/disputeId"));
        // Another recording is destroyed: with this one the story goes on.
        String kept = the("recordingId");
        post("registerRecording", """
                {"conversation": "${conversation}", "side": "organisation", "medium": "audio"}""");
        known.put(
                "recordingId",
                sent(operation("registerRecording")).orElseThrow().answer().text("/recordingId"));
        post("destroyRecording", """
                {"basis": "report", "cause": "agreed", "when": "afterwards"}""");
        known.put("recordingId", kept);
        known.put("version", factOfTheConversation);
    }

    private void audit() {
        Eventually.holds(
                "policy-service knows the conversation",
                () -> suite.get(
                                        DemoCaller.CASE_SYSTEM,
                                        "/policy/v1/conversations/" + known.get("conversation") + "/trail")
                                .send()
                                .status()
                        == 200);
        post("searchOwnConversations", """
                {"caseReference": "x"}""");
        post("openMandate", """
                {"investigation": "x", "legalBasis": "x", "purpose": "x", "organisations": ["00000009999999990000"],
                 "from": "2026-01-01", "to": "2030-12-31", "until": "${later}"}""");
        know("mandate", sent(operation("openMandate")).orElseThrow().answer().text("/id"));
        post("searchUnderMandate", """
                {"mandate": "${mandate}", "rule": "allow-unless", "from": "2026-01-01", "to": "2030-12-31"}""");
    }

    /** Does an operation, with marks in its body, and remembers what came of it. */
    private void post(String operationId, String json) {
        Operation operation = operation(operationId);
        String key = NAME + "key-" + sent.size() + "-" + operationId;
        ObjectNode body = (ObjectNode) marks.into(operation, parsed(filled(json)));
        Request request = suite.call(caller(operation), operation.method(), path(operation))
                .key(key)
                .json(body);
        Answer answer = request.send();
        if (answer.status() != 201 && answer.status() != 200) {
            throw new AssertionError(operation + " with " + body + ": " + answer);
        }
        sent.put(operationId, new Sent(key, body, answer));
        remember(answer.json(), operation);
    }

    private void rebuild() {
        Operation operation = operation("beginRebuild");
        Answer answer = suite.call(caller(operation), operation.method(), path(operation))
                .newKey()
                .send()
                .expect(201);
        know("rebuild", answer.text("/rebuild"));
    }

    private void remember(JsonNode answer, Operation operation) {
        answer.path("made").forEach(made -> {
            String ref = made.path("ref").asText();
            if (ref.startsWith(NAME)) {
                String name = ref.substring(NAME.length());
                know(name, made.path("id").asText());
                if (made.has("person")) {
                    known.putIfAbsent(name + "Person", made.path("person").asText());
                    known.putIfAbsent("personId", made.path("person").asText());
                }
            }
        });
        answer.properties().stream()
                .filter(field -> field.getValue().isTextual() && field.getKey().endsWith("Id"))
                .forEach(field -> know(
                        field.getKey().replaceFirst("Id$", ""), field.getValue().asText()));
        if (operation.document().service().equals("consent") && answer.has("version")) {
            known.put("seen", answer.path("version").asText());
        }
    }

    /** The first of a name is the one that the story goes on with. */
    private void know(String name, String id) {
        known.putIfAbsent(name, id);
        known.putIfAbsent(name + "Id", id);
    }

    /** An operation by its id. */
    Operation operation(String id) {
        Operation found = operations.get(id);
        if (found == null) {
            throw new AssertionError("no operation is called " + id + "; there are " + operations.keySet());
        }
        return found;
    }

    /** Somebody who may do an operation. */
    DemoCaller caller(Operation operation) {
        Set<String> allowed = rolesOf(operation);
        return CALLERS.entrySet().stream()
                .filter(entry -> allowed.contains(entry.getKey()) || allowed.contains(RolesTable.EVERYONE))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody in docs/roles.md may do " + operation));
    }

    /** Whether an operation needs no login. */
    boolean isForEveryone(Operation operation) {
        return rolesOf(operation).contains(RolesTable.EVERYONE);
    }

    private Set<String> rolesOf(Operation operation) {
        return roles.getOrDefault(operation.method() + " " + operation.path(), Set.of());
    }

    /** The path of an operation in this story. */
    String path(Operation operation) {
        return path(operation, Map.of());
    }

    /** The same, with other values for some parameters. */
    String path(Operation operation, Map<String, String> others) {
        return operation.path(parameter -> others.containsKey(parameter) ? others.get(parameter) : the(parameter));
    }

    /** The parameters in an operation's path that are ids. */
    List<String> idParameters(Operation operation) {
        return operation.pathParameters().stream()
                .filter(parameter -> parameter.endsWith("Id"))
                .toList();
    }

    /** A body as it was sent in the story. */
    ObjectNode body(Operation operation) {
        return sent(operation)
                .orElseThrow(() -> new AssertionError(operation + " is missing in the story"))
                .body();
    }

    /** How an operation was last carried out. */
    Optional<Sent> sent(Operation operation) {
        return Optional.ofNullable(sent.get(operation.id()));
    }

    /** The ids of the operations that were carried out with a JSON body. */
    Set<String> done() {
        return Set.copyOf(sent.keySet());
    }

    /** Every mark that was entered, with the place where. */
    Map<String, String> marks() {
        return marks.placeByMark();
    }

    /** A value by its name, such as {@code conversation}. */
    String the(String name) {
        String value = known.get(name);
        if (value == null) {
            throw new AssertionError("the story has no " + name + "; it has " + known.keySet());
        }
        return value;
    }

    private String filled(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(the(found.group(1))));
    }

    private static JsonNode parsed(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + json, e);
        }
    }
}
