package nl.gespreksopname.contracts.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.contracts.log.LogNotice;
import nl.gespreksopname.contracts.log.LogNoticeTypes;
import nl.gespreksopname.contracts.policy.PolicyEvent;
import nl.gespreksopname.contracts.policy.PolicyEventTypes;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The contracts in the repository are those of the records. After a deliberate change of an event, {@code mvn test -pl
 * libraries/event-contracts -Dcontracts.write=true} draws schemas and AsyncAPI again and adds golden files of new types;
 * a golden file that exists is never rewritten.
 */
class EventContractsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final boolean WRITE = Boolean.getBoolean("contracts.write");
    private static final ObjectMapper PRETTY = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    static Stream<EventType<?>> types() {
        return EventSchemas.services().values().stream()
                .<EventType<?>>flatMap(List::stream)
                .distinct();
    }

    @Test
    void everyEventOfTheSealedInterfacesHasAStableName() {
        assertThat(ConsentEventTypes.ALL)
                .extracting(EventType::record)
                .containsExactlyInAnyOrderElementsOf(permitted(ConsentEvent.class));
        assertThat(RecordingEventTypes.ALL)
                .extracting(EventType::record)
                .containsExactlyInAnyOrderElementsOf(permitted(RecordingEvent.class));
        assertThat(PolicyEventTypes.ALL)
                .extracting(EventType::record)
                .containsExactlyInAnyOrderElementsOf(permitted(PolicyEvent.class));
        assertThat(LogNoticeTypes.ALL)
                .extracting(EventType::record)
                .containsExactlyInAnyOrderElementsOf(permitted(LogNotice.class));
    }

    @ParameterizedTest
    @MethodSource("types")
    void anEventStoredWithAGoldenFileIsStillReadAndWrittenAsItWas(EventType<?> type) throws IOException {
        Path golden = GOLDEN.resolve(type.name() + ".v" + type.schemaVersion() + ".json");
        if (WRITE && Files.notExists(golden)) {
            Files.createDirectories(GOLDEN);
            Files.write(golden, CanonicalJson.bytes(ContractJson.MAPPER.valueToTree(Samples.sample(type.record()))));
        }
        byte[] stored = Files.readAllBytes(golden);

        assertThat(new String(roundTrip(type, stored), UTF_8)).isEqualTo(new String(stored, UTF_8));
    }

    @ParameterizedTest
    @MethodSource("types")
    void anEventWithoutItsOptionalFieldsIsReadAndWrittenAlike(EventType<?> type) {
        byte[] smallest = CanonicalJson.bytes(ContractJson.MAPPER.valueToTree(Samples.smallest(type.record())));

        assertThat(roundTrip(type, smallest)).isEqualTo(smallest);
        assertThat(violations(type, smallest)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theSchemaInTheRepositoryIsThatOfTheRecordAndTheGoldenFileFits(EventType<?> type) throws IOException {
        String drawn = PRETTY.writeValueAsString(new EventSchemas().schema(type)) + "\n";

        assertIsInRepository(schemaFile(type), drawn);
        assertThat(violations(
                        type, Files.readAllBytes(GOLDEN.resolve(type.name() + ".v" + type.schemaVersion() + ".json"))))
                .isEmpty();
    }

    @Test
    void theAsyncApiInTheRepositoryIsThatOfTheRecords() throws IOException {
        assertIsInRepository(
                EventSchemas.RESOURCES.resolve("asyncapi.json"),
                PRETTY.writeValueAsString(new EventSchemas().asyncApi()) + "\n");
    }

    @Test
    void everyTypeAndPropertyHasADutchTerm() throws IOException {
        var schemas = new EventSchemas();
        var without = new TreeSet<>(schemas.words());
        without.removeAll(schemas.terms().stringPropertyNames());
        var unused = new TreeSet<>(schemas.terms().stringPropertyNames());
        unused.removeAll(schemas.words());

        assertThat(without).as("words without a Dutch term in terms.properties").isEmpty();
        assertThat(unused).as("terms of words that no event uses").isEmpty();
    }

    @Test
    void anUnknownTypeOrVersionIsNoErrorButAnEventOfWrongShapeIs() {
        ObjectNode data = ContractJson.MAPPER.createObjectNode();

        assertThat(ConsentEventTypes.CODEC.decode("nl.gespreksopname.consent.of-tomorrow", 1, data))
                .isEmpty();
        assertThat(ConsentEventTypes.CODEC.decode("nl.gespreksopname.consent.conversation-started", 2, data))
                .isEmpty();
        data.put("participant", "Jet Bedacht");
        assertThatThrownBy(
                        () -> ConsentEventTypes.CODEC.decode("nl.gespreksopname.consent.conversation-started", 1, data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("Bedacht");
        assertThatThrownBy(
                        () -> ConsentEventTypes.CODEC.decode("nl.gespreksopname.consent.participant-joined", 1, data))
                .hasMessageContaining("missing: role");
    }

    private static byte[] roundTrip(EventType<?> type, byte[] stored) {
        String name = type.name();
        if (name.startsWith("nl.gespreksopname.consent.")) {
            return roundTrip(ConsentEventTypes.CODEC, type, stored);
        }
        if (name.startsWith("nl.gespreksopname.log.")) {
            return roundTrip(LogNoticeTypes.CODEC, type, stored);
        }
        return name.startsWith("nl.gespreksopname.recording.")
                ? roundTrip(RecordingEventTypes.CODEC, type, stored)
                : roundTrip(PolicyEventTypes.CODEC, type, stored);
    }

    private static <E> byte[] roundTrip(EventCodec<E> codec, EventType<?> type, byte[] stored) {
        E event = codec.decode(type.name(), type.schemaVersion(), (ObjectNode) CanonicalJson.parse(stored))
                .orElseThrow();
        return CanonicalJson.bytes(codec.encode(event));
    }

    private static List<String> violations(EventType<?> type, byte[] data) {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(schemaFile(type)), InputFormat.JSON)
                    .validate(new String(data, UTF_8), InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Path schemaFile(EventType<?> type) {
        return EventSchemas.RESOURCES.resolve("schemas/" + type.name() + ".v" + type.schemaVersion() + ".json");
    }

    private static void assertIsInRepository(Path file, String drawn) throws IOException {
        if (WRITE) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, drawn);
        }
        assertThat(file).content(UTF_8).isEqualTo(drawn);
    }

    private static <E> List<Class<? extends E>> permitted(Class<E> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses())
                .<Class<? extends E>>map(type -> type.asSubclass(sealed))
                .toList();
    }
}
