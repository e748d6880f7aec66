package nl.gespreksopname.policy.facts.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.AbsenteeNamed;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationPlanned;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationStarted;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantJoined;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.policy.PolicyEvent.PolicyPublished;
import nl.gespreksopname.contracts.policy.PolicyEventTypes;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEventTypes;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.policy.domain.Policy;
import org.jspecify.annotations.Nullable;

/** Folds what is known into facts. Pure; the same events give the same facts. */
public final class Folding {

    private Folding() {}

    /**
     * The facts of one conversation.
     *
     * @param known what counts
     * @param asOf only what had happened by then counts, and of what has no time what was taken down by then; plan and
     *     participants always count
     * @return empty when nothing had happened by then
     */
    public static Optional<Facts> facts(Known known, Instant asOf) {
        Corrections corrections = Corrections.in(known);
        List<Heard> events = sided(corrections);
        @Nullable Instant start = firstInstant(events, ConversationStarted.class);
        @Nullable Instant end = firstInstant(events, ConversationEnded.class);
        Map<String, Side> sides = sides(events);
        Placing placing = new Placing(corrections, sides, start, end, asOf);
        List<Fact<?>> facts = placing.of(events);
        if (facts.isEmpty()) {
            return Optional.empty();
        }
        List<Fact<?>> corrected = placing.of(corrections.gone());
        Instant first = facts.getFirst().source().loggedAt();
        Instant last = first;
        for (List<Fact<?>> some : List.of(facts, corrected)) {
            for (Fact<?> fact : some) {
                Instant logged = fact.source().loggedAt();
                first = earlier(first, logged);
                last = last.isBefore(logged) ? logged : last;
            }
        }
        EventEnvelope owner = known.events().getFirst().envelope();
        return Optional.of(
                new Facts(conversation(owner), known.organisation(), facts, corrected, corrections, first, last));
    }

    /** Takes events for facts, each at its moment. */
    private record Placing(
            Corrections corrections,
            Map<String, Side> sides,
            @Nullable Instant start,
            @Nullable Instant end,
            Instant asOf) {

        List<Fact<?>> of(List<Heard> events) {
            List<Fact<?>> facts = new ArrayList<>(events.size());
            for (Heard one : events) {
                EventEnvelope event = one.envelope();
                Instant firstLogged = corrections.firstLogged(one);
                Moment moment = moment(event, firstLogged, one.when(), start, end);
                if (moment.reckoned().isAfter(asOf) && !isTimeless(one)) {
                    continue;
                }
                @Nullable String reporter = event.actor().reportedBy();
                facts.add(new Fact<>(
                        one.what(),
                        new Source(
                                event.id(),
                                moment,
                                event.loggedAt(),
                                firstLogged,
                                reporter,
                                event.basis(),
                                side(one.what(), reporter, sides),
                                !corrections.disputedBy(event.id()).isEmpty(),
                                corrections.standsForAnother(event.id()))));
            }
            return facts;
        }
    }

    /** What a service decided by itself from what it was told, nobody reported. */
    private static Side side(Object what, @Nullable String reporter, Map<String, Side> sides) {
        if (reporter != null) {
            return sides.getOrDefault(reporter, Side.NEITHER);
        }
        boolean decided = what instanceof ConsentEvent.ClearanceChanged
                || what instanceof ConsentEvent.SharePermissionGranted
                || what instanceof ConsentEvent.SharePermissionDenied
                || what instanceof ConsentEvent.SharePermissionEnded
                || what instanceof ConsentEvent.SharePermissionNeedChanged;
        return decided ? Side.NEITHER : Side.ORGANISATION;
    }

    /**
     * The policy versions in the events of an organisation's stream.
     *
     * @param events of the stream {@code organisation/<oin>}; others are passed over
     */
    public static Policies policies(Collection<EventEnvelope> events) {
        Map<String, Policy> policies = new TreeMap<>();
        for (EventEnvelope event : events) {
            if (event.service().equals("policy") && what(event) instanceof PolicyPublished published) {
                policies.putIfAbsent(
                        event.id(),
                        new Policy(
                                published.policyVersion(),
                                event.loggedAt(),
                                published.validFrom().isBefore(event.loggedAt())
                                        ? event.loggedAt()
                                        : published.validFrom(),
                                published.informationAddress(),
                                published.parameters(),
                                event.id()));
            }
        }
        return new Policies(List.copyOf(policies.values()));
    }

    /** The record of an event, or {@link NotUnderstood}. */
    public static Object what(EventEnvelope event) {
        try {
            Optional<?> decoded = switch (event.service()) {
                case "consent" -> ConsentEventTypes.CODEC.decode(event.type(), event.schemaVersion(), event.data());
                case "recording" -> RecordingEventTypes.CODEC.decode(event.type(), event.schemaVersion(), event.data());
                case "policy" -> PolicyEventTypes.CODEC.decode(event.type(), event.schemaVersion(), event.data());
                default -> Optional.empty();
            };
            return decoded.isPresent() ? decoded.get() : new NotUnderstood(event.type());
        } catch (IllegalArgumentException e) {
            return new NotUnderstood(event.type());
        }
    }

    /** The place in the conversation at which an event says that it happened, if it says so. */
    public static @Nullable When when(Object what) {
        return switch (what) {
            case ConsentEvent event -> whenOf(event);
            case RecordingEvent event -> whenOf(event);
            default -> null;
        };
    }

    private static @Nullable When whenOf(ConsentEvent event) {
        return switch (event) {
            case ConsentEvent.ParticipantJoined it -> it.when();
            case ConsentEvent.ParticipantLeft it -> it.when();
            case ConsentEvent.PossibilityMentioned it -> it.when();
            case ConsentEvent.RecordingAnnounced it -> it.when();
            case ConsentEvent.ResponseGiven it -> it.when();
            case ConsentEvent.RefusalExplained it -> it.when();
            case ConsentEvent.AlternativeOffered it -> it.when();
            case ConsentEvent.AlternativeDelivered it -> it.when();
            case ConsentEvent.ArrangementMade it -> it.when();
            case ConsentEvent.ArrangementConfirmed it -> it.when();
            case ConsentEvent.ShareDecisionMade it -> it.when();
            case ConsentEvent.SharePermissionRevoked it -> it.when();
            case ConsentEvent.ConversationPlanned it -> null;
            case ConsentEvent.AbsenteeNamed it -> null;
            case ConsentEvent.ConversationStarted it -> null;
            case ConsentEvent.ConversationEnded it -> null;
            case ConsentEvent.ConversationCancelled it -> null;
            case ConsentEvent.ClearanceChanged it -> null;
            case ConsentEvent.SharePermissionRequested it -> null;
            case ConsentEvent.SharePermissionGranted it -> null;
            case ConsentEvent.SharePermissionEnded it -> null;
            case ConsentEvent.SharePermissionDenied it -> null;
            case ConsentEvent.PersonDescribed it -> null;
            case ConsentEvent.CustodyRecorded it -> null;
            case ConsentEvent.CapacityRecorded it -> null;
            case ConsentEvent.RefusalContested it -> it.when();
            case ConsentEvent.RefusalReviewed it -> it.when();
            case ConsentEvent.AlternativeAccepted it -> it.when();
            case ConsentEvent.AlternativeDisputed it -> it.when();
            case ConsentEvent.AlternativeDisputeSettled it -> it.when();
            case ConsentEvent.FactCorrected it -> null;
            case ConsentEvent.FactDisputed it -> null;
            case ConsentEvent.KeepDecided it -> it.when();
            case ConsentEvent.SafetyMarkPlaced it -> null;
            case ConsentEvent.SafetyMarkLifted it -> null;
            case ConsentEvent.ConversationTransferred it -> null;
            case ConsentEvent.ConversationReceived it -> null;
            case ConsentEvent.SharePermissionNeedChanged it -> null;
            case ConsentEvent.PersonalValuesDestroyed it -> null;
        };
    }

    private static @Nullable When whenOf(RecordingEvent event) {
        return switch (event) {
            case RecordingEvent.RecordingRegistered it -> it.when();
            case RecordingEvent.RecordingStatusChanged it -> it.when();
            case RecordingEvent.FingerprintTaken it -> it.when();
            case RecordingEvent.CopyRequested it -> it.when();
            case RecordingEvent.CopyDelivered it -> it.when();
            case RecordingEvent.CopyImpossible it -> it.when();
            case RecordingEvent.CopyVerified it -> it.when();
            case RecordingEvent.EditDisclosed it -> it.when();
            case RecordingEvent.RecordingShared it -> it.when();
            case RecordingEvent.PublicationFound it -> it.when();
            case RecordingEvent.RecordingMatched it -> null;
            case RecordingEvent.ContentStored it -> null;
            case RecordingEvent.ActRefused it -> null;
            case RecordingEvent.VerificationExplained it -> it.when();
            case RecordingEvent.RecipientNotified it -> it.when();
            case RecordingEvent.TakeDownReported it -> it.when();
            case RecordingEvent.HoldPlaced it -> null;
            case RecordingEvent.HoldLifted it -> null;
            case RecordingEvent.RecordingDestroyed it -> it.when();
            case RecordingEvent.DestructionWaits it -> null;
            case RecordingEvent.FactCorrected it -> null;
            case RecordingEvent.FactDisputed it -> null;
            case RecordingEvent.PersonalValuesDestroyed it -> null;
        };
    }

    /**
     * When an event is said to have happened. What was logged has happened, so a claimed time is never reckoned later
     * than that: two machines' clocks differ a little.
     *
     * @param logged when it was first taken down, by this event or by the one in whose place it stands
     */
    private static Moment moment(
            EventEnvelope event, Instant logged, @Nullable When when, @Nullable Instant start, @Nullable Instant end) {
        if (event.occurredAt() != null) {
            return Moment.exactly(earlier(event.occurredAt(), event.loggedAt()), when);
        }
        if (when == null || start == null) {
            return new Moment(Instant.MIN, logged, when);
        }
        return switch (when) {
            case BEFORE_START -> new Moment(Instant.MIN, earlier(start, logged), when);
            case AT_START -> Moment.exactly(earlier(start, logged), when);
            case DURING -> after(start, end == null ? logged : earlier(end, logged), when);
            case AFTERWARDS -> after(end == null ? start : end, logged, when);
        };
    }

    private static Moment after(Instant earliest, Instant latest, When when) {
        return new Moment(earlier(earliest.plusNanos(1), latest), latest, when);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static @Nullable Instant firstInstant(List<Heard> events, Class<?> kind) {
        for (Heard one : events) {
            if (kind.isInstance(one.what())) {
                @Nullable Instant at = one.envelope().occurredAt();
                return at == null
                        ? one.envelope().loggedAt()
                        : earlier(at, one.envelope().loggedAt());
            }
        }
        return null;
    }

    /** What counts; when it was corrected what somebody is, what they announced to record is on the side of what they are. */
    private static List<Heard> sided(Corrections corrections) {
        Set<String> corrected = corrections.gone().stream()
                .flatMap(gone -> whoIs(gone.what()).stream())
                .collect(Collectors.toSet());
        if (corrected.isEmpty()) {
            return corrections.left();
        }
        Map<String, Participation> known = new HashMap<>();
        List<Heard> sided = new ArrayList<>();
        for (Heard one : corrections.left()) {
            Heard told = one;
            switch (one.what()) {
                case ParticipantJoined it -> known.put(it.participant(), new Participation(it.role(), it.represents()));
                case AbsenteeNamed it ->
                    known.putIfAbsent(it.participant(), new Participation(it.role(), it.represents()));
                case RecordingAnnounced it -> {
                    @Nullable Participation recorder = known.get(it.recorder());
                    if (recorder != null
                            && (corrected.contains(it.recorder())
                                    || (recorder.represents() != null && corrected.contains(recorder.represents())))) {
                        told = new Heard(
                                one.envelope(),
                                new RecordingAnnounced(
                                        it.announcement(),
                                        it.by(),
                                        it.recorder(),
                                        recorder.side(known),
                                        it.medium(),
                                        it.inAnswerTo(),
                                        it.when()),
                                one.when(),
                                one.hash());
                    }
                }
                default -> {
                    // says nothing of a side
                }
            }
            sided.add(told);
        }
        return sided;
    }

    private static Optional<String> whoIs(Object what) {
        return switch (what) {
            case ParticipantJoined it -> Optional.of(it.participant());
            case AbsenteeNamed it -> Optional.of(it.participant());
            default -> Optional.empty();
        };
    }

    private record Participation(Role role, @Nullable String represents) {

        /** Their own, or that of whom they act for. */
        Side side(Map<String, Participation> known) {
            @Nullable Participation actsFor = represents == null ? null : known.get(represents);
            return role.side() == Side.NEITHER && actsFor != null
                    ? actsFor.role().side()
                    : role.side();
        }
    }

    private static Map<String, Side> sides(List<Heard> events) {
        Map<String, Side> sides = new HashMap<>();
        for (Heard one : events) {
            if (one.what() instanceof ParticipantJoined joined) {
                sides.put(joined.participant(), joined.role().side());
            } else if (one.what() instanceof AbsenteeNamed absentee) {
                sides.putIfAbsent(absentee.participant(), absentee.role().side());
            }
        }
        return sides;
    }

    /** Of what was planned and of who takes part it is known that it holds, not since when: so it holds at any moment. */
    private static boolean isTimeless(Heard one) {
        return one.envelope().occurredAt() == null
                && one.when() == null
                && (one.what() instanceof ConversationPlanned
                        || one.what() instanceof ParticipantJoined
                        || one.what() instanceof AbsenteeNamed);
    }

    private static String conversation(EventEnvelope event) {
        return event.stream().substring("conversation/".length());
    }
}
