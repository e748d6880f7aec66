package nl.gespreksopname.verification.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.gespreksopname.contracts.vocabulary.ClearanceOutcome;
import nl.gespreksopname.contracts.vocabulary.Term;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.verification.http.Answer;
import nl.gespreksopname.verification.scenario.RuleTable.Clause;
import nl.gespreksopname.verification.scenario.Sentence.Said;
import nl.gespreksopname.verification.suite.Eventually;
import nl.gespreksopname.verification.suite.OwnPage;
import org.jspecify.annotations.Nullable;

/** What must come out, and what an organisation lays down in its policy. */
final class OutcomeSentences {

    private static final RuleTable RULES = RuleTable.read();
    private static final String MENTIONED = "nl.gespreksopname.consent.possibility-mentioned";

    private OutcomeSentences() {}

    /** All of them. */
    static List<Sentence> all() {
        List<Sentence> all = new ArrayList<>();
        policies(all);
        verdicts(all);
        clearance(all);
        rest(all);
        return all;
    }

    private static void policies(List<Sentence> all) {
        all.add(new Sentence(
                Step.Kind.GIVEN,
                "de gemeente heeft beleid, met de informatie op de openbare pagina van deze dienst",
                (play, said) -> publish(play, Play.body())));
        all.add(new Sentence(
                Step.Kind.GIVEN,
                "de gemeente heeft beleid, met de informatie op een adres dat niet bestaat",
                (play, said) -> publish(
                        play, Play.body().put("informationAddress", "https://opnemen.voorbeeldstad.invalid/"))));
        all.add(new Sentence(
                Step.Kind.GIVEN,
                "de gemeente heeft beleid, met de informatie op een pagina van haarzelf",
                (play, said) -> publish(play, Play.body().put("informationAddress", OwnPage.ADDRESS))));
        all.add(new Sentence(Step.Kind.GIVEN, "het adres met de informatie is bekeken", (play, said) -> look(play)));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "de gemeente nieuw beleid publiceert, met de informatie op de openbare pagina van deze dienst",
                (play, said) -> publish(play, Play.body())));
        term(
                all,
                Step.Kind.GIVEN,
                "de gemeente heeft beleid met een termijn van {getal} dagen voor een kopie",
                "copyTermDays");
        term(
                all,
                Step.Kind.WHEN,
                "de gemeente nieuw beleid publiceert, met een termijn van {getal} dagen voor een kopie",
                "copyTermDays");
        term(
                all,
                Step.Kind.WHEN,
                "de gemeente nieuw beleid publiceert, met een termijn van {getal} dagen voor een verslag",
                "reportTermDays");
    }

    /** Asks for a look, which may be done once a minute, by whichever scenario. */
    private static void look(Play play) {
        for (int second = 0; second < 70; second++) {
            Answer answer = play.suite()
                    .post(play.policyOfficer(), "/policy/v1/website-checks")
                    .send();
            if (answer.status() != 429) {
                answer.expect(201);
                return;
            }
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
        throw new AssertionError("a look was refused for more than a minute");
    }

    private static void term(List<Sentence> all, Step.Kind kind, String words, String parameter) {
        all.add(new Sentence(kind, words, (play, said) -> {
            ObjectNode body = Play.body();
            body.putObject("parameters").put(parameter, said.number("getal"));
            publish(play, body);
        }));
    }

    private static void publish(Play play, ObjectNode policy) {
        play.suite()
                .post(play.policyOfficer(), "/policy/v1/policies")
                .json(policy)
                .send()
                .expect(201);
    }

    private static void verdicts(List<Sentence> all) {
        all.add(new Sentence(Step.Kind.THEN, "luidt het oordeel", (play, said) -> judged(play, said, null, null)));
        all.add(new Sentence(
                Step.Kind.THEN,
                "luidt het oordeel, {moment} bezien",
                (play, said) -> judged(play, said, play.exactly(said, said.moment()), null)));
        all.add(new Sentence(
                Step.Kind.THEN,
                "luidt het oordeel, naar wat vóór de correctie bekend was",
                (play, said) -> judged(play, said, null, Instant.parse(play.the("voor de correctie")))));
        all.add(new Sentence(
                Step.Kind.WHEN,
                "alle oordelen worden onthouden",
                (play, said) -> play.remembers(outcomes(play.trail(null, null)))));
        all.add(new Sentence(
                Step.Kind.THEN,
                "loopt de termijn voor de kopie volgens het eigen beleid {eigen:getal} dagen, en volgens de ondergrens"
                        + " {getal}",
                (play, said) -> {
                    JsonNode verdict = StreamSupport.stream(
                                    play.trail(null, null).path("verdicts").spliterator(), false)
                            .filter(one -> one.path("rule").asText().equals("copy-delivered"))
                            .findFirst()
                            .orElseThrow();
                    runsFor(play, said, verdict.at("/ownPolicy/until").asText(), said.number("eigen"));
                    runsFor(play, said, verdict.at("/baseline/until").asText(), said.number("getal"));
                }));
        all.add(new Sentence(Step.Kind.THEN, "is geen enkele regel niet nageleefd", (play, said) -> {
            List<JsonNode> breached = StreamSupport.stream(
                            play.trail(null, null).path("verdicts").spliterator(), false)
                    .filter(verdict -> verdict.at("/baseline/outcome").asText().equals("breached"))
                    .toList();
            if (!breached.isEmpty()) {
                throw new AssertionError(said.step().place() + ": " + shown(breached));
            }
        }));
        all.add(new Sentence(Step.Kind.THEN, "is geen enkel eerder oordeel veranderd", (play, said) -> {
            Map<String, String> now = outcomes(play.trail(null, null));
            if (!now.entrySet().containsAll(play.remembered().entrySet())) {
                throw new AssertionError("what was judged changed from " + play.remembered() + " to " + now);
            }
        }));
        all.add(new Sentence(Step.Kind.THEN, "is geen enkel oordeel veranderd", (play, said) -> {
            Map<String, String> now = outcomes(play.trail(null, null));
            if (!now.equals(play.remembered())) {
                throw new AssertionError("what was judged changed from " + play.remembered() + " to " + now);
            }
        }));
    }

    private static void runsFor(Play play, Said said, String until, int days) {
        Instant expected =
                play.day().plusDays(days + 1L).atStartOfDay(Play.AMSTERDAM).toInstant();
        if (!until.equals(expected.toString())) {
            throw new AssertionError(said.step().place() + ": it runs until " + until + ", not until " + expected);
        }
    }

    /** Every outcome by both standards, by what it is about. */
    private static Map<String, String> outcomes(JsonNode trail) {
        Map<String, String> outcomes = new TreeMap<>();
        trail.path("verdicts")
                .forEach(verdict -> outcomes.put(
                        verdict.path("rule").asText() + " "
                                + verdict.at("/subject/id").asText(),
                        "version " + verdict.path("ruleVersion").asInt() + ": "
                                + verdict.at("/baseline/outcome").asText() + " until "
                                + verdict.at("/baseline/until").asText() + ", own "
                                + verdict.at("/ownPolicy/outcome").asText() + " until "
                                + verdict.at("/ownPolicy/until").asText()));
        return outcomes;
    }

    private static void judged(Play play, Said said, @Nullable Instant asOf, @Nullable Instant knownAt) {
        List<Expectation> expected = Expectation.in(said.step());
        if (expected.isEmpty()) {
            throw new AssertionError(said.step().place() + ": below this stands a table of what is expected");
        }
        List<String> wrong = new ArrayList<>();
        try {
            Eventually.holds("the verdicts are as expected", () -> {
                wrong.clear();
                wrong.addAll(differences(play, play.trail(asOf, knownAt), expected));
                return wrong.isEmpty();
            });
        } catch (AssertionError e) {
            throw new AssertionError(
                    said.step().place() + ": " + (wrong.isEmpty() ? e.getMessage() : String.join("\n  ", wrong)), e);
        }
    }

    private static List<String> differences(Play play, JsonNode trail, List<Expectation> expected) {
        List<String> wrong = new ArrayList<>();
        expected.stream()
                .filter(one -> !play.knows(one.direction()))
                .forEach(one -> wrong.add("nobody announced or made such a recording: " + one));
        Map<List<Object>, List<Expectation>> groups = expected.stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(one.rule(), one.direction()),
                        java.util.LinkedHashMap::new,
                        Collectors.toList()));
        groups.values().forEach(group -> {
            Expectation first = group.getFirst();
            List<JsonNode> found = StreamSupport.stream(trail.path("verdicts").spliterator(), false)
                    .filter(verdict -> verdict.path("rule").asText().equals(Words.code(first.rule())))
                    .filter(verdict -> play.direction(verdict.at("/subject/id").asText())
                            .map(first.direction()::equals)
                            .orElse(true))
                    .collect(Collectors.toCollection(ArrayList::new));
            List<JsonNode> left = new ArrayList<>(found);
            for (Expectation one : group) {
                Optional<JsonNode> match =
                        left.stream().filter(verdict -> fits(one, verdict)).findFirst();
                if (match.isPresent()) {
                    left.remove(match.get());
                } else {
                    wrong.add("expected " + one + "; found " + shown(found));
                }
            }
            if (wrong.isEmpty() && !left.isEmpty()) {
                wrong.add("\"" + first.rule().dutch() + "\" was judged more often than expected: " + shown(left));
            }
        });
        return wrong;
    }

    private static boolean fits(Expectation expected, JsonNode verdict) {
        boolean ofConversation = RULES.of(expected).map(Clause::ofConversation).orElse(false);
        return ofConversation == verdict.at("/subject/kind").asText().equals("conversation")
                && verdict.at("/baseline/outcome").asText().equals(Words.code(expected.outcome()))
                && (expected.ownPolicy() == null
                        || verdict.at("/ownPolicy/outcome").asText().equals(Words.code(expected.ownPolicy())))
                && (expected.duty() == null || verdict.path("dutyOn").asText().equals(Words.code(expected.duty())))
                && (expected.assurance() == null
                        || verdict.path("assurance")
                                .asText()
                                .equals(Words.code(
                                        nl.gespreksopname.contracts.vocabulary.Assurance.class, expected.assurance())))
                && (expected.sentence() == null
                        || verdict.at("/baseline/sentence").asText().contains(expected.sentence()))
                && (expected.version() == null || verdict.path("ruleVersion").asInt() == expected.version())
                && (expected.remark() == null
                        || verdict.at("/baseline/remarks").toString().contains(expected.remark()));
    }

    private static String shown(List<JsonNode> verdicts) {
        return verdicts.isEmpty()
                ? "nothing"
                : verdicts.stream()
                        .map(verdict -> verdict.at("/baseline/outcomeText").asText() + " (over "
                                + verdict.at("/subject/kind").asText() + ", eigen beleid: "
                                + verdict.at("/ownPolicy/outcomeText").asText() + ", plicht van "
                                + verdict.path("dutyOn").asText() + ", versie "
                                + verdict.path("ruleVersion").asInt() + ", zekerheid "
                                + verdict.path("assurance").asText() + "): "
                                + verdict.at("/baseline/sentence").asText() + " "
                                + verdict.at("/baseline/remarks"))
                        .collect(Collectors.joining("; "));
    }

    private static void clearance(List<Sentence> all) {
        cleared(all, "is er ruimte om op te nemen voor {wie}", ClearanceOutcome.ALLOWED);
        cleared(
                all,
                "is er ruimte om op te nemen voor {wie}, met een waarschuwing",
                ClearanceOutcome.ALLOWED_WITH_WARNINGS);
        cleared(all, "is er geen ruimte om op te nemen voor {wie}", ClearanceOutcome.BLOCKED);
        all.add(new Sentence(
                Step.Kind.THEN, "wacht de ruimte om op te nemen voor {wie} op {ander:wie}", (play, said) -> {
                    List<String> missing = new ArrayList<>();
                    clearance(play, said.one("wie"))
                            .path("missing")
                            .forEach(one -> missing.add(
                                    play.name(one.path("participant").asText())));
                    if (!missing.stream()
                            .sorted()
                            .toList()
                            .equals(said.names("ander").stream().sorted().toList())) {
                        throw new AssertionError(said.step().place() + ": it waits for " + missing);
                    }
                }));
    }

    private static void cleared(List<Sentence> all, String words, ClearanceOutcome outcome) {
        all.add(new Sentence(Step.Kind.THEN, words, (play, said) -> {
            JsonNode item = clearance(play, said.one("wie"));
            if (!item.path("outcome").asText().equals(Words.code(outcome))) {
                throw new AssertionError(said.step().place() + ": " + item);
            }
        }));
    }

    private static JsonNode clearance(Play play, String recorder) {
        JsonNode clearance = play.suite()
                .get(play.caseSystem(), "/consent/v1/conversations/" + play.conversation() + "/clearance")
                .send()
                .expect(200)
                .json();
        return StreamSupport.stream(clearance.path("items").spliterator(), false)
                .filter(item -> item.path("recorder").asText().equals(play.participant(recorder)))
                .reduce((before, after) -> after)
                .orElseThrow(() -> new AssertionError("nothing is said about " + recorder + " in " + clearance));
    }

    private static void rest(List<Sentence> all) {
        all.add(new Sentence(
                Step.Kind.THEN,
                "wordt de opname van {wie} alsnog vernietigd",
                (play, said) -> Eventually.holds(
                        said.step().place() + ": it is destroyed",
                        () -> play.suite()
                                .get(
                                        play.caseSystem(),
                                        "/recording/v1/recordings/" + play.the("opname van " + said.one("wie")))
                                .send()
                                .expect(200)
                                .json()
                                .has("destroyed"))));
        all.add(new Sentence(
                Step.Kind.THEN,
                "voert de suite dat uit",
                (play, said) -> play.refusedAct().expect(201)));
        all.add(new Sentence(Step.Kind.THEN, "weigert de suite dat met de code {tekst}", (play, said) -> {
            Answer answer = play.refusedAct();
            if (!answer.text("/type").endsWith(":" + said.the("tekst"))) {
                throw new AssertionError(said.step().place() + ": " + answer);
            }
        }));
        all.add(new Sentence(
                Step.Kind.THEN,
                "staat in het dossierspoor {tekst}",
                (play, said) -> entry(play, said, play.trail(null, null))));
        all.add(new Sentence(
                Step.Kind.THEN,
                "wacht het dossierspoor op {tekst}",
                (play, said) -> Eventually.holds(
                        said.step().place() + ": the trail awaits " + said.the("tekst"),
                        () -> StreamSupport.stream(
                                        play.trail(null, null).path("awaits").spliterator(), false)
                                .anyMatch(awaited ->
                                        awaited.path("kindText").asText().equals(said.the("tekst"))))));
        all.add(new Sentence(Step.Kind.THEN, "zijn de twee opnames aan elkaar verbonden", (play, said) -> {
            JsonNode recording = play.suite()
                    .get(play.caseSystem(), "/recording/v1/recordings/" + play.the("opname"))
                    .send()
                    .expect(200)
                    .json();
            if (recording.path("linked").size() != 1) {
                throw new AssertionError(said.step().place() + ": " + recording);
            }
        }));
        all.add(new Sentence(
                Step.Kind.THEN,
                "ziet {wie} een dossierspoor zonder wat is afgeschermd, met nummers zonder gat",
                (play, said) -> {
                    JsonNode whole = play.trail(null, null);
                    JsonNode trail = play.suite()
                            .get(
                                    play.caseSystem(),
                                    "/policy/v1/conversations/" + play.conversation() + "/participants/"
                                            + play.participant(said.one("wie")) + "/trail")
                            .send()
                            .expect(200)
                            .json();
                    JsonNode entries = trail.path("entries");
                    for (int i = 0; i < entries.size(); i++) {
                        if (entries.get(i).path("number").asInt() != i + 1) {
                            throw new AssertionError(said.step().place() + ": a number is missing in " + entries);
                        }
                    }
                    String hidden = StreamSupport.stream(whole.path("entries").spliterator(), false)
                            .filter(entry -> entry.path("service").asText().equals("consent")
                                    && entry.path("version").asText().equals(play.the("afgeschermd")))
                            .map(entry -> entry.path("sentence").asText())
                            .findFirst()
                            .orElseThrow();
                    // "De jeugdige stemt niet in." also says so as "de jeugdige (stemt niet in)", in what was decided
                    // on it.
                    String answer = Arrays.stream(nl.gespreksopname.contracts.vocabulary.Answer.values())
                            .map(Term::dutch)
                            .filter(hidden::contains)
                            .findFirst()
                            .orElseThrow();
                    if (entries.isEmpty() || trail.toString().contains(answer)) {
                        throw new AssertionError(
                                said.step().place() + ": \"" + answer + "\" is not left out of " + trail);
                    }
                }));
        all.add(new Sentence(
                Step.Kind.THEN,
                "ziet de gemeente Anderdorp het dossierspoor tot de overdracht, en niets van daarna",
                (play, said) -> {
                    JsonNode trail = Eventually.get(
                            "Anderdorp may read the trail",
                            () -> Optional.of(play.suite()
                                            .get(
                                                    DemoCaller.OTHER_TENANT,
                                                    "/policy/v1/conversations/" + play.conversation() + "/trail")
                                            .send())
                                    .filter(answer -> answer.status() == 200)
                                    .map(Answer::json));
                    int whole = play.trail(null, null).path("entries").size();
                    int theirs = trail.path("entries").size();
                    if (theirs == 0 || theirs >= whole) {
                        throw new AssertionError(said.step().place() + ": they see " + theirs + " of " + whole);
                    }
                }));
        all.add(new Sentence(
                Step.Kind.THEN,
                "ziet elke gemeente van na de overdracht alleen haar eigen deel",
                (play, said) -> ownParts(play, said)));
        all.add(new Sentence(
                Step.Kind.THEN, "geldt er toestemming om te delen, zonder dat {wie} heeft besloten", (play, said) -> {
                    Eventually.holds(
                            said.step().place() + ": the permission is in force",
                            () -> request(play).path("standing").asText().equals("granted"));
                }));
        all.add(new Sentence(
                Step.Kind.THEN,
                "ziet de gemeente Anderdorp niets van dit gesprek",
                (play, said) -> play.suite()
                        .get(DemoCaller.OTHER_TENANT, "/policy/v1/conversations/" + play.conversation() + "/trail")
                        .send()
                        .expect(404)));
        all.add(new Sentence(
                Step.Kind.THEN,
                "wacht het dossierspoor nergens op",
                (play, said) -> Eventually.holds(
                        said.step().place() + ": the trail awaits nothing",
                        () -> play.trail(null, null).path("awaits").isEmpty())));
    }

    /** Ours goes on in our trail and not in what they may read of it; theirs is in theirs, and is not there for us. */
    private static void ownParts(Play play, Said said) {
        String theirs = "/policy/v1/conversations/" + play.the("vervolg") + "/trail";
        JsonNode continued = Eventually.get(
                said.step().place() + ": Anderdorp sees what it took down",
                () -> Optional.of(play.suite()
                                .get(
                                        DemoCaller.OTHER_TENANT,
                                        theirs + "?atLeast=consent:" + play.the("versie van het vervolg"))
                                .send())
                        .filter(answer -> answer.status() == 200)
                        .map(Answer::json));
        if (!continued.at("/receivedFrom/conversation").asText().equals(play.conversation())
                || !hasEntry(continued, MENTIONED)) {
            throw new AssertionError(said.step().place() + ": " + continued);
        }
        play.suite().get(play.caseSystem(), theirs).send().expect(404);
        play.suite()
                .get(play.caseSystem(), "/consent/v1/conversations/" + play.the("vervolg"))
                .send()
                .expect(404);
        JsonNode upToTheTransfer = play.suite()
                .get(DemoCaller.OTHER_TENANT, "/policy/v1/conversations/" + play.conversation() + "/trail")
                .send()
                .expect(200)
                .json();
        if (!hasEntry(play.trail(null, null), MENTIONED) || hasEntry(upToTheTransfer, MENTIONED)) {
            throw new AssertionError(said.step().place() + ": ours of after the transfer is for us alone");
        }
    }

    private static boolean hasEntry(JsonNode trail, String type) {
        return StreamSupport.stream(trail.path("entries").spliterator(), false)
                .anyMatch(entry -> entry.path("type").asText().equals(type));
    }

    private static JsonNode request(Play play) {
        JsonNode items = play.suite()
                .get(play.caseSystem(), "/consent/v1/conversations/" + play.conversation() + "/share-requests")
                .send()
                .expect(200)
                .json()
                .path("items");
        return items.get(items.size() - 1);
    }

    private static void entry(Play play, Said said, JsonNode trail) {
        boolean found = StreamSupport.stream(trail.path("entries").spliterator(), false)
                .anyMatch(entry -> entry.path("sentence").asText().contains(said.the("tekst")));
        if (!found) {
            List<String> sentences = new ArrayList<>();
            trail.path("entries")
                    .forEach(entry -> sentences.add(entry.path("sentence").asText()));
            throw new AssertionError(
                    said.step().place() + ": in " + play.conversation() + " stands " + String.join(" | ", sentences));
        }
    }
}
