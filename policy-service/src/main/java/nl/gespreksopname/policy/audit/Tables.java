package nl.gespreksopname.policy.audit;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.gespreksopname.contracts.vocabulary.Assurance;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.Term;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.policy.audit.StatisticsAnswer.Conversations;
import nl.gespreksopname.policy.audit.StatisticsAnswer.Copies;
import nl.gespreksopname.policy.audit.StatisticsAnswer.GroundCount;
import nl.gespreksopname.policy.audit.StatisticsAnswer.Item;
import nl.gespreksopname.policy.audit.StatisticsAnswer.Recordings;
import nl.gespreksopname.policy.audit.StatisticsAnswer.Refusals;
import nl.gespreksopname.policy.audit.StatisticsAnswer.RuleCount;
import nl.gespreksopname.policy.rules.domain.Rules;
import nl.gespreksopname.policy.statistics.Totals.Total;
import nl.gespreksopname.policy.statistics.domain.CopyTime;
import nl.gespreksopname.policy.statistics.domain.Disclosure;
import nl.gespreksopname.policy.statistics.domain.Measure.Answered;
import nl.gespreksopname.policy.statistics.domain.Measure.OfConversation;
import nl.gespreksopname.policy.statistics.domain.Measure.OfCopy;
import nl.gespreksopname.policy.statistics.domain.Measure.OfRecording;
import nl.gespreksopname.policy.statistics.domain.Measure.OfRefusal;
import nl.gespreksopname.policy.statistics.domain.Measure.OfVerdict;
import nl.gespreksopname.policy.statistics.domain.Measure.Recorded;
import nl.gespreksopname.policy.statistics.domain.Standard;
import org.jspecify.annotations.Nullable;

/**
 * Makes tables of totals. Which rows a table has follows from what was asked and never from what was counted: that a row is
 * missing would tell something too.
 *
 * @param rule only this rule
 * @param dutyOn whose duties are counted
 * @param source of which rules
 * @param standard by which outcomes
 * @param disclosure how much of each count is shown
 * @param label the name of a word, in the caller's language
 */
record Tables(
        @Nullable RuleId rule,
        Side dutyOn,
        RuleSource source,
        Standard standard,
        Disclosure disclosure,
        Function<Text, String> label) {

    private record Place(String organisation, @Nullable YearMonth month) {}

    /** The items of all organisations and months of which something was counted that may be shown. */
    List<Item> items(List<Total> totals, boolean commissionedOnly) {
        Map<Place, List<Total>> byPlace =
                totals.stream().collect(Collectors.groupingBy(total -> new Place(total.organisation(), total.month())));
        return byPlace.entrySet().stream()
                .filter(each -> disclosure == Disclosure.EXACT || showsSomething(each.getValue()))
                .sorted(Comparator.comparing((Map.Entry<Place, List<Total>> each) ->
                                each.getKey().organisation())
                        .thenComparing(each -> month(each.getKey())))
                .map(each -> item(each.getKey(), commissionedOnly, each.getValue()))
                .toList();
    }

    private static String month(Place place) {
        return place.month() == null ? "" : place.month().toString();
    }

    private boolean showsSomething(List<Total> totals) {
        return disclosure.show(count(totals, OfConversation.class, conversation -> true)) != null;
    }

    private Item item(Place place, boolean commissionedOnly, List<Total> totals) {
        return new Item(
                place.organisation(),
                place.month() == null ? null : place.month().toString(),
                commissionedOnly,
                new Conversations(
                        status(totals, "planned"),
                        status(totals, "started"),
                        status(totals, "ended"),
                        status(totals, "cancelled"),
                        status(totals, "unmatched")),
                new Recordings(
                        shown(totals, OfRecording.class, recording -> recording.recorded() != Recorded.UNANNOUNCED),
                        shown(totals, OfRecording.class, recording -> recording.recorded() == Recorded.REGISTERED),
                        shown(totals, OfRecording.class, recording -> recording.recorded() == Recorded.UNANNOUNCED)),
                Rules.ALL.stream()
                        .filter(each -> each.source() == source && (rule == null || each.id() == rule))
                        .map(each -> rule(each.id(), totals))
                        .toList(),
                dutyOn == Side.ORGANISATION ? refusals(totals) : null,
                copies(totals));
    }

    private @Nullable Long status(List<Total> totals, String status) {
        return shown(
                totals,
                OfConversation.class,
                conversation -> conversation.status().equals(status));
    }

    private RuleCount rule(RuleId one, List<Total> totals) {
        Predicate<OfVerdict> counts = verdict -> verdict.rule() == one && verdict.dutyOn() == dutyOn;
        BiPredicate<OfVerdict, Outcome> came = (verdict, outcome) -> counts.test(verdict) && of(verdict) == outcome;
        BiPredicate<OfVerdict, Assurance> sure = (verdict, assurance) ->
                counts.test(verdict) && of(verdict) != Outcome.NOT_APPLICABLE && verdict.assurance() == assurance;
        return new RuleCount(
                one,
                said(one),
                shown(totals, OfVerdict.class, verdict -> came.test(verdict, Outcome.MET)),
                shown(totals, OfVerdict.class, verdict -> came.test(verdict, Outcome.PENDING)),
                shown(totals, OfVerdict.class, verdict -> came.test(verdict, Outcome.BREACHED)),
                shown(totals, OfVerdict.class, verdict -> came.test(verdict, Outcome.NOT_APPLICABLE)),
                shown(totals, OfVerdict.class, verdict -> came.test(verdict, Outcome.UNKNOWN)),
                shown(totals, OfVerdict.class, verdict -> sure.test(verdict, Assurance.CORROBORATED)),
                shown(totals, OfVerdict.class, verdict -> sure.test(verdict, Assurance.ONE_SIDED)),
                shown(totals, OfVerdict.class, verdict -> sure.test(verdict, Assurance.AFTERWARDS)),
                shown(totals, OfVerdict.class, verdict -> sure.test(verdict, Assurance.DISPUTED)));
    }

    private Outcome of(OfVerdict verdict) {
        return switch (standard) {
            case BASELINE -> verdict.baseline();
            case OWN_POLICY -> verdict.ownPolicy();
        };
    }

    private Refusals refusals(List<Total> totals) {
        return new Refusals(
                shown(totals, OfRefusal.class, refusal -> true),
                shown(totals, OfRefusal.class, OfRefusal::contested),
                shown(totals, OfRefusal.class, OfRefusal::overturned),
                Arrays.stream(Ground.values())
                        .map(ground -> new GroundCount(
                                ground,
                                said(ground),
                                shown(totals, OfRefusal.class, refusal -> refusal.ground() == ground),
                                shown(
                                        totals,
                                        OfRefusal.class,
                                        refusal -> refusal.ground() == ground && refusal.contested()),
                                shown(
                                        totals,
                                        OfRefusal.class,
                                        refusal -> refusal.ground() == ground && refusal.overturned())))
                        .toList());
    }

    private Copies copies(List<Total> totals) {
        Map<Integer, Long> times = new HashMap<>();
        for (Total total : totals) {
            if (total.measure() instanceof OfCopy copy && copy.keeper() == dutyOn && copy.hours() != null) {
                times.merge(copy.hours(), total.n(), Long::sum);
            }
        }
        @Nullable Long delivered = copies(totals, Answered.DELIVERED);
        return new Copies(
                shown(totals, OfCopy.class, copy -> copy.keeper() == dutyOn),
                delivered,
                copies(totals, Answered.IMPOSSIBLE),
                copies(totals, Answered.OPEN),
                delivered == null ? null : CopyTime.median(times).orElse(null));
    }

    private @Nullable Long copies(List<Total> totals, Answered answered) {
        return shown(totals, OfCopy.class, copy -> copy.keeper() == dutyOn && copy.answered() == answered);
    }

    private <M> @Nullable Long shown(List<Total> totals, Class<M> kind, Predicate<M> counts) {
        return disclosure.show(count(totals, kind, counts));
    }

    private static <M> long count(List<Total> totals, Class<M> kind, Predicate<M> counts) {
        return totals.stream()
                .filter(total -> kind.isInstance(total.measure()) && counts.test(kind.cast(total.measure())))
                .mapToLong(Total::n)
                .sum();
    }

    private String said(Term term) {
        return label.apply(new Text(term.dutch(), term.english()));
    }
}
