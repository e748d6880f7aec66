package nl.gespreksopname.verification.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.verification.http.Answer;
import nl.gespreksopname.verification.suite.Eventually;
import nl.gespreksopname.verification.suite.SuiteUnderTest;
import org.jspecify.annotations.Nullable;

/**
 * A scenario while it is played: one conversation, taken down over HTTP as a case system would. Remembers under which
 * words of the scenario what was made.
 */
final class Play {

    static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    static final ObjectMapper MAPPER = new ObjectMapper();

    private static final ReentrantLock OTHER_MUNICIPALITY = new ReentrantLock();
    private static final Pattern FACT = Pattern.compile(".*/facts/(\\d+)");

    private final SuiteUnderTest suite;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Side> directions = new HashMap<>();
    private final Map<String, ObjectNode> bodies = new HashMap<>();
    private DemoCaller caseSystem = DemoCaller.CASE_SYSTEM;
    private DemoCaller policyOfficer = DemoCaller.POLICY_OFFICER;
    private @Nullable ZonedDateTime begin;
    private @Nullable String conversation;
    private @Nullable Answer refusedAct;
    private Map<String, String> remembered = Map.of();
    private boolean live;
    private int consentVersion;
    private int recordingVersion;

    /**
     * Somebody in the conversation.
     *
     * @param id the participant
     * @param person the person behind it, as consent-service knows it
     * @param side of the conversation
     */
    record Person(String id, @Nullable String person, Side side) {}

    Play(SuiteUnderTest suite) {
        this.suite = suite;
    }

    /** Lets others have what it had to itself. */
    void ends() {
        if (OTHER_MUNICIPALITY.isHeldByCurrentThread()) {
            OTHER_MUNICIPALITY.unlock();
        }
    }

    SuiteUnderTest suite() {
        return suite;
    }

    DemoCaller caseSystem() {
        return caseSystem;
    }

    DemoCaller policyOfficer() {
        return policyOfficer;
    }

    /**
     * From here on it is a conversation of the other municipality, whose policy changes: one scenario at a time has it to
     * itself.
     */
    void inTheOtherMunicipality() {
        OTHER_MUNICIPALITY.lock();
        caseSystem = DemoCaller.OTHER_TENANT;
        policyOfficer = DemoCaller.OTHER_TENANT_POLICY_OFFICER;
    }

    // ---- times

    /** The start of the substance, or when it was planned. */
    ZonedDateTime begin() {
        if (begin == null) {
            throw new AssertionError("begin with a sentence that says when the conversation was");
        }
        return begin;
    }

    void begins(ZonedDateTime at) {
        this.begin = at;
    }

    /** It takes place while it is played: what has no moment of its own happens as it is told. */
    void beginsNow() {
        this.live = true;
        this.begin = ZonedDateTime.now(AMSTERDAM);
    }

    /** The instant of a moment that is one. */
    Optional<Instant> instant(Moment moment) {
        return switch (moment) {
            case Moment.FromStart(var after) -> Optional.of(begin().plus(after).toInstant());
            case Moment.OnDay(var days, var time) ->
                Optional.of(begin().toLocalDate()
                        .plusDays(days)
                        .atTime(time)
                        .atZone(AMSTERDAM)
                        .toInstant());
            case Moment.Somewhere somewhere -> Optional.empty();
            case Moment.Unsaid unsaid -> live ? Optional.of(Instant.now()) : Optional.empty();
        };
    }

    /** An instant of a moment, for what wants one. */
    Instant exactly(Sentence.Said said, Moment moment) {
        return instant(moment)
                .orElseThrow(() -> new AssertionError(said.step().place() + ": an exact moment is meant here"));
    }

    /** The day of the conversation. */
    LocalDate day() {
        return begin().toLocalDate();
    }

    // ---- bodies

    static ObjectNode body() {
        return MAPPER.createObjectNode();
    }

    /** A body that says when, and who said so. */
    ObjectNode fact(Sentence.Said said, @Nullable String reporter) {
        ObjectNode body = body();
        switch (said.moment()) {
            case Moment.Somewhere(var when) -> body.put("when", when);
            case Moment.FromStart fromStart ->
                body.put("occurredAt", exactly(said, fromStart).toString());
            case Moment.OnDay onDay ->
                body.put("occurredAt", exactly(said, onDay).toString());
            case Moment.Unsaid unsaid -> instant(unsaid).ifPresent(now -> body.put("occurredAt", now.toString()));
        }
        if (reporter != null && people.containsKey(reporter)) {
            body.put("reportedBy", participant(reporter));
        }
        return body;
    }

    ArrayNode ids(List<String> names) {
        ArrayNode ids = MAPPER.createArrayNode();
        names.forEach(name -> ids.add(participant(name)));
        return ids;
    }

    /** The digest that stands for a letter in a scenario, of a file that is another in each play. */
    String digest(String letter) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((conversation() + " " + letter).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- what is known

    void know(String what, String id) {
        known.put(what, id);
    }

    /** The id of what a scenario calls so. */
    String the(String what) {
        return find(what)
                .orElseThrow(() -> new AssertionError("there is no " + what + " yet; there is " + known.keySet()));
    }

    Optional<String> find(String what) {
        return Optional.ofNullable(known.get(what));
    }

    void joins(String name, Person person) {
        people.put(name, person);
    }

    Person person(String name) {
        Person person = people.get(name);
        if (person == null) {
            throw new AssertionError("nobody is called " + name + "; there are " + people.keySet());
        }
        return person;
    }

    String participant(String name) {
        return person(name).id();
    }

    Side side(String name) {
        return person(name).side();
    }

    String name(String participant) {
        return people.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(participant))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(participant);
    }

    /** Something that verdicts are about, of a recording or intended recording of a side. */
    void isAbout(String subject, Side side) {
        directions.put(subject, side);
    }

    /** Whose recording something is about; empty for what is about the conversation. */
    Optional<Side> direction(String subject) {
        return Optional.ofNullable(directions.get(subject));
    }

    /** Whether somebody on a side announced or made a recording. */
    boolean knows(Side side) {
        return directions.containsValue(side);
    }

    /** The body by which something was taken down. */
    ObjectNode bodyOf(String what) {
        ObjectNode body = bodies.get(what);
        if (body == null) {
            throw new AssertionError("nothing was taken down as " + what + "; there is " + bodies.keySet());
        }
        return body.deepCopy();
    }

    String conversation() {
        if (conversation == null) {
            throw new AssertionError("there is no conversation yet");
        }
        return conversation;
    }

    // ---- calls

    /** Posts to consent-service, beneath the conversation. */
    Answer consent(String path, ObjectNode body) {
        return consentAt("/consent/v1/conversations/" + conversation() + path, body);
    }

    /** Takes something down under a name, by which it can be corrected. */
    Answer consent(String what, String path, ObjectNode body) {
        int before = consentVersion;
        Answer answer = consent(path, body);
        remember(what, body, answer, before);
        return answer;
    }

    Answer consentAt(String path, ObjectNode body) {
        return consentAs(caseSystem, path, body);
    }

    /** The same, by another than the case system. */
    Answer consentAs(DemoCaller caller, String path, ObjectNode body) {
        Answer answer = suite.post(caller, path).json(body).send().expect(201);
        consentVersion = Math.max(consentVersion, answer.json().path("version").asInt());
        return answer;
    }

    /** Posts to recording-service, once it has heard of the conversation. */
    Answer recording(String path, ObjectNode body) {
        return tryRecording(path, body).expect(201);
    }

    Answer recording(String what, String path, ObjectNode body) {
        int before = recordingVersion;
        Answer answer = recording(path, body);
        remember(what, body, answer, before);
        return answer;
    }

    /** The same, whatever the answer is. */
    Answer tryRecording(String path, ObjectNode body) {
        waitUntilRecordingServiceKnowsTheConversation();
        Answer answer = suite.post(caseSystem, "/recording/v1/recordings" + path)
                .json(body)
                .send();
        recordingVersion =
                Math.max(recordingVersion, answer.json().path("version").asInt());
        return answer;
    }

    private void remember(String what, ObjectNode body, Answer answer, int before) {
        Matcher place = FACT.matcher(answer.headers().firstValue("Location").orElse(""));
        know("feit " + what, place.matches() ? place.group(1) : String.valueOf(before + 1));
        bodies.put(what, body.deepCopy());
    }

    private void waitUntilRecordingServiceKnowsTheConversation() {
        if (conversation != null && known.putIfAbsent("gehoord", "ja") == null) {
            Eventually.holds(
                    "recording-service knows the conversation",
                    () -> suite.get(caseSystem, "/recording/v1/recordings?conversation=" + conversation)
                                    .send()
                                    .status()
                            == 200);
        }
    }

    /** Begins the conversation. */
    Answer plan(ObjectNode body) {
        Answer answer = consentAt("/consent/v1/conversations", body);
        conversation = answer.text("/conversationId");
        know("gesprek", conversation);
        return answer;
    }

    /** Another conversation than one that was planned: that of a recording without. */
    void isConversation(String id) {
        conversation = id;
    }

    /** The version of consent-service's stream, on which an act rests. */
    int consentVersion() {
        return consentVersion;
    }

    /** The id of what a body made, by its type. */
    static String made(Answer answer, String type) {
        for (JsonNode made : answer.json().path("made")) {
            if (made.path("type").asText().equals(type)) {
                return made.path("id").asText();
            }
        }
        throw new AssertionError("no " + type + " was made: " + answer);
    }

    // ---- what came out

    void actIsAnswered(Answer answer) {
        refusedAct = answer;
    }

    Answer refusedAct() {
        if (refusedAct == null) {
            throw new AssertionError("nothing was tried of which the suite could refuse something");
        }
        return refusedAct;
    }

    void remembers(Map<String, String> outcomes) {
        this.remembered = Map.copyOf(outcomes);
    }

    Map<String, String> remembered() {
        return remembered;
    }

    /** The trail, once it has all that was taken down here. */
    JsonNode trail(@Nullable Instant asOf, @Nullable Instant knownAt) {
        StringBuilder query = new StringBuilder("?atLeast=consent:" + Math.max(1, consentVersion));
        if (recordingVersion > 0) {
            query.append(",recording:").append(recordingVersion);
        }
        if (asOf != null) {
            query.append("&asOf=").append(asOf);
        }
        if (knownAt != null) {
            query.append("&knownAt=").append(knownAt);
        }
        String path = "/policy/v1/conversations/" + conversation() + "/trail" + query;
        return Eventually.get(
                "the trail has all that was taken down",
                () -> Optional.of(suite.get(caseSystem, path).send())
                        .filter(answer -> answer.status() != 503)
                        .map(answer -> answer.expect(200).json()));
    }
}
