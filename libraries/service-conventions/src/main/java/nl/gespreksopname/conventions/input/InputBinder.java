package nl.gespreksopname.conventions.input;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.conventions.problem.InputError;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Binds JSON to records and notes every fault on the way: unknown fields, missing ones, wrong types, words outside a
 * closed list, broken constraints.
 *
 * <p>What a record says is all there is to say:
 *
 * <ul>
 *   <li>a component marked {@link Nullable} may be left out or {@code null}; any other is required;
 *   <li>{@code String}, {@code boolean}, {@code int}, {@code long}, {@link UUID}, {@link Instant}, {@link LocalDate}, enums
 *       (in kebab-case), {@code List}, {@code Set}, {@code Map<String, ?>}, other records and sealed interfaces are bound here;
 *       anything else by Jackson, of which only "does not fit" is told;
 *   <li>a sealed interface is told apart by the property of its {@code @JsonTypeInfo}, {@code type} if it has none; a record's
 *       word is that of {@code @JsonSubTypes} or {@code @JsonTypeName}, else its name in kebab-case;
 *   <li>constraints of Jakarta Validation on components; {@link Checked} for what goes between components.
 * </ul>
 */
public final class InputBinder {

    /** Beyond this, JSON numbers mean different things to different readers (RFC 8785), and an event can't hold them. */
    private static final long LARGEST = (1L << 53) - 1;

    private final Validator validator;
    private final ObjectMapper mapper;

    /** A binder that checks constraints with a validator and leaves unusual types to a mapper. */
    public InputBinder(Validator validator, ObjectMapper mapper) {
        this.validator = validator;
        this.mapper = mapper;
    }

    /**
     * The body as a value of a type.
     *
     * @param body UTF-8 JSON
     * @throws Problem with status 400 that lists every fault
     */
    public <T> T bind(byte[] body, Class<T> type) {
        return type.cast(bind(read(body), type));
    }

    /** A body read but not bound yet. */
    public Parsed read(byte[] body) {
        Faults faults = new Faults();
        return new Parsed(JsonTree.read(body, faults), faults);
    }

    /**
     * JSON that was read, and can be bound.
     *
     * @param tree what stands there
     * @param faults what is wrong with it already
     */
    public record Parsed(JsonNode tree, Faults faults) {}

    /**
     * A body that has been read as a value of a type.
     *
     * @throws Problem with status 400 that lists every fault
     */
    public Object bind(Parsed parsed, Type type) {
        Object value = value(parsed.tree(), type, parsed.faults());
        parsed.faults().raise();
        if (value == null) {
            throw new IllegalStateException("a binding without a value has a fault");
        }
        return value;
    }

    /** The value, or null after a fault was noted. */
    private @Nullable Object value(JsonNode node, Type type, Faults faults) {
        if (type instanceof ParameterizedType generic) {
            return generic(node, generic, faults);
        }
        if (!(type instanceof Class<?> plain)) {
            return byJackson(node, type, faults);
        }
        if (JsonNode.class.isAssignableFrom(plain)) {
            return byJackson(node, plain, faults);
        }
        if (plain == String.class) {
            return node.isTextual() ? node.textValue() : fault(faults, Shape.TEXT);
        }
        if (plain == boolean.class || plain == Boolean.class) {
            return node.isBoolean() ? (Object) node.booleanValue() : fault(faults, Shape.TRUTH);
        }
        if (plain == int.class || plain == Integer.class) {
            Long number = integer(node, Integer.MIN_VALUE, Integer.MAX_VALUE, faults);
            return number == null ? null : (Object) number.intValue();
        }
        if (plain == long.class || plain == Long.class) {
            return integer(node, -LARGEST, LARGEST, faults);
        }
        if (plain == UUID.class) {
            return scalar(node, Scalars::uuid, faults, Scalars.UUID_EXPECTED);
        }
        if (plain == Instant.class) {
            return scalar(node, Scalars::instant, faults, Scalars.INSTANT_EXPECTED);
        }
        if (plain == LocalDate.class) {
            return scalar(node, Scalars::date, faults, Scalars.DATE_EXPECTED);
        }
        if (plain.isEnum()) {
            return word(node, plain, faults);
        }
        if (plain.isSealed() && plain.isInterface()) {
            return oneOf(node, plain, faults);
        }
        if (plain.isRecord() && !isWrittenAsOneValue(plain)) {
            return record(node, plain.asSubclass(Record.class), Set.of(), faults);
        }
        return byJackson(node, plain, faults);
    }

    private @Nullable Object generic(JsonNode node, ParameterizedType type, Faults faults) {
        Type element = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
        if (type.getRawType() == Optional.class) {
            return node.isNull() ? Optional.empty() : Optional.ofNullable(value(node, element, faults));
        }
        if (type.getRawType() == List.class || type.getRawType() == Set.class) {
            return items(node, element, type.getRawType() == Set.class, faults);
        }
        if (type.getRawType() == Map.class && type.getActualTypeArguments()[0] == String.class) {
            if (!node.isObject()) {
                return fault(faults, Shape.OBJECT);
            }
            Map<String, Object> map = new LinkedHashMap<>();
            for (Map.Entry<String, JsonNode> entry : node.properties()) {
                Object value = present(entry.getValue(), element, faults.within(Faults.token(entry.getKey())));
                if (value != null) {
                    map.put(entry.getKey(), value);
                }
            }
            return map;
        }
        return byJackson(node, type, faults);
    }

    private @Nullable Object items(JsonNode node, Type element, boolean distinct, Faults faults) {
        if (!node.isArray()) {
            return fault(faults, Shape.LIST);
        }
        List<Object> items = new ArrayList<>(node.size());
        Set<Object> seen = new LinkedHashSet<>();
        for (int i = 0; i < node.size(); i++) {
            Object item = present(node.get(i), element, faults.within("/" + i));
            if (item == null) {
                continue;
            }
            items.add(item);
            if (!seen.add(item) && distinct) {
                faults.add(
                        "/" + i,
                        "duplicate-value",
                        new Text(
                                "Deze waarde staat er al. Noem elke waarde één keer.",
                                "This value is there already. Name each value once."));
            }
        }
        return distinct ? seen : items;
    }

    private @Nullable Object present(JsonNode node, Type type, Faults faults) {
        if (node.isNull()) {
            ConstraintTexts.Said required = ConstraintTexts.required();
            faults.add("", required.code(), required.message());
            return null;
        }
        return value(node, type, faults);
    }

    private @Nullable Object record(JsonNode node, Class<? extends Record> type, Set<String> alsoKnown, Faults faults) {
        if (!node.isObject()) {
            return fault(faults, Shape.OBJECT);
        }
        int before = faults.count();
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Set<String> known = new LinkedHashSet<>(alsoKnown);
        for (int i = 0; i < components.length; i++) {
            String name = nameOf(components[i]);
            known.add(name);
            values[i] = component(node.get(name), components[i], type, faults.within(Faults.token(name)));
        }
        boolean sound = faults.count() == before;
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                faults.add(
                        Faults.token(name),
                        "unknown-field",
                        new Text(
                                        "Dit veld bestaat hier niet. Haal het weg, of gebruik een van: {}.",
                                        "There is no such field here. Leave it out, or use one of: {}.")
                                .with(String.join(", ", known)));
            }
        });
        if (!sound) {
            return null;
        }
        Object made = make(type, components, values, faults);
        if (made instanceof Checked checked) {
            checked.check(faults);
        }
        return made;
    }

    private @Nullable Object component(
            @Nullable JsonNode node, RecordComponent component, Class<?> owner, Faults faults) {
        if (node == null || node.isNull()) {
            if (!isOptional(component)) {
                ConstraintTexts.Said required = ConstraintTexts.required();
                faults.add("", required.code(), required.message());
                return null;
            }
            return component.getType() == Optional.class ? Optional.empty() : null;
        }
        int before = faults.count();
        Object value = value(node, component.getGenericType(), faults);
        if (value == null || faults.count() > before) {
            return value;
        }
        for (ConstraintViolation<?> violation : validator.validateValue(owner, component.getName(), value)) {
            ConstraintTexts.Said said = ConstraintTexts.of(violation);
            StringBuilder place = new StringBuilder();
            for (var step : violation.getPropertyPath()) {
                if (step.getIndex() != null) {
                    place.append('/').append(step.getIndex());
                }
            }
            faults.add(place.toString(), said.code(), said.message());
        }
        return value;
    }

    private static @Nullable Object make(
            Class<? extends Record> type, RecordComponent[] components, @Nullable Object[] values, Faults faults) {
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Problem problem) {
                problem.errors().forEach(error -> faults.add(pointer(error), error.code(), error.message()));
            } else if (e.getCause() instanceof IllegalArgumentException) {
                doesNotFit(faults);
            } else {
                throw new IllegalStateException("a record could not be made", e.getCause());
            }
            return null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("every record has its canonical constructor", e);
        }
    }

    private static String pointer(InputError error) {
        return error.pointer() == null ? "" : error.pointer();
    }

    private @Nullable Object oneOf(JsonNode node, Class<?> sealed, Faults faults) {
        if (!node.isObject()) {
            return fault(faults, Shape.OBJECT);
        }
        Map<String, Class<?>> kinds = kinds(sealed);
        JsonTypeInfo info = sealed.getAnnotation(JsonTypeInfo.class);
        String property = info == null || info.property().isEmpty() ? "type" : info.property();
        JsonNode named = node.get(property);
        Class<?> kind = named != null && named.isTextual() ? kinds.get(named.textValue()) : null;
        if (kind == null) {
            faults.add(
                    Faults.token(property),
                    named == null ? "required" : "unknown-word",
                    new Text("Noem hier het soort; kies uit: {}.", "Name the kind here; choose from: {}.")
                            .with(String.join(", ", kinds.keySet())));
            return null;
        }
        boolean holdsProperty = Arrays.stream(kind.getRecordComponents())
                .anyMatch(component -> nameOf(component).equals(property));
        return record(node, kind.asSubclass(Record.class), holdsProperty ? Set.of() : Set.of(property), faults);
    }

    private static Map<String, Class<?>> kinds(Class<?> sealed) {
        Map<String, Class<?>> kinds = new LinkedHashMap<>();
        JsonSubTypes listed = sealed.getAnnotation(JsonSubTypes.class);
        if (listed != null) {
            for (JsonSubTypes.Type type : listed.value()) {
                kinds.put(type.name().isEmpty() ? wordOf(type.value()) : type.name(), type.value());
            }
            return kinds;
        }
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isInterface()) {
                kinds.putAll(kinds(permitted));
            } else {
                kinds.put(wordOf(permitted), permitted);
            }
        }
        return kinds;
    }

    private static String wordOf(Class<?> type) {
        JsonTypeName named = type.getAnnotation(JsonTypeName.class);
        return named == null ? Words.kebab(type.getSimpleName()) : named.value();
    }

    private @Nullable Object word(JsonNode node, Class<?> type, Faults faults) {
        Object found = node.isTextual() ? Words.constant(type, node.textValue()) : null;
        if (found == null) {
            faults.add("", "unknown-word", Words.choices(type));
        }
        return found;
    }

    private static @Nullable Long integer(JsonNode node, long least, long most, Faults faults) {
        if (!node.isIntegralNumber()) {
            fault(faults, Shape.WHOLE_NUMBER);
            return null;
        }
        BigInteger number = node.bigIntegerValue();
        if (number.compareTo(BigInteger.valueOf(least)) < 0 || number.compareTo(BigInteger.valueOf(most)) > 0) {
            faults.add(
                    "",
                    "out-of-range",
                    new Text("Dit getal is te groot of te klein.", "This number is too large or too small.")
                            .and(new Text(
                                    "Geef een getal van " + least + " tot en met " + most + ".",
                                    "Give a number from " + least + " to " + most + ".")));
            return null;
        }
        return number.longValueExact();
    }

    private static <T> @Nullable T scalar(
            JsonNode node, java.util.function.Function<String, @Nullable T> reading, Faults faults, Text expected) {
        T value = node.isTextual() ? reading.apply(node.textValue()) : null;
        if (value == null) {
            faults.add("", node.isTextual() ? "wrong-form" : "wrong-type", expected);
        } else if (Scalars.isFarOff(value)) {
            faults.add("", "out-of-range", Scalars.FAR_OFF);
            return null;
        }
        return value;
    }

    private @Nullable Object byJackson(JsonNode node, Type type, Faults faults) {
        JavaType wanted = mapper.constructType(type);
        try {
            Object value = mapper.treeToValue(node, wanted);
            if (value == null) {
                doesNotFit(faults);
            }
            return value;
        } catch (com.fasterxml.jackson.core.JsonProcessingException | IllegalArgumentException e) {
            // Jackson's own message quotes the value and the class.
            doesNotFit(faults);
            return null;
        }
    }

    private static void doesNotFit(Faults faults) {
        faults.add(
                "",
                "not-allowed",
                new Text(
                        "Deze waarde kan hier niet. Kijk in openapi.json welke vorm hier hoort.",
                        "This value is not possible here. See openapi.json for the form that belongs here."));
    }

    private static @Nullable Object fault(Faults faults, Shape wanted) {
        faults.add("", "wrong-type", new Text(wanted.dutch, wanted.english));
        return null;
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getType() == Optional.class
                || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** Whether Jackson writes the record as a bare value, as an identifier that wraps a UUID is. */
    private static boolean isWrittenAsOneValue(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .anyMatch(method -> has(method, com.fasterxml.jackson.annotation.JsonValue.class));
    }

    private static boolean has(AnnotatedElement element, Class<? extends java.lang.annotation.Annotation> annotation) {
        return element.isAnnotationPresent(annotation);
    }

    private enum Shape {
        TEXT("Geef hier een tekst, tussen aanhalingstekens.", "Give a text here, between quotes."),
        TRUTH("Geef hier true of false, zonder aanhalingstekens.", "Give true or false here, without quotes."),
        WHOLE_NUMBER(
                "Geef hier een geheel getal, zonder decimalen en zonder aanhalingstekens.",
                "Give a whole number here, without decimals and without quotes."),
        LIST("Geef hier een lijst, tussen [ en ].", "Give a list here, between [ and ]."),
        OBJECT("Geef hier een object, tussen { en }.", "Give an object here, between { and }.");

        private final String dutch;
        private final String english;

        Shape(String dutch, String english) {
            this.dutch = dutch;
            this.english = english;
        }
    }
}
