package nl.gespreksopname.policy.statistics.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEvent.RefusalContested;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Recording;
import nl.gespreksopname.policy.rules.domain.Calendar;
import nl.gespreksopname.policy.rules.domain.Refusals;
import nl.gespreksopname.policy.rules.domain.Verdict;
import nl.gespreksopname.policy.statistics.domain.Measure.Answered;
import nl.gespreksopname.policy.statistics.domain.Measure.OfConversation;
import nl.gespreksopname.policy.statistics.domain.Measure.OfCopy;
import nl.gespreksopname.policy.statistics.domain.Measure.OfRecording;
import nl.gespreksopname.policy.statistics.domain.Measure.OfRefusal;
import nl.gespreksopname.policy.statistics.domain.Measure.OfVerdict;
import nl.gespreksopname.policy.statistics.domain.Measure.Recorded;
import org.jspecify.annotations.Nullable;

/**
 * What one conversation counts for, as its facts and verdicts stand: all of it in one organisation and one month.
 *
 * @param organisation OIN
 * @param commissionedBy OIN of the municipality behind a provider; empty without one
 * @param month of the conversation, in Europe/Amsterdam
 * @param measures how they are spelled, in order, one as often as it counts
 */
public record Counted(String organisation, String commissionedBy, YearMonth month, List<String> measures) {

    public Counted {
        measures = measures.stream().sorted().toList();
    }

    /**
     * What a conversation counts for.
     *
     * @param status where it stands, as its trail says
     * @param moment what its period is told by, as its trail says
     */
    public static Counted of(
            Facts facts, List<Verdict> verdicts, @Nullable String commissionedBy, String status, Instant moment) {
        List<Measure> measures = new ArrayList<>();
        measures.add(new OfConversation(status));
        for (Verdict verdict : verdicts) {
            measures.add(new OfVerdict(
                    verdict.rule(),
                    verdict.source(),
                    verdict.dutyOn(),
                    verdict.baseline().outcome(),
                    verdict.ownPolicy().outcome(),
                    verdict.assurance()));
        }
        recordings(facts, measures);
        refusals(facts, measures);
        copies(facts, measures);
        return new Counted(
                facts.organisation(),
                commissionedBy == null ? "" : commissionedBy,
                YearMonth.from(LocalDate.ofInstant(moment, Calendar.ZONE)),
                measures.stream().map(Measure::spelled).toList());
    }

    /**
     * Registered against expected: a recording is expected once it was announced and the conversation began, unless
     * somebody's last word on it is no.
     */
    private static void recordings(Facts facts, List<Measure> measures) {
        for (Fact<RecordingAnnounced> announced : facts.of(RecordingAnnounced.class)) {
            boolean registered = facts.recordings().stream()
                    .map(Recording::announcement)
                    .anyMatch(named -> named != null
                            && named.what()
                                    .announcement()
                                    .equals(announced.what().announcement()));
            if (registered) {
                measures.add(new OfRecording(announced.what().side(), Recorded.REGISTERED));
            } else if (facts.startedAt() != null && !isRefused(facts, announced.what())) {
                measures.add(new OfRecording(announced.what().side(), Recorded.MISSING));
            }
        }
        for (Recording recording : facts.recordings()) {
            if (recording.announcement() == null) {
                measures.add(new OfRecording(recording.registered().what().side(), Recorded.UNANNOUNCED));
            }
        }
    }

    private static boolean isRefused(Facts facts, RecordingAnnounced announced) {
        Map<String, Fact<ResponseGiven>> last = new HashMap<>();
        facts.of(ResponseGiven.class).stream()
                .filter(given -> given.what().announcement().equals(announced.announcement()))
                .sorted(Comparator.comparing(given -> given.moment().reckoned()))
                .forEach(given -> last.put(given.what().participant(), given));
        return last.values().stream()
                .anyMatch(given -> isNo(given.what().answer())
                        && Refusals.overturned(facts, given).isEmpty());
    }

    private static boolean isNo(Answer answer) {
        return switch (answer) {
            case REFUSED, NOT_AGREED, WITHDRAWN -> true;
            case AGREED, ALLOWED -> false;
        };
    }

    private static void refusals(Facts facts, List<Measure> measures) {
        List<String> citizens = facts.of(RecordingAnnounced.class).stream()
                .filter(announced -> announced.what().side() == Side.CITIZEN)
                .map(announced -> announced.what().announcement())
                .toList();
        for (Fact<ResponseGiven> given : facts.of(ResponseGiven.class)) {
            ResponseGiven response = given.what();
            if (response.answer() == Answer.REFUSED
                    && citizens.contains(response.announcement())
                    && facts.side(response.participant()) == Side.ORGANISATION) {
                measures.add(new OfRefusal(
                        Refusals.said(facts, given).ground(),
                        isContested(facts, response),
                        Refusals.overturned(facts, given).isPresent()));
            }
        }
    }

    private static boolean isContested(Facts facts, ResponseGiven refusal) {
        return facts.of(RefusalContested.class).stream()
                .anyMatch(contested -> contested.what().refusal().equals(refusal.response()));
    }

    private static void copies(Facts facts, List<Measure> measures) {
        for (Fact<CopyRequested> request : facts.of(CopyRequested.class)) {
            Side keeper = facts.recording(request.what().recording())
                    .map(recording -> recording.registered().what().keeper())
                    .orElse(Side.NEITHER);
            Side requester = facts.side(request.what().requestedBy());
            if (requester == Side.NEITHER || requester == keeper) {
                continue;
            }
            String id = request.what().copyRequest();
            Optional<Instant> delivered = facts.of(CopyDelivered.class).stream()
                    .filter(delivery -> delivery.what().copyRequest().equals(id))
                    .map(delivery -> delivery.moment().reckoned())
                    .min(Comparator.naturalOrder());
            boolean impossible = facts.of(CopyImpossible.class).stream()
                    .map(Fact::what)
                    .map(CopyImpossible::copyRequest)
                    .anyMatch(id::equals);
            measures.add(delivered
                    .map(at -> new OfCopy(
                            keeper,
                            Answered.DELIVERED,
                            CopyTime.hours(Duration.between(request.moment().reckoned(), at))))
                    .orElseGet(() -> new OfCopy(keeper, impossible ? Answered.IMPOSSIBLE : Answered.OPEN, null)));
        }
    }
}
