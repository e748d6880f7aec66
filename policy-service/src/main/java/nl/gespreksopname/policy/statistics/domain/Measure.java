package nl.gespreksopname.policy.statistics.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.gespreksopname.contracts.vocabulary.Assurance;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.Term;
import org.jspecify.annotations.Nullable;

/**
 * Something that is counted, one for each time that it is so. There is none that says who took part: no total can be asked
 * by professional.
 */
public sealed interface Measure {

    /** How it is stored: its words divided by slashes, stable for ever. */
    String spelled();

    /** A verdict, by both standards. */
    record OfVerdict(
            RuleId rule,
            RuleSource source,
            Side dutyOn,
            Outcome baseline,
            Outcome ownPolicy,
            @Nullable Assurance assurance)
            implements Measure {
        @Override
        public String spelled() {
            return String.join(
                    "/",
                    "verdict",
                    rule.term(),
                    source.term(),
                    dutyOn.term(),
                    baseline.term(),
                    ownPolicy.term(),
                    assurance == null ? NONE : assurance.term());
        }
    }

    /**
     * A conversation.
     *
     * @param status {@code planned}, {@code started}, {@code ended}, {@code cancelled} or {@code unmatched}
     */
    record OfConversation(String status) implements Measure {
        @Override
        public String spelled() {
            return "conversation/" + status;
        }
    }

    /** A recording that was to be expected, or that nobody announced. */
    record OfRecording(Side recorder, Recorded recorded) implements Measure {
        @Override
        public String spelled() {
            return "recording/" + recorder.term() + "/" + word(recorded);
        }
    }

    /** A refusal of a citizen's recording by the organisation. */
    record OfRefusal(Ground ground, boolean contested, boolean overturned) implements Measure {
        @Override
        public String spelled() {
            return "refusal/" + ground.term() + "/" + (contested ? "contested" : NONE) + "/"
                    + (overturned ? "overturned" : NONE);
        }
    }

    /**
     * A request of the other side for a copy.
     *
     * @param keeper who keeps the recording, whose duty it is
     * @param answered what came of it
     * @param hours of one that was delivered, within how many hours, see {@link CopyTime}
     */
    record OfCopy(Side keeper, Answered answered, @Nullable Integer hours) implements Measure {
        @Override
        public String spelled() {
            return "copy/" + keeper.term() + "/" + word(answered) + (hours == null ? "" : "/" + hours);
        }
    }

    /** Whether a recording stands here. */
    enum Recorded {
        /** Announced, not refused, and registered. */
        REGISTERED,
        /** Announced and not refused, and nothing was registered. */
        MISSING,
        /** Registered, and never announced. */
        UNANNOUNCED
    }

    /** What came of a request for a copy. */
    enum Answered {
        /** A copy was handed over, whatever its digest: that is for the rule to judge. */
        DELIVERED,
        /** It was said that none can be given. */
        IMPOSSIBLE,
        /** Nothing yet. */
        OPEN
    }

    /** For what is absent. */
    String NONE = "-";

    /** A measure from how it is stored; empty for one that a newer version wrote. */
    static Optional<Measure> parse(String spelled) {
        List<String> words = Arrays.asList(spelled.split("/", -1));
        try {
            return switch (words.getFirst()) {
                case "verdict" ->
                    Optional.of(new OfVerdict(
                            word(RuleId.values(), words.get(1)),
                            word(RuleSource.values(), words.get(2)),
                            word(Side.values(), words.get(3)),
                            word(Outcome.values(), words.get(4)),
                            word(Outcome.values(), words.get(5)),
                            words.get(6).equals(NONE) ? null : word(Assurance.values(), words.get(6))));
                case "conversation" -> Optional.of(new OfConversation(words.get(1)));
                case "recording" ->
                    Optional.of(new OfRecording(
                            word(Side.values(), words.get(1)), constant(Recorded.values(), words.get(2))));
                case "refusal" ->
                    Optional.of(new OfRefusal(
                            word(Ground.values(), words.get(1)),
                            !words.get(2).equals(NONE),
                            !words.get(3).equals(NONE)));
                case "copy" ->
                    Optional.of(new OfCopy(
                            word(Side.values(), words.get(1)),
                            constant(Answered.values(), words.get(2)),
                            words.size() > 3 ? Integer.valueOf(words.get(3)) : null));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static <T extends Term> T word(T[] list, String spelled) {
        for (T term : list) {
            if (term.term().equals(spelled)) {
                return term;
            }
        }
        throw new IllegalArgumentException(spelled);
    }

    private static <T extends Enum<T>> T constant(T[] list, String spelled) {
        for (T each : list) {
            if (word(each).equals(spelled)) {
                return each;
            }
        }
        throw new IllegalArgumentException(spelled);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
