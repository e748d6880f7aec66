package nl.gespreksopname.verification.suite;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.gespreksopname.conventions.testing.SpanReceiver;
import nl.gespreksopname.eventstore.merkle.NoteKey;
import nl.gespreksopname.local.Part;
import nl.gespreksopname.local.RunningSuite;
import nl.gespreksopname.local.Suite;
import nl.gespreksopname.local.SuiteOptions;
import nl.gespreksopname.local.keycloak.DemoCaller;
import nl.gespreksopname.local.keycloak.Realm;
import nl.gespreksopname.local.process.TemporaryFolder;
import nl.gespreksopname.verification.http.Request;
import nl.gespreksopname.verification.http.Wire;
import nl.gespreksopname.verification.inspection.Databases;
import nl.gespreksopname.verification.inspection.PublishedLog;
import nl.gespreksopname.verification.inspection.Topics;
import nl.gespreksopname.verification.openapi.ApiDocument;
import nl.gespreksopname.verification.openapi.Operation;

/** The whole suite as processes, with real tokens, on free ports and in a folder that goes away afterwards. */
public final class SuiteUnderTest implements AutoCloseable {

    /** OIN of the municipality of most tests. */
    public static final String VOORBEELDSTAD = Realm.VOORBEELDSTAD.organisation();
    /** OIN of another municipality on the same installation. */
    public static final String ANDERDORP = Realm.ANDERDORP.organisation();

    private static final String STAND_INS = "gespreksopname.website-checks.stand-ins";
    private static final Duration TOKEN_IS_FRESH_FOR = Duration.ofMinutes(5);

    private final TemporaryFolder folder;
    private final RunningSuite suite;
    private final SpanReceiver spans;
    private final OwnPage page;
    private final Wire wire = new Wire();
    private final Map<DemoCaller, Token> tokens = new ConcurrentHashMap<>();
    private final List<ApiDocument> documents;

    private record Token(String text, Instant until) {}

    private SuiteUnderTest(TemporaryFolder folder, RunningSuite suite, SpanReceiver spans, OwnPage page) {
        this.folder = folder;
        this.page = page;
        this.spans = spans;
        this.suite = suite;
        this.documents = Part.SERVICES.stream()
                .map(Part::label)
                .map(service -> new ApiDocument(
                        service,
                        call("GET", "/" + service + "/v1/openapi.json")
                                .send()
                                .expect(200)
                                .json()))
                .toList();
    }

    /** Starts it; takes about a minute. */
    public static SuiteUnderTest start() {
        TemporaryFolder folder = TemporaryFolder.create("gespreksopname-system-tests");
        SpanReceiver spans = SpanReceiver.start();
        OwnPage page = OwnPage.served();
        System.setProperty("gespreksopname.traces", spans.address());
        System.setProperty(STAND_INS, page.standIn());
        try {
            RunningSuite suite = Suite.start(SuiteOptions.onFreePorts(folder.path()));
            try {
                return new SuiteUnderTest(folder, suite, spans, page);
            } catch (RuntimeException | Error e) {
                suite.close();
                throw e;
            }
        } catch (RuntimeException | Error e) {
            page.close();
            spans.close();
            folder.close();
            throw e;
        } finally {
            System.clearProperty(STAND_INS);
            System.clearProperty("gespreksopname.traces");
        }
    }

    /** The suite as its launcher knows it. */
    public RunningSuite running() {
        return suite;
    }

    /** Every address seen so far in calls and answers. */
    public Wire wire() {
        return wire;
    }

    /** The OpenAPI documents of the three services. */
    public List<ApiDocument> documents() {
        return documents;
    }

    /** Every operation of the three services. */
    public List<Operation> operations() {
        return documents.stream()
                .flatMap(document -> document.operations().stream())
                .toList();
    }

    /** A call without a token. */
    public Request call(String method, String path) {
        return wire.request(method, address(path));
    }

    /** A call without a token, by its whole address. */
    public Request call(String method, URI address) {
        return wire.request(method, address);
    }

    /** A call by somebody. */
    public Request call(DemoCaller caller, String method, String path) {
        return call(method, path).token(token(caller));
    }

    /** A POST by somebody, with a key that was never used. */
    public Request post(DemoCaller caller, String path) {
        return call(caller, "POST", path).newKey();
    }

    /** A GET by somebody. */
    public Request get(DemoCaller caller, String path) {
        return call(caller, "GET", path);
    }

    /** A token that is valid for some minutes more. */
    public String token(DemoCaller caller) {
        return tokens.compute(
                        caller,
                        (who, known) -> known != null && known.until.isAfter(Instant.now())
                                ? known
                                : new Token(suite.token(who), Instant.now().plus(TOKEN_IS_FRESH_FOR)))
                .text;
    }

    private URI address(String path) {
        for (Part service : Part.SERVICES) {
            if (path.startsWith("/" + service.label() + "/")) {
                return URI.create(suite.addresses().of(service) + path);
            }
        }
        return URI.create(suite.addresses().policy() + path);
    }

    /** What the databases hold, seen by their superuser. */
    public Databases databases() {
        return new Databases(database -> suite.postgres().connect(database));
    }

    /** What was sent over Kafka. */
    public Topics topics() {
        return new Topics(suite.addresses().kafka());
    }

    /** The Merkle log of a service, with the key by which it is trusted. */
    public PublishedLog publishedLog(Part service) {
        return new PublishedLog(
                wire,
                URI.create(suite.addresses().of(service) + "/" + service.label() + "/v1/log"),
                NoteKey.parse(suite.logKey(service)));
    }

    /** The spans that the three services sent. */
    public SpanReceiver spans() {
        return spans;
    }

    /** Everything the suite writes to disk. */
    public Path folder() {
        return folder.path();
    }

    @Override
    public void close() {
        suite.close();
        page.close();
        spans.close();
        folder.close();
    }
}
