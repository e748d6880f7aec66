package nl.gespreksopname.conventions.input;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.FutureOrPresent;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import nl.gespreksopname.conventions.problem.Text;

/** What a broken constraint of Jakarta Validation is called, and what to do about it. */
public final class ConstraintTexts {

    /**
     * What to call a broken constraint.
     *
     * @param code what a program can tell it by
     * @param message what to do
     */
    public record Said(String code, Text message) {}

    private ConstraintTexts() {}

    /** The words for a broken constraint. They never hold the value. */
    public static Said of(ConstraintViolation<?> violation) {
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        Object value = violation.getInvalidValue();
        return switch (constraint) {
            case NotNull ignored -> required();
            case NotBlank ignored ->
                new Said(
                        "blank",
                        new Text(
                                "Vul hier een tekst in; alleen spaties is te weinig.",
                                "Give a text here; spaces alone will not do."));
            case NotEmpty ignored ->
                new Said("empty", new Text("Geef hier ten minste één waarde.", "Give at least one value here."));
            case Size size -> size(size, value instanceof CharSequence);
            case Min min ->
                new Said("too-low", new Text("Geef hier {} of meer.", "Give {} or more here.").with(min.value()));
            case Max max ->
                new Said("too-high", new Text("Geef hier {} of minder.", "Give {} or less here.").with(max.value()));
            case Positive ignored -> new Said("too-low", new Text("Geef hier 1 of meer.", "Give 1 or more here."));
            case PositiveOrZero ignored ->
                new Said("too-low", new Text("Geef hier 0 of meer.", "Give 0 or more here."));
            case Pattern pattern ->
                new Said(
                        "wrong-form",
                        new Text("Gebruik de voorgeschreven vorm: {}", "Use the prescribed form: {}")
                                .with(pattern.regexp()));
            case Past ignored -> past();
            case PastOrPresent ignored -> past();
            case Future ignored -> future();
            case FutureOrPresent ignored -> future();
            case AssertTrue ignored -> new Said("must-be-true", new Text("Dit moet true zijn.", "This must be true."));
            case AssertFalse ignored ->
                new Said("must-be-false", new Text("Dit moet false zijn.", "This must be false."));
            default ->
                new Said(
                        "not-allowed",
                        new Text(
                                "Deze waarde kan hier niet. Kijk in openapi.json wat hier wel kan.",
                                "This value is not possible here. See openapi.json for what is."));
        };
    }

    private static Said past() {
        return new Said(
                "in-the-future",
                new Text(
                        "Dit ligt in de toekomst. Geef een tijdstip dat al geweest is, en let op de tijdzone.",
                        "This is in the future. Give a time that has passed, and mind the offset."));
    }

    private static Said future() {
        return new Said(
                "in-the-past",
                new Text(
                        "Dit ligt in het verleden. Geef een tijdstip dat nog komt, en let op de tijdzone.",
                        "This is in the past. Give a time that is still to come, and mind the offset."));
    }

    static Said required() {
        return new Said(
                "required", new Text("Dit veld is verplicht. Vul het in.", "This field is required. Fill it in."));
    }

    private static Said size(Size size, boolean text) {
        String what = text ? "tekens" : "waarden";
        String whatEnglish = text ? "characters" : "values";
        if (size.max() == Integer.MAX_VALUE) {
            return new Said(
                    "too-short",
                    new Text("Geef hier ten minste {} " + what + ".", "Give at least {} " + whatEnglish + " here.")
                            .with(size.min()));
        }
        return new Said(
                "wrong-size",
                new Text(
                        "Geef hier " + size.min() + " tot en met " + size.max() + " " + what + ".",
                        "Give " + size.min() + " to " + size.max() + " " + whatEnglish + " here."));
    }
}
