package nl.gespreksopname.verification.sequences;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.verification.http.Answer;
import nl.gespreksopname.verification.http.Request;
import nl.gespreksopname.verification.openapi.Operation;
import nl.gespreksopname.verification.suite.SharedSuite;
import nl.gespreksopname.verification.suite.SuiteUnderTest;

/**
 * No sequence of calls makes a service answer 500. The calls come from the services' own OpenAPI documents: any operation,
 * with a body that fits its schema, mostly, and with ids of earlier answers, of another tenant, or of nothing. A sequence
 * that fails is made as short as it can be, and told with every request, by jqwik's seed.
 *
 * <p>How many: {@code -Dapi.sequences=10000}, which {@code script/bench sequences} does.
 */
class SequencesTest {

    /** What makes all read models of the suite anew, or takes the one sequence's time for itself. */
    private static final Set<String> LEFT_OUT = Set.of("beginRebuild");

    private static final List<DemoCaller> CALLERS = List.of(
            DemoCaller.PROFESSIONAL,
            DemoCaller.REFUSAL_REVIEWER,
            DemoCaller.PRIVACY_OFFICER,
            DemoCaller.DATA_PROTECTION_OFFICER,
            DemoCaller.OPERATOR,
            DemoCaller.AUDITOR,
            DemoCaller.OTHER_TENANT,
            DemoCaller.OTHER_TENANT_POLICY_OFFICER);

    private final SuiteUnderTest suite = SharedSuite.get();
    private final List<Operation> operations = suite.operations().stream()
            .filter(operation -> !LEFT_OUT.contains(operation.id()))
            .toList();
    private final List<Operation> writing = operations.stream()
            .filter(operation -> !operation.method().equals("GET"))
            .filter(operation -> !operation.path().contains("/log/"))
            .toList();

    /**
     * A call that is still to be made.
     *
     * @param which chooses the operation
     * @param seed chooses all else
     */
    record Call(int which, long seed) {}

    @Provide
    Arbitrary<List<Call>> calls() {
        return Arbitraries.integers()
                .between(0, Integer.MAX_VALUE - 1)
                .flatMap(which -> Arbitraries.longs().map(seed -> new Call(which, seed)))
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }

    @Property
    void noServiceAnswers500(@ForAll("calls") List<Call> calls) {
        Pool pool = new Pool();
        List<String> told = new ArrayList<>();
        begin(pool, told);
        for (Call call : calls) {
            Random random = new Random(call.seed());
            Operation operation = choose(call, random);
            Answer answer = send(operation, random, pool, told);
            Statistics.label("status of the answers").collect(answer.status());
            if (answer.status() >= 500 && !isDocumented(operation, answer)) {
                throw new AssertionError(operation + " answered " + answer + "\nafter:\n" + String.join("\n", told));
            }
        }
    }

    /** Half of the calls write; without a conversation and a recording most would end in 404. */
    private void begin(Pool pool, List<String> told) {
        String planned = """
                {"channel": "in-person", "planned": false,
                 "participants": [
                  {"ref": "a", "role": "young-person", "person": {"name": "Noor van Voorbeeld", "birthDate": "2011-03-02"}},
                  {"ref": "b", "role": "parent", "custodyOf": ["a"]}, {"ref": "c", "role": "professional"}],
                 "facts": [
                  {"type": "possibility-mention", "by": "c"}, {"type": "announcement", "ref": "d", "by": "a"},
                  {"type": "response", "announcement": "d", "participants": ["c"], "answer": "refused",
                   "ground": "safety"}]}""";
        Answer answer = suite.post(DemoCaller.CASE_SYSTEM, "/consent/v1/conversations")
                .json(planned)
                .send()
                .expect(201);
        told.add("POST /consent/v1/conversations " + planned + " → 201");
        pool.learn(answer.json(), false);
        String conversation = answer.text("/conversationId");
        String registered =
                "{\"conversation\": \"" + conversation + "\", \"side\": \"citizen\", \"medium\": \"audio\"}";
        Answer recording = suite.post(DemoCaller.CASE_SYSTEM, "/recording/v1/recordings")
                .json(registered)
                .send()
                .expect(201);
        told.add("POST /recording/v1/recordings " + registered + " → 201");
        pool.learn(recording.json(), false);
    }

    private Operation choose(Call call, Random random) {
        List<Operation> from = random.nextInt(4) == 0 ? operations : writing;
        return from.get(call.which() % from.size());
    }

    private Answer send(Operation operation, Random random, Pool pool, List<String> told) {
        Guess guess = new Guess(random, pool);
        StringBuilder path =
                new StringBuilder(operation.path(name -> encoded(guess.parameter(name, operation.node()))));
        String separator = "?";
        for (JsonNode parameter : operation.node().path("parameters")) {
            if (parameter.path("in").asText().equals("query") && random.nextInt(3) == 0) {
                String name = parameter.path("name").asText();
                String value = guess.parameter(name, operation.document().resolved(parameter.path("schema")));
                path.append(separator).append(name).append("=").append(encoded(value));
                separator = "&";
            }
        }
        DemoCaller caller = caller(operation, random);
        Request request = suite.call(caller, operation.method(), path.toString());
        if (operation.method().equals("POST") && random.nextInt(30) != 0) {
            request = request.key(new java.util.UUID(random.nextLong(), random.nextLong()).toString());
        }
        String body = "";
        if (operation.takesJson()) {
            body = guess.body(operation.document(), operation.bodySchema()).toString();
            request = request.json(body);
        } else if (!operation.method().equals("GET") && operation.node().has("requestBody")) {
            body = "inhoud";
            request = request.body("audio/mp4", BodyPublishers.ofString(body));
        }
        Answer answer = request.send();
        told.add(caller + ": " + operation.method() + " " + path + " " + body + " → " + answer.status());
        if (answer.status() < 300) {
            pool.learn(answer.json(), caller == DemoCaller.OTHER_TENANT);
        }
        return answer;
    }

    /** Mostly somebody who may. Policies are published for the other municipality only, whose policy nobody counts on. */
    private static DemoCaller caller(Operation operation, Random random) {
        if (random.nextInt(10) == 0) {
            return CALLERS.get(random.nextInt(CALLERS.size()));
        }
        String path = operation.path();
        if (path.startsWith("/policy/v1/policies") || path.startsWith("/policy/v1/website-checks")) {
            return DemoCaller.OTHER_TENANT_POLICY_OFFICER;
        }
        if (path.contains("/audit/")) {
            return DemoCaller.AUDITOR;
        }
        if (path.contains("/log/") || path.contains("/rebuilds")) {
            return random.nextInt(3) == 0 ? DemoCaller.PEER : DemoCaller.OPERATOR;
        }
        if (path.endsWith("/statistics")) {
            return DemoCaller.POLICY_OFFICER;
        }
        return DemoCaller.CASE_SYSTEM;
    }

    /** A service may say that it can't for the moment, where its document says so. */
    private static boolean isDocumented(Operation operation, Answer answer) {
        return answer.status() == 503
                && operation.node().path("responses").has("503")
                && answer.json().path("type").asText().startsWith("urn:gespreksopname:problem:");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
