package nl.gespreksopname.policy.facts.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.gespreksopname.contracts.consent.ConsentEvent.AbsenteeNamed;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationCancelled;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationPlanned;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationStarted;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantJoined;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantLeft;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEvent.ShareDecisionMade;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionEnded;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionGranted;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRevoked;
import nl.gespreksopname.contracts.recording.RecordingEvent.ContentStored;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.When;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one conversation at a moment. Facts stand in the order of their streams; of something that can
 * happen once, the first report counts.
 *
 * @param conversation id
 * @param organisation OIN of the organisation that it belongs to
 * @param all every fact, by service and by place in its stream
 * @param firstLogged when it was first heard of
 * @param lastLogged when something was last taken down
 */
public record Facts(
        String conversation, String organisation, List<Fact<?>> all, Instant firstLogged, Instant lastLogged) {

    public Facts {
        all = List.copyOf(all);
    }

    /** The facts of one kind. */
    public <E> List<Fact<E>> of(Class<E> kind) {
        List<Fact<E>> found = new ArrayList<>();
        for (Fact<?> fact : all) {
            if (kind.isInstance(fact.what())) {
                found.add(new Fact<>(kind.cast(fact.what()), fact.source()));
            }
        }
        return found;
    }

    /** The first fact of one kind. */
    public <E> Optional<Fact<E>> first(Class<E> kind) {
        return of(kind).stream().findFirst();
    }

    /** Where the event of this id was taken down, whatever it says. */
    public Optional<Source> source(String eventId) {
        return all.stream()
                .map(Fact::source)
                .filter(source -> source.eventId().equals(eventId))
                .findFirst();
    }

    /** What was planned, if it is known here. */
    public Optional<Fact<ConversationPlanned>> plan() {
        return first(ConversationPlanned.class);
    }

    /** The start of the substance. */
    public @Nullable Instant startedAt() {
        return first(ConversationStarted.class)
                .map(fact -> fact.moment().reckoned())
                .orElse(null);
    }

    /** The end. */
    public @Nullable Instant endedAt() {
        return first(ConversationEnded.class)
                .map(fact -> fact.moment().reckoned())
                .orElse(null);
    }

    /** That it does not take place; a conversation that started was not cancelled. */
    public Optional<Fact<ConversationCancelled>> cancelled() {
        return startedAt() == null ? first(ConversationCancelled.class) : Optional.empty();
    }

    /**
     * From when the entry term runs: the end, or as long as none is reported the best that is known instead of it.
     */
    public Instant entryTermRunsFrom() {
        @Nullable Instant end = endedAt();
        if (end != null) {
            return end;
        }
        @Nullable Instant start = startedAt();
        if (start != null) {
            return start;
        }
        return plan().map(plan -> plan.what().plannedStart())
                .filter(planned -> planned.isAfter(firstLogged))
                .orElse(firstLogged);
    }

    /** Whether something happened before the substance began, or as it began; by its time, or as it was reported. */
    public Certainty beforehand(Moment moment) {
        @Nullable Instant start = startedAt();
        if (start != null && moment.isAtOrBefore(start)) {
            return Certainty.YES;
        }
        if (start != null && moment.isAfter(start)) {
            return Certainty.NO;
        }
        @Nullable When when = moment.when();
        if (when == null) {
            return Certainty.UNKNOWN;
        }
        return switch (when) {
            case BEFORE_START, AT_START -> Certainty.YES;
            case DURING, AFTERWARDS -> Certainty.NO;
        };
    }

    /** Everybody who takes part, was to take part, or has to do with it. */
    public List<Participant> participants() {
        Map<String, Moment> left = new HashMap<>();
        for (Fact<ParticipantLeft> fact : of(ParticipantLeft.class)) {
            left.putIfAbsent(fact.what().participant(), fact.moment());
        }
        Map<String, Appearance> appearances = new LinkedHashMap<>();
        for (Fact<?> fact : all) {
            if (fact.what() instanceof ParticipantJoined joined) {
                boolean planned = joined.when() == null && isOfThePlan(fact.source());
                appearances.merge(
                        joined.participant(),
                        new Appearance(joined.role(), joined.represents(), planned ? null : fact.moment(), true),
                        (before, now) -> before.takesPart() ? before : now);
            } else if (fact.what() instanceof AbsenteeNamed absentee) {
                appearances.putIfAbsent(
                        absentee.participant(), new Appearance(absentee.role(), absentee.represents(), null, false));
            }
        }
        Map<Role, Integer> counts = new HashMap<>();
        appearances.values().forEach(appearance -> counts.merge(appearance.role(), 1, Integer::sum));
        Map<Role, Integer> numbers = new HashMap<>();
        List<Participant> participants = new ArrayList<>();
        appearances.forEach((id, appearance) -> participants.add(new Participant(
                id,
                appearance.role(),
                numbers.merge(appearance.role(), 1, Integer::sum),
                counts.getOrDefault(appearance.role(), 1) > 1,
                appearance.represents(),
                appearance.joined(),
                appearance.takesPart(),
                left.get(id))));
        return participants;
    }

    /** Somebody by pseudonym. */
    public Optional<Participant> participant(@Nullable String id) {
        return participants().stream()
                .filter(participant -> participant.id().equals(id))
                .findFirst();
    }

    /** On whose side somebody stands; on neither when they are not known. */
    public Side side(@Nullable String participant) {
        return participant(participant).map(Participant::side).orElse(Side.NEITHER);
    }

    /** Every permission to share that was asked for, with what came of it. */
    public List<Permission> permissions() {
        List<Permission> permissions = new ArrayList<>();
        for (Fact<SharePermissionRequested> requested : of(SharePermissionRequested.class)) {
            String id = requested.what().permission();
            permissions.add(new Permission(
                    requested,
                    of(SharePermissionGranted.class).stream()
                            .filter(fact -> fact.what().permission().equals(id))
                            .findFirst()
                            .orElse(null),
                    of(ShareDecisionMade.class).stream()
                            .filter(fact -> fact.what().permission().equals(id))
                            .toList(),
                    of(SharePermissionRevoked.class).stream()
                            .filter(fact -> fact.what().permission().equals(id))
                            .toList(),
                    of(SharePermissionEnded.class).stream()
                            .filter(fact -> fact.what().permission().equals(id))
                            .findFirst()
                            .orElse(null)));
        }
        return permissions;
    }

    /** Every recording that became known. */
    public List<Recording> recordings() {
        List<Recording> recordings = new ArrayList<>();
        for (Fact<RecordingRegistered> registered : of(RecordingRegistered.class)) {
            String id = registered.what().recording();
            Set<String> digests = new HashSet<>();
            for (Fact<FingerprintTaken> fact : of(FingerprintTaken.class)) {
                if (fact.what().recording().equals(id)) {
                    digests.add(fact.what().digest());
                }
            }
            for (Fact<ContentStored> fact : of(ContentStored.class)) {
                if (fact.what().recording().equals(id)) {
                    digests.add(fact.what().digest());
                }
            }
            recordings.add(new Recording(
                    registered,
                    announcementOf(registered.what()),
                    startOf(id),
                    digests,
                    of(EditDisclosed.class).stream()
                            .filter(fact -> fact.what().recording().equals(id))
                            .toList()));
        }
        return recordings;
    }

    /** The recording of an id. */
    public Optional<Recording> recording(String id) {
        return recordings().stream()
                .filter(recording -> recording.id().equals(id))
                .findFirst();
    }

    private @Nullable Fact<RecordingAnnounced> announcementOf(RecordingRegistered recording) {
        return of(RecordingAnnounced.class).stream()
                .filter(fact -> belongs(fact.what(), recording))
                .findFirst()
                .orElse(null);
    }

    /** A recording that names no announcement goes with one by the same recorder, unless it came to light undisclosed. */
    private static boolean belongs(RecordingAnnounced announced, RecordingRegistered recording) {
        if (recording.announcement() != null) {
            return announced.announcement().equals(recording.announcement());
        }
        return !recording.undisclosed()
                && announced.side() == recording.side()
                && (recording.recorder() == null || announced.recorder().equals(recording.recorder()));
    }

    private @Nullable Source startOf(String recording) {
        @Nullable Source bound = null;
        for (Fact<?> fact : all) {
            if (fact.what() instanceof RecordingStatusChanged changed
                    && changed.recording().equals(recording)
                    && changed.status() == RecordingStatus.STARTED) {
                return fact.source();
            }
            boolean followed = switch (fact.what()) {
                case RecordingStatusChanged changed -> changed.recording().equals(recording);
                case FingerprintTaken taken -> taken.recording().equals(recording);
                default -> false;
            };
            if (followed
                    && (bound == null
                            || fact.moment().latest().isBefore(bound.moment().latest()))) {
                bound = fact.source();
            }
        }
        return bound == null
                ? null
                : new Source(
                        bound.eventId(),
                        new Moment(Instant.MIN, bound.moment().latest(), null),
                        bound.loggedAt(),
                        bound.reporter(),
                        bound.side());
    }

    /** Who was logged with the plan was expected; everybody else joined at a moment. */
    private boolean isOfThePlan(Source source) {
        return plan().map(plan -> !source.loggedAt().isAfter(plan.source().loggedAt()))
                .orElse(true);
    }

    private record Appearance(
            Role role,
            @Nullable String represents,
            @Nullable Moment joined,
            boolean takesPart) {}
}
