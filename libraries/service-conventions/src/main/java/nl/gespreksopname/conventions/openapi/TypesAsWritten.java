package nl.gespreksopname.conventions.openapi;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.conventions.input.Words;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/**
 * Describes the types as they are bound and written: words in kebab-case, components without {@code @Nullable} required, the
 * members of a sealed interface told apart by their word; and says which roles may do what. Runs at the build, where the
 * index of the classes is.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class TypesAsWritten implements OASFilter {

    /** The extension that names the roles of an operation. */
    public static final String ROLES = "x-roles";

    /** The extension that names the enum behind a schema; taken out when the service starts. */
    static final String JAVA_TYPE = "x-java-type";

    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);
    private static final DotName ROLES_ALLOWED = DotName.createSimple(RolesAllowed.class);
    private static final DotName PERMIT_ALL = DotName.createSimple(PermitAll.class);
    private static final DotName OPTIONAL = DotName.createSimple(java.util.Optional.class);
    private static final DotName NULLABLE = DotName.createSimple(org.jspecify.annotations.Nullable.class);
    private static final DotName TYPE_NAME = DotName.createSimple(JsonTypeName.class);
    private static final DotName TYPE_INFO = DotName.createSimple(JsonTypeInfo.class);

    private final Map<String, ClassInfo> classes = new HashMap<>();
    private final Map<String, List<String>> rolesByOperation = new HashMap<>();

    /** Looks up the suite's own records, interfaces and resource methods. */
    public TypesAsWritten(IndexView index) {
        for (ClassInfo type : index.getKnownClasses()) {
            if (type.name().toString().startsWith("nl.gespreksopname.")) {
                classes.put(type.simpleName(), type);
                for (MethodInfo method : type.methods()) {
                    List<String> roles = roles(type, method);
                    AnnotationInstance operation = method.declaredAnnotation(OPERATION);
                    if (roles != null && operation != null && operation.value("operationId") != null) {
                        rolesByOperation.put(operation.value("operationId").asString(), roles);
                    }
                }
            }
        }
    }

    private static @Nullable List<String> roles(ClassInfo type, MethodInfo method) {
        AnnotationInstance allowed = method.declaredAnnotation(ROLES_ALLOWED);
        if (allowed == null && method.hasDeclaredAnnotation(PERMIT_ALL)) {
            return List.of();
        }
        if (allowed == null) {
            allowed = type.declaredAnnotation(ROLES_ALLOWED);
        }
        return allowed == null ? null : List.of(allowed.value().asStringArray());
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() != null) {
            api.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(item -> item.getOperations().values().forEach(this::tellRoles));
        }
        if (api.getComponents() != null && api.getComponents().getSchemas() != null) {
            Map<String, Schema> schemas = api.getComponents().getSchemas();
            schemas.forEach((name, schema) -> {
                ClassInfo type = classes.get(name);
                if (type != null && type.isEnum()) {
                    schema.addExtension(JAVA_TYPE, type.name().toString());
                }
                if (type != null && type.isRecord()) {
                    requireComponents(type, schema);
                }
            });
            schemas.forEach((name, schema) -> {
                ClassInfo type = classes.get(name);
                if (type != null && type.isInterface() && schema.getOneOf() != null) {
                    tellApart(type, schema, schemas);
                }
            });
        }
    }

    private void tellRoles(Operation operation) {
        List<String> roles = rolesByOperation.get(String.valueOf(operation.getOperationId()));
        if (roles == null) {
            return;
        }
        if (roles.isEmpty()) {
            // A class that asks for roles around a method that asks for none: the scanner sees only the class.
            operation.setSecurity(List.of());
        } else {
            operation.addExtension(ROLES, roles);
        }
    }

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .map(value -> value instanceof String word && word.matches("[A-Z][A-Z0-9_]*")
                            ? (Object) Words.spelled(word)
                            : value)
                    .toList());
        }
        return schema;
    }

    private static void requireComponents(ClassInfo type, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        List<String> required = new ArrayList<>();
        for (RecordComponentInfo component : type.recordComponentsInDeclarationOrder()) {
            boolean optional = component.type().hasAnnotation(NULLABLE)
                    || component.type().name().equals(OPTIONAL);
            if (!optional && schema.getProperties().containsKey(component.name())) {
                required.add(component.name());
            }
        }
        schema.setRequired(required);
    }

    private void tellApart(ClassInfo sealed, Schema schema, Map<String, Schema> schemas) {
        AnnotationInstance info = sealed.declaredAnnotation(TYPE_INFO);
        String property = info == null || info.value("property") == null
                ? "type"
                : info.value("property").asString();
        Map<String, String> mapping = new LinkedHashMap<>();
        for (Schema member : schema.getOneOf()) {
            String reference = member.getRef();
            if (reference == null) {
                continue;
            }
            String name = reference.substring(reference.lastIndexOf('/') + 1);
            ClassInfo type = classes.get(name);
            Schema described = schemas.get(name);
            if (type == null || described == null) {
                continue;
            }
            String word = wordOf(type);
            mapping.put(word, reference);
            Map<String, Schema> properties = new LinkedHashMap<>();
            properties.put(
                    property,
                    OASFactory.createSchema()
                            .type(List.of(Schema.SchemaType.STRING))
                            .enumeration(List.of(word))
                            .description("Het soort"));
            if (described.getProperties() != null) {
                properties.putAll(described.getProperties());
            }
            described.setProperties(properties);
            if (described.getRequired() == null || !described.getRequired().contains(property)) {
                described.addRequired(property);
            }
        }
        schema.setDiscriminator(
                OASFactory.createDiscriminator().propertyName(property).mapping(mapping));
    }

    private static String wordOf(ClassInfo type) {
        AnnotationInstance named = type.declaredAnnotation(TYPE_NAME);
        return named == null ? Words.kebab(type.simpleName()) : named.value().asString();
    }
}
