package nl.gespreksopname.conventions.openapi;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.gespreksopname.conventions.input.Words;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Components;
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
            Set<String> alone = takenAlone(api);
            for (String name : List.copyOf(schemas.keySet())) {
                ClassInfo type = classes.get(name);
                Schema schema = schemas.get(name);
                if (type != null && schema != null && type.isInterface() && schema.getOneOf() != null) {
                    tellApart(type, schema, api.getComponents(), alone);
                }
            }
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

    /** Types that are a body or a part of one by themselves, where nothing has to tell them apart. */
    private static Set<String> takenAlone(OpenAPI api) {
        Set<String> alone = new HashSet<>();
        if (api.getPaths() != null) {
            api.getPaths()
                    .getPathItems()
                    .values()
                    .forEach(item -> item.getOperations().values().stream()
                            .filter(operation -> operation.getRequestBody() != null
                                    && operation.getRequestBody().getContent() != null)
                            .flatMap(operation ->
                                    operation.getRequestBody().getContent().getMediaTypes().values().stream())
                            .forEach(type -> refer(type.getSchema(), alone)));
        }
        api.getComponents().getSchemas().values().stream()
                .filter(schema -> schema.getProperties() != null)
                .flatMap(schema -> schema.getProperties().values().stream())
                .forEach(property -> {
                    refer(property, alone);
                    refer(property.getItems(), alone);
                });
        return alone;
    }

    private static void refer(@Nullable Schema schema, Set<String> alone) {
        if (schema != null && schema.getRef() != null) {
            alone.add(schema.getRef());
        }
    }

    private void tellApart(ClassInfo sealed, Schema schema, Components components, Set<String> alone) {
        AnnotationInstance info = sealed.declaredAnnotation(TYPE_INFO);
        String property = info == null || info.value("property") == null
                ? "type"
                : info.value("property").asString();
        Map<String, String> mapping = new LinkedHashMap<>();
        List<Schema> members = new ArrayList<>();
        for (Schema member : schema.getOneOf()) {
            String reference = member.getRef();
            String name = reference == null ? "" : reference.substring(reference.lastIndexOf('/') + 1);
            ClassInfo type = classes.get(name);
            Schema described = components.getSchemas().get(name);
            if (reference == null || type == null || described == null) {
                members.add(member);
                continue;
            }
            String word = wordOf(type);
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
            Schema told = described;
            if (alone.contains(reference)) {
                String itsName = name + "Of" + sealed.simpleName();
                told = OASFactory.createSchema().type(described.getType()).description(described.getDescription());
                if (described.getRequired() != null) {
                    told.setRequired(new ArrayList<>(described.getRequired()));
                }
                components.addSchema(itsName, told);
                reference = reference.substring(0, reference.length() - name.length()) + itsName;
            }
            told.setProperties(properties);
            if (told.getRequired() == null || !told.getRequired().contains(property)) {
                told.addRequired(property);
            }
            mapping.put(word, reference);
            members.add(OASFactory.createSchema().ref(reference));
        }
        schema.setOneOf(members);
        schema.setDiscriminator(
                OASFactory.createDiscriminator().propertyName(property).mapping(mapping));
    }

    private static String wordOf(ClassInfo type) {
        AnnotationInstance named = type.declaredAnnotation(TYPE_NAME);
        return named == null ? Words.kebab(type.simpleName()) : named.value().asString();
    }
}
