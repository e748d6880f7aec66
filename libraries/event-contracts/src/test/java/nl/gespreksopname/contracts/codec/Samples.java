package nl.gespreksopname.contracts.codec;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A full example of any record of the contracts: every field present, values fixed. */
final class Samples {

    private Samples() {}

    static <T> T sample(Class<T> record) {
        return fill(record, false);
    }

    static <T> T smallest(Class<T> record) {
        return fill(record, true);
    }

    private static <T> T fill(Class<T> record, boolean smallest) {
        RecordComponent[] components = record.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            boolean optional = components[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
            values[i] = optional && smallest
                    ? null
                    : value(components[i].getName(), types[i], components[i].getGenericType(), smallest);
        }
        try {
            return record.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record of the contracts has no accessible constructor", e);
        }
    }

    private static Object value(String name, Class<?> type, Type generic, boolean smallest) {
        if (type == String.class) {
            return text(name);
        }
        if (type == boolean.class) {
            return true;
        }
        if (type == int.class || type == Integer.class) {
            return name.equals("durationSeconds") ? 2700 : 7;
        }
        if (type == long.class) {
            return 21_600_000L;
        }
        if (type == Instant.class) {
            return Instant.parse("2026-11-24T09:00:00Z");
        }
        if (type == LocalDate.class) {
            return LocalDate.parse("2026-12-08");
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type == List.class) {
            Class<?> element = (Class<?>) ((ParameterizedType) generic).getActualTypeArguments()[0];
            return smallest ? List.of() : List.of(value(name, element, element, false));
        }
        if (type.isRecord()) {
            return fill(type, smallest);
        }
        throw new AssertionError("no sample of " + type);
    }

    private static String text(String name) {
        return switch (name) {
            case "reference" -> "GO-7F3K-92QM";
            case "digest", "commitment", "caseReference", "recipientKey", "platformKey" -> "5f".repeat(32);
            case "commissionedBy", "organisations" -> "00000009999999990000";
            case "informationAddress" -> "https://www.voorbeeldstad.example/opnemen";
            case "mediaType" -> "audio/mp4";
            case "act" -> "deliver-copy";
            case "reason" -> "clearance-blocked";
            case "origin" -> "recording";
            case "stoppedBecause" -> "recording has two events at sequence 7";
            case "what" -> "trail";
            case "purpose" -> "case-handling";
            case "code" -> "groepsgesprek";
            case "dutch" -> "gesprek met een groep";
            case "english" -> "conversation with a group";
            case "destruction" -> "recording/conversation/0b4f6b0e-7a61-5e5c-9a37-6f8d3f0c1f10/9";
            default -> "6f1d7f0e-2f5c-5b38-8a4e-0c9a51f7b2d1";
        };
    }
}
