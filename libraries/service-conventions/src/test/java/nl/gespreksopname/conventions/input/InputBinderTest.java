package nl.gespreksopname.conventions.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.PastOrPresent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.gespreksopname.conventions.problem.InputError;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.sample.Colour;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InputBinderTest {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
    private final InputBinder binder = new InputBinder(VALIDATOR, new ObjectMapper());

    record When(@PastOrPresent Instant at) {}

    record Many(
            @Nullable LocalDate day,
            @Nullable Long count,
            Optional<String> remark,
            @Nullable Set<Colour> colours,
            @Nullable Map<String, Integer> weights,
            @Nullable List<List<When>> nested) {}

    record Positive(int value) {
        Positive {
            if (value < 0) {
                throw new IllegalArgumentException("below zero: " + value);
            }
        }
    }

    private <T> T bind(String json, Class<T> type) {
        return binder.bind(json.getBytes(StandardCharsets.UTF_8), type);
    }

    private List<String> faults(String json, Class<?> type) {
        Problem problem = catchThrowableOfType(Problem.class, () -> bind(json, type));
        assertThat(problem).as(json).isNotNull();
        return problem.errors().stream().map(InputBinderTest::told).toList();
    }

    private static String told(InputError error) {
        return error.pointer() + " " + error.code();
    }

    @Test
    void anInstantMayHaveAnyOffsetThatIsKnown() {
        for (String[] good : new String[][] {
            {"2026-01-24T10:00:00+01:00", "2026-01-24T09:00:00Z"},
            {"2026-01-24T09:00:00Z", "2026-01-24T09:00:00Z"},
            {"2026-01-24T09:00:00+00:00", "2026-01-24T09:00:00Z"},
            {"2026-01-24T01:30:00.123456-07:30", "2026-01-24T09:00:00.123456Z"}
        }) {
            assertThat(bind("{\"at\": \"" + good[0] + "\"}", When.class).at()).isEqualTo(Instant.parse(good[1]));
        }
        for (String bad : new String[] {
            "2026-01-24T10:00:00-00:00",
            "2026-01-24T10:00:00",
            "2026-01-24t10:00:00z",
            "2026-01-24 10:00:00Z",
            "2026-01-24T10:00Z",
            "2026-02-30T10:00:00Z",
            "2026-01-24T25:00:00Z",
            "-0001-01-24T10:00:00Z",
            "+10000-01-01T00:00:00Z",
            "2026-01-24",
            "now"
        }) {
            assertThat(faults("{\"at\": \"" + bad + "\"}", When.class)).containsExactly("/at wrong-form");
        }
        assertThat(faults("{\"at\": 1769248800}", When.class)).containsExactly("/at wrong-type");
        assertThat(faults("{\"at\": \"2199-01-01T00:00:00Z\"}", When.class)).containsExactly("/at in-the-future");
    }

    @Test
    void aMomentOutsideTheYearsOfWhichTheSuiteSpeaksIsAFaultThatSaysWhichAreTaken() {
        for (String far : new String[] {
            "0000-01-24T10:00:00Z",
            "0001-01-01T00:00:00+01:00",
            "1799-12-31T23:59:59Z",
            "1800-01-01T00:30:00+01:00",
            "2201-01-01T00:00:00Z",
            "2200-12-31T23:30:00-01:00",
            "9999-12-31T23:59:59Z",
            "9999-12-31T23:59:59-01:00"
        }) {
            assertThat(faults("{\"at\": \"" + far + "\"}", When.class)).as(far).containsExactly("/at out-of-range");
        }
        for (String far : new String[] {"0000-01-01", "1799-12-31", "2201-01-01", "9999-12-31"}) {
            assertThat(faults("{\"day\": \"" + far + "\"}", Many.class)).as(far).containsExactly("/day out-of-range");
        }
        Problem problem = catchThrowableOfType(Problem.class, () -> bind("{\"day\": \"9999-12-31\"}", Many.class));
        assertThat(problem.errors().getFirst().message().toString()).contains("1800", "2200");
        assertThat(bind("{\"day\": \"2200-12-31\"}", Many.class).day()).isEqualTo("2200-12-31");
        assertThat(bind("{\"at\": \"1800-01-01T00:00:00Z\"}", When.class).at()).isEqualTo("1800-01-01T00:00:00Z");
    }

    @Test
    void everyShapeIsBound() {
        Many many = bind("""
                {"day": "2026-11-24", "count": 9007199254740991, "remark": null, "colours": ["green", "light-blue"],
                 "weights": {"a": 1}, "nested": [[{"at": "2026-01-24T09:00:00Z"}], []]}
                """, Many.class);
        assertThat(many.count()).isEqualTo(9007199254740991L);
        assertThat(many.remark()).isEmpty();
        assertThat(many.colours()).containsExactly(Colour.GREEN, Colour.LIGHT_BLUE);
        assertThat(many.weights()).containsEntry("a", 1);
        assertThat(bind("{}", Many.class)).isEqualTo(new Many(null, null, Optional.empty(), null, null, null));
    }

    @Test
    void aNumberThatAnEventCannotHoldIsAFault() {
        assertThat(faults("{\"count\": 9007199254740992}", Many.class)).containsExactly("/count out-of-range");
        assertThat(faults("{\"count\": -9007199254740992}", Many.class)).containsExactly("/count out-of-range");
    }

    @Test
    void faultsAreFoundAtAnyDepth() {
        assertThat(faults("""
                {"day": "2026-02-29", "count": 1e3, "colours": ["green", "green", "GREEN"], "weights": {"a/b": 1.5, "c": null},
                 "nested": [[{"at": 1}, {}], "x"], "more~": 1}
                """, Many.class))
                .containsExactlyInAnyOrder(
                        "/day wrong-form",
                        "/count wrong-type",
                        "/colours/1 duplicate-value",
                        "/colours/2 unknown-word",
                        "/weights/a~1b wrong-type",
                        "/weights/c required",
                        "/nested/0/0/at wrong-type",
                        "/nested/0/1/at required",
                        "/nested/1 wrong-type",
                        "/more~0 unknown-field");
    }

    @Test
    void aRecordThatRefusesItsValueIsAFaultWithoutTheValue() {
        Problem problem = catchThrowableOfType(Problem.class, () -> bind("{\"value\": -42}", Positive.class));
        assertThat(told(problem.errors().getFirst())).isEqualTo(" not-allowed");
        assertThat(problem.errors().getFirst().message().toString()).doesNotContain("42");
    }
}
