package nl.gespreksopname.conventions.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.gespreksopname.contracts.vocabulary.Term;
import nl.gespreksopname.conventions.input.Words;
import nl.gespreksopname.conventions.problem.ProblemExamples;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.Paths;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to each operation what holds for all: its problems, {@code Idempotency-Key} and {@code If-Match}, the
 * {@code API-Version} of every answer; and puts the addresses under a server that has the major version in it (API Design
 * Rules, uri-version).
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class ApiConventions implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents()
                .addHeader(
                        "API-Version",
                        OASFactory.createHeader()
                                .description("De volledige versie van deze API")
                                .schema(text())
                                .example(setting("gespreksopname.api-version")))
                .addSchema("InputError", inputError())
                .addSchema("Problem", problem());
        SortedSet<Integer> used = new TreeSet<>();
        if (api.getPaths() != null) {
            var examples = new AnswerExamples(api);
            api.getPaths()
                    .getPathItems()
                    .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                        complete(path, method, operation, used);
                        examples.complete(operation);
                    }));
            underTheServer(api);
        }
        used.forEach(status -> api.getComponents().addResponse("Problem" + status, response(status)));
        api.getComponents().getSchemas().values().forEach(ApiConventions::explainWords);
    }

    private static void complete(
            String path, PathItem.HttpMethod method, Operation operation, SortedSet<Integer> used) {
        boolean changes = method == PathItem.HttpMethod.POST
                || method == PathItem.HttpMethod.PUT
                || method == PathItem.HttpMethod.PATCH
                || method == PathItem.HttpMethod.DELETE;
        boolean once = method == PathItem.HttpMethod.POST && !path.endsWith("/searches");
        boolean within = path.contains("{");
        boolean secured =
                operation.getSecurity() != null && !operation.getSecurity().isEmpty();
        if (once) {
            operation.addParameter(header(
                            "Idempotency-Key",
                            "Een nieuwe, willekeurige waarde, zoals een UUID. Dezelfde waarde met hetzelfde bericht wordt één keer uitgevoerd; met een ander bericht volgt 409.",
                            text().minLength(1).maxLength(255),
                            "0b1c9a52-6d4e-4b7e-9d0e-2f3a4b5c6d7e")
                    .required(true));
        }
        if (changes && within) {
            operation.addParameter(header(
                    "If-Match",
                    "Desgewenst de ETag waarop deze handeling berust; is er intussen iets veranderd, dan volgt 412. Om een feit te melden is dit nooit nodig.",
                    text(),
                    "\"3\""));
        }
        SortedSet<Integer> statuses = new TreeSet<>(List.of(500, 503));
        boolean asked =
                operation.getParameters() != null && !operation.getParameters().isEmpty();
        if (changes || asked) {
            statuses.add(400);
        }
        if (secured) {
            statuses.addAll(List.of(401, 403));
        }
        if (within) {
            statuses.add(404);
        }
        if (once) {
            statuses.add(409);
        }
        if (changes && within) {
            statuses.add(412);
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(List.of(413, 415));
        }
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        operation.getResponses().getAPIResponses().forEach((status, response) -> {
            if (response.getRef() == null) {
                response.addHeader("API-Version", version());
            }
        });
        for (int status : statuses) {
            APIResponse described = operation.getResponses().getAPIResponse(Integer.toString(status));
            if (described == null || described.getContent() == null) {
                used.add(status);
                operation
                        .getResponses()
                        .addAPIResponse(
                                Integer.toString(status),
                                OASFactory.createAPIResponse().ref("Problem" + status));
            }
        }
        if (!secured) {
            operation.getResponses().removeAPIResponse("401");
            operation.getResponses().removeAPIResponse("403");
        }
        tellRoles(operation);
    }

    private static void tellRoles(Operation operation) {
        if (operation.getExtensions() != null
                && operation.getExtensions().get(TypesAsWritten.ROLES) instanceof List<?> roles) {
            String told = "Rollen: "
                    + String.join(", ", roles.stream().map(String::valueOf).toList()) + ".";
            operation.setDescription(
                    operation.getDescription() == null ? told : operation.getDescription() + "\n\n" + told);
        }
    }

    private static void underTheServer(OpenAPI api) {
        String base = setting("gespreksopname.base-path");
        Paths paths = OASFactory.createPaths();
        api.getPaths().getPathItems().forEach((path, item) -> {
            if (path.startsWith(base + "/")) {
                paths.addPathItem(path.substring(base.length()), item);
            } else {
                if (!path.startsWith("/log/")) {
                    item.setServers(List.of(OASFactory.createServer().url("/")));
                }
                paths.addPathItem(path, item);
            }
        });
        api.setPaths(paths);
        api.setServers(List.of(OASFactory.createServer().url(base).description("Deze installatie")));
    }

    private static void explainWords(Schema schema) {
        if (schema.getExtensions() == null
                || !(schema.getExtensions().get(TypesAsWritten.JAVA_TYPE) instanceof String name)) {
            return;
        }
        schema.removeExtension(TypesAsWritten.JAVA_TYPE);
        Map<String, String> terms = new LinkedHashMap<>();
        List<String> sentences = new ArrayList<>();
        for (Object constant : constants(name)) {
            if (constant instanceof Term term) {
                terms.put(Words.of((Enum<?>) constant), term.dutch());
                sentences.add("`" + Words.of((Enum<?>) constant) + "`: " + term.dutch());
            }
        }
        if (!terms.isEmpty()) {
            schema.addExtension("x-nl-terms", terms);
            if (schema.getDescription() == null) {
                schema.setDescription(String.join("; ", sentences));
            }
        }
    }

    private static Object[] constants(String type) {
        try {
            Object[] constants = Class.forName(
                            type, true, Thread.currentThread().getContextClassLoader())
                    .getEnumConstants();
            return constants == null ? new Object[0] : constants;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the build saw an enum that is not there", e);
        }
    }

    private static APIResponse response(int status) {
        return OASFactory.createAPIResponse()
                .description(ProblemExamples.title(status))
                .addHeader("API-Version", version())
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("Problem"))
                                        .example(
                                                ProblemExamples.example(status, setting("gespreksopname.base-path")))));
    }

    private static Schema problem() {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.OBJECT))
                .description("Wat er mis is en wat te doen (RFC 9457)")
                .required(List.of("type", "title", "status", "detail"))
                .addProperty("type", text().format("uri").description("De soort, waaraan een programma het herkent"))
                .addProperty("title", text().description("De soort, voor mensen"))
                .addProperty(
                        "status",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.INTEGER))
                                .format("int32")
                                .description("De HTTP-status"))
                .addProperty("detail", text().description("Wat er nu mis is en wat te doen"))
                .addProperty("instance", text().format("uri-reference").description("Het adres van het verzoek"))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(List.of(Schema.SchemaType.ARRAY))
                                .description("Bij onjuiste invoer: alle fouten tegelijk")
                                .items(OASFactory.createSchema().ref("InputError")));
    }

    private static Schema inputError() {
        return OASFactory.createSchema()
                .type(List.of(Schema.SchemaType.OBJECT))
                .description("Eén fout in de invoer")
                .required(List.of("message", "code"))
                .addProperty("pointer", text().description("Waar in het bericht (RFC 6901)"))
                .addProperty("parameter", text().description("Of in welke parameter"))
                .addProperty("message", text().description("Wat er mis is en wat te doen"))
                .addProperty("code", text().description("Waaraan een programma de fout herkent"));
    }

    private static Parameter header(String name, String description, Schema schema, String example) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(schema)
                .example(example);
    }

    private static Header version() {
        return OASFactory.createHeader().ref("API-Version");
    }

    private static Schema text() {
        return OASFactory.createSchema().type(List.of(Schema.SchemaType.STRING));
    }

    private static String setting(String key) {
        return ConfigProvider.getConfig().getValue(key, String.class);
    }
}
