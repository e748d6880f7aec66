package nl.gespreksopname.verification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.gespreksopname.verification.openapi.ApiDocument;
import nl.gespreksopname.verification.openapi.Operation;
import nl.gespreksopname.verification.suite.SuiteUnderTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The documents by which people build on the suite: all three, every operation. */
@ExtendWith(SuiteExtension.class)
class OpenApiDocumentsTest {

    private final SuiteUnderTest suite;

    OpenApiDocumentsTest(SuiteUnderTest suite) {
        this.suite = suite;
    }

    @Test
    void everyOperationHasAnIdOfItsOwnASummaryADescriptionAndATag() {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        for (Operation operation : suite.operations()) {
            if (operation.id().isEmpty() || !ids.add(operation.document().service() + " " + operation.id())) {
                faults.add(operation + " has no id of its own");
            }
            for (String member : List.of("summary", "description", "tags")) {
                if (operation.node().path(member).isEmpty()
                        && operation.node().path(member).asText().isBlank()) {
                    faults.add(operation + " has no " + member);
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyJsonBodyAndEveryJsonAnswerHasAnExample() {
        List<String> faults = new ArrayList<>();
        for (Operation operation : suite.operations()) {
            if (operation.takesJson() && operation.exampleBodies().isEmpty()) {
                faults.add(operation + " has no example body");
            }
            successes(operation).forEach((status, answer) -> {
                JsonNode content = answer.at("/content/application~1json");
                if (!content.isMissingNode() && Operation.examples(content).isEmpty()) {
                    faults.add(operation + " has no example of its answer " + status);
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyOperationNamesTheProblemsThatItCanAnswerWith() {
        List<String> faults = new ArrayList<>();
        for (Operation operation : suite.operations()) {
            Set<String> named = names(operation.node().path("responses"));
            Set<String> wanted = new TreeSet<>();
            if (!isPublic(operation)) {
                wanted.addAll(List.of("401", "403"));
            }
            if (operation.method().equals("POST")) {
                wanted.add("400");
                if (!operation.path().endsWith("/searches")) {
                    wanted.add("409");
                }
            }
            if (!operation.pathParameters().isEmpty()) {
                wanted.add("404");
            }
            wanted.removeAll(named);
            if (!wanted.isEmpty()) {
                faults.add(operation + " does not name " + wanted);
            }
            operation.node().path("responses").properties().stream()
                    .filter(response -> response.getKey().startsWith("4"))
                    .filter(response -> !operation
                            .document()
                            .resolved(response.getValue())
                            .path("content")
                            .has("application/problem+json"))
                    .forEach(
                            response -> faults.add(operation + " answers " + response.getKey() + " without a problem"));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void everyCollectionThatCanBePostedToCanBeListed() {
        Set<String> listed = suite.operations().stream()
                .filter(operation -> operation.method().equals("GET"))
                .map(OpenApiDocumentsTest::shape)
                .collect(Collectors.toSet());
        List<String> notListed = suite.operations().stream()
                .filter(operation -> operation.method().equals("POST"))
                .filter(operation -> !operation.path().endsWith("/searches"))
                .filter(operation -> !listed.contains(shape(operation)))
                .map(Operation::toString)
                .toList();
        assertThat(notListed).isEmpty();
    }

    @Test
    void fieldsAreCamelCaseAndPathsAreKebabCase() {
        List<String> faults = new ArrayList<>();
        for (ApiDocument document : suite.documents()) {
            document.root()
                    .path("components")
                    .path("schemas")
                    .properties()
                    .forEach(schema -> document.propertyNames(schema.getValue()).stream()
                            .filter(name -> !name.matches("[a-z][a-zA-Z0-9]*"))
                            .forEach(name -> faults.add(document.service() + " " + schema.getKey() + "." + name)));
        }
        for (Operation operation : suite.operations()) {
            if (!operation.path().replaceAll("\\{[a-zA-Z0-9]+}", "x").matches("(/[a-z0-9.-]+)+")) {
                faults.add(operation.toString());
            }
            if (Set.copyOf(operation.pathParameters()).size()
                    != operation.pathParameters().size()) {
                faults.add(operation + " names two parameters alike");
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void theDocumentsAreReadWithoutLoggingIn() {
        for (ApiDocument document : suite.documents()) {
            assertThat(document.root().path("openapi").asText()).startsWith("3.");
            assertThat(document.root().at("/info/version").asText()).matches("\\d+\\.\\d+\\.\\d+");
            assertThat(suite.call("GET", "/" + document.service() + "/swagger-ui/")
                            .send()
                            .expect(200)
                            .text())
                    .contains("swagger");
        }
    }

    private static String shape(Operation operation) {
        return operation.path().replaceAll("\\{[^}]+}", "{}");
    }

    private static Map<String, JsonNode> successes(Operation operation) {
        return operation.node().path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, response -> operation.document().resolved(response.getValue())));
    }

    private static Set<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isPublic(Operation operation) {
        JsonNode security = operation.node().path("security");
        return security.isMissingNode()
                ? operation.document().root().path("security").isEmpty()
                : security.isEmpty()
                        || StreamSupport.stream(security.spliterator(), false).anyMatch(JsonNode::isEmpty);
    }
}
