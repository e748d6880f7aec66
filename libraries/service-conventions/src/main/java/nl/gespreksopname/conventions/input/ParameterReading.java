package nl.gespreksopname.conventions.input;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import nl.gespreksopname.conventions.problem.InputError;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * Reads identifiers, times, numbers and words in paths and queries. An identifier in a path that is none names nothing:
 * 404. A query parameter that cannot be read is invalid input: 400.
 */
@Provider
public class ParameterReading implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> rawType, Type genericType, Annotation[] annotations) {
        Function<String, @Nullable Object> reading;
        Text expected;
        if (rawType == UUID.class) {
            reading = Scalars::uuid;
            expected = Scalars.UUID_EXPECTED;
        } else if (rawType == Instant.class) {
            reading = Scalars::instant;
            expected = Scalars.INSTANT_EXPECTED;
        } else if (rawType == LocalDate.class) {
            reading = Scalars::date;
            expected = Scalars.DATE_EXPECTED;
        } else if (rawType == Integer.class || rawType == int.class) {
            reading = text -> text.matches("-?[0-9]{1,9}") ? Integer.valueOf(text) : null;
            expected = new Text("Geef hier een geheel getal.", "Give a whole number here.");
        } else if (rawType == Long.class || rawType == long.class) {
            reading = text -> text.matches("-?[0-9]{1,18}") ? Long.valueOf(text) : null;
            expected = new Text("Geef hier een geheel getal.", "Give a whole number here.");
        } else if (rawType.isEnum()) {
            reading = text -> Words.constant(rawType, text);
            expected = Words.choices(rawType);
        } else {
            return null;
        }
        return (ParamConverter<T>) new Reading(reading, expected, placeOf(annotations));
    }

    private static Place placeOf(Annotation[] annotations) {
        for (Annotation annotation : annotations) {
            switch (annotation) {
                case PathParam path -> {
                    return new Place(path.value(), true);
                }
                case QueryParam query -> {
                    return new Place(query.value(), false);
                }
                case HeaderParam header -> {
                    return new Place(header.value(), false);
                }
                default -> {
                    // another annotation says nothing about the place
                }
            }
        }
        return new Place("?", false);
    }

    /**
     * @param name the parameter's name
     * @param inPath whether it is a part of the path
     */
    private record Place(String name, boolean inPath) {}

    private record Reading(Function<String, @Nullable Object> reading, Text expected, Place place)
            implements ParamConverter<Object> {

        @Override
        public @Nullable Object fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            Object value = reading.apply(text);
            boolean farOff = value != null && Scalars.isFarOff(value);
            if (value != null && !farOff) {
                return value;
            }
            if (place.inPath()) {
                throw Problem.notFound(new Text("Wat dit adres noemt", "What this address names"));
            }
            throw Problem.invalidInput(List.of(InputError.inParameter(
                    place.name(), farOff ? "out-of-range" : "wrong-form", farOff ? Scalars.FAR_OFF : expected)));
        }

        @Override
        public String toString(Object value) {
            return value instanceof Enum<?> constant ? Words.of(constant) : String.format(Locale.ROOT, "%s", value);
        }
    }
}
