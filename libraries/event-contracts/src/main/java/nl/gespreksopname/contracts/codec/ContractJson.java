package nl.gespreksopname.contracts.codec;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.contracts.envelope.Timestamps;
import nl.gespreksopname.contracts.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/** How records of contracts are spelled in JSON: terms in kebab case, instants in one spelling, absent fields left out. */
public final class ContractJson {

    /** Reads and writes contracts; refuses unknown fields, unknown terms and wrong kinds. */
    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(module())
            .defaultPropertyInclusion(
                    JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private ContractJson() {}

    /** The spelling of terms, instants and dates as a Jackson module, for APIs that speak the same words. */
    public static SimpleModule module() {
        var module = new SimpleModule("gespreksopname-contracts");
        module.addSerializer(Term.class, writing(Term::term));
        module.addSerializer(Instant.class, writing(Timestamps::text));
        module.addSerializer(LocalDate.class, writing(LocalDate::toString));
        module.addDeserializer(Instant.class, reading(Timestamps::parse));
        module.addDeserializer(LocalDate.class, reading(LocalDate::parse));
        module.setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config,
                    JavaType type,
                    BeanDescription description,
                    JsonDeserializer<?> standard) {
                return Term.class.isAssignableFrom(type.getRawClass()) ? terms(type.getRawClass()) : standard;
            }
        });
        return module;
    }

    /** Refuses a record in which a component that can't be absent is absent, however deep. */
    static void requireComplete(Object value) {
        for (Component component : COMPONENTS.get(value.getClass())) {
            Object part = component.read(value);
            if (part == null) {
                if (!component.mayBeAbsent()) {
                    throw new IllegalArgumentException("missing: " + component.name());
                }
            } else if (part instanceof Iterable<?> parts) {
                for (Object element : parts) {
                    if (element.getClass().isRecord()) {
                        requireComplete(element);
                    }
                }
            } else if (part.getClass().isRecord()) {
                requireComplete(part);
            }
        }
    }

    /** Looked up once a record: a class gives its components anew each time, which took longer than reading an event. */
    private static final ClassValue<List<Component>> COMPONENTS = new ClassValue<>() {
        @Override
        protected List<Component> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .map(component -> new Component(
                            component.getName(),
                            component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                            component.getAccessor()))
                    .toList();
        }
    };

    private record Component(String name, boolean mayBeAbsent, Method accessor) {

        @Nullable
        Object read(Object owner) {
            try {
                return accessor.invoke(owner);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("the records of contracts are public", e);
            }
        }
    }

    private interface Spelling<T> {
        String of(T value);
    }

    private interface Reading<T> {
        T of(String text);
    }

    private static <T> JsonSerializer<T> writing(Spelling<T> spelling) {
        return new JsonSerializer<>() {
            @Override
            public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(spelling.of(value));
            }
        };
    }

    private static <T> JsonDeserializer<T> reading(Reading<T> reading) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                String text = parser.getText();
                try {
                    return reading.of(text);
                } catch (DateTimeParseException e) {
                    throw context.weirdStringException("", Instant.class, "not spelled as events spell it");
                }
            }
        };
    }

    private static JsonDeserializer<Term> terms(Class<?> list) {
        Map<String, Term> byTerm = new HashMap<>();
        for (Object constant : list.getEnumConstants()) {
            Term term = (Term) constant;
            byTerm.put(term.term(), term);
        }
        return new JsonDeserializer<>() {
            @Override
            public Term deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                Term term = byTerm.get(parser.getText());
                if (term == null) {
                    throw context.weirdStringException("", list, "not a term of " + list.getSimpleName());
                }
                return term;
            }
        };
    }
}
