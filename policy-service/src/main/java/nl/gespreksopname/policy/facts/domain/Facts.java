package nl.gespreksopname.policy.facts.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionNeedChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRevoked;
import nl.gespreksopname.contracts.consent.ShareTerms;
import nl.gespreksopname.contracts.recording.RecordingEvent.ContentStored;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingDestroyed;
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
 * <p>What follows from the facts is worked out when it is first asked for, and kept: the rules ask for the same again and again, which
 * in a long conversation would take longer than all else. For one thread.
 */
public final class Facts {

    private final String conversation;
    private final String organisation;
    private final List<Fact<?>> all;
    private final List<Fact<?>> corrected;
    private final Corrections corrections;
    private final Instant firstLogged;
    private final Instant lastLogged;
    private final Map<Class<?>, List<? extends Fact<?>>> byKind = new HashMap<>();
    private @Nullable Map<String, Participant> participants;
    private @Nullable List<Permission> permissions;
    private @Nullable Map<String, Recording> recordings;

    /**
     * Facts of one conversation.
     *
     * @param conversation id
     * @param organisation OIN of the organisation that it belongs to
     * @param all every fact that counts, by service and by place in its stream
     * @param corrected what counts no longer, because it was corrected
     * @param corrections what was corrected by what, and what is disputed
     * @param firstLogged when it was first heard of
     * @param lastLogged when something was last taken down
     */
    public Facts(
            String conversation,
            String organisation,
            Collection<? extends Fact<?>> all,
            Collection<? extends Fact<?>> corrected,
            Corrections corrections,
            Instant firstLogged,
            Instant lastLogged) {
        this.conversation = conversation;
        this.organisation = organisation;
        this.all = List.copyOf(all);
        this.corrected = List.copyOf(corrected);
        this.corrections = corrections;
        this.firstLogged = firstLogged;
        this.lastLogged = lastLogged;
    }

    /** The conversation's id. */
    public String conversation() {
        return conversation;
    }

    /** OIN of the organisation that it belongs to. */
    public String organisation() {
        return organisation;
    }

    /** Every fact that counts, by service and by place in its stream. */
    public List<Fact<?>> all() {
        return all;
    }

    /** What was taken down and counts no longer, because it was corrected. */
    public List<Fact<?>> corrected() {
        return corrected;
    }

    /** What was corrected by what, and what is disputed. */
    public Corrections corrections() {
        return corrections;
    }

    /** When it was first heard of. */
    public Instant firstLogged() {
        return firstLogged;
    }

    /** When something was last taken down. */
    public Instant lastLogged() {
        return lastLogged;
    }

    /** The version of a service's stream as far as it counts; 0 for nothing. */
    public int version(String service) {
        return Math.max(version(service, all), version(service, corrected));
    }

    private static int version(String service, List<Fact<?>> facts) {
        int version = 0;
        for (Fact<?> fact : facts) {
            String id = fact.source().eventId();
            if (id.startsWith(service) && id.charAt(service.length()) == '/') {
                version = Math.max(version, Integer.parseInt(id, id.lastIndexOf('/') + 1, id.length(), 10));
            }
        }
        return version;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Facts facts
                && conversation.equals(facts.conversation)
                && organisation.equals(facts.organisation)
                && all.equals(facts.all)
                && corrected.equals(facts.corrected)
                && corrections.equals(facts.corrections)
                && firstLogged.equals(facts.firstLogged)
                && lastLogged.equals(facts.lastLogged);
    }

    @Override
    public int hashCode() {
        return Objects.hash(conversation, organisation, all, corrected, corrections, firstLogged, lastLogged);
    }

    /** The facts of one kind. */
    @SuppressWarnings("unchecked") // what is kept for a kind is of that kind
    public <E> List<Fact<E>> of(Class<E> kind) {
        @Nullable List<? extends Fact<?>> kept = byKind.get(kind);
        if (kept == null) {
            kept = ofKind(kind);
            byKind.put(kind, kept);
        }
        return (List<Fact<E>>) kept;
    }

    private <E> List<Fact<E>> ofKind(Class<E> kind) {
        List<Fact<E>> found = new ArrayList<>();
        for (Fact<?> fact : all) {
            if (kind.isInstance(fact.what())) {
                found.add(new Fact<>(kind.cast(fact.what()), fact.source()));
            }
        }
        return List.copyOf(found);
    }

    /** The first fact of one kind. */
    public <E> Optional<Fact<E>> first(Class<E> kind) {
        return of(kind).stream().findFirst();
    }

    /** What was taken down under an event's id, whether it counts or was corrected; absent when nothing was. */
    public @Nullable Object taken(String eventId) {
        for (List<Fact<?>> facts : List.of(all, corrected)) {
            for (Fact<?> fact : facts) {
                if (fact.source().eventId().equals(eventId)) {
                    return fact.what();
                }
            }
        }
        return null;
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
        return List.copyOf(participantsById().values());
    }

    private Map<String, Participant> participantsById() {
        @Nullable Map<String, Participant> known = participants;
        if (known == null) {
            known = byId(whoTakesPart(), Participant::id);
            participants = known;
        }
        return known;
    }

    private static <E> Map<String, E> byId(List<E> several, Function<E, String> id) {
        Map<String, E> byId = new LinkedHashMap<>();
        several.forEach(one -> byId.putIfAbsent(id.apply(one), one));
        return byId;
    }

    private List<Participant> whoTakesPart() {
        Map<String, List<Stay.Movement>> movements = new HashMap<>();
        Map<String, Appearance> appearances = new LinkedHashMap<>();
        for (Fact<?> fact : all) {
            if (fact.what() instanceof ParticipantJoined joined) {
                boolean planned = joined.when() == null && isOfThePlan(fact.source());
                movements
                        .computeIfAbsent(joined.participant(), _ -> new ArrayList<>())
                        .add(new Stay.Movement(true, planned ? null : fact.moment()));
                appearances.merge(
                        joined.participant(),
                        new Appearance(joined.role(), joined.represents(), true),
                        (before, now) -> before.takesPart() ? before : now);
            } else if (fact.what() instanceof ParticipantLeft left) {
                movements
                        .computeIfAbsent(left.participant(), _ -> new ArrayList<>())
                        .add(new Stay.Movement(false, fact.moment()));
            } else if (fact.what() instanceof AbsenteeNamed absentee) {
                appearances.putIfAbsent(
                        absentee.participant(), new Appearance(absentee.role(), absentee.represents(), false));
            }
        }
        Map<Role, Integer> counts = new HashMap<>();
        appearances.values().forEach(appearance -> counts.merge(appearance.role(), 1, Integer::sum));
        Map<Role, Integer> numbers = new HashMap<>();
        List<Participant> found = new ArrayList<>();
        appearances.forEach((id, appearance) -> found.add(new Participant(
                id,
                appearance.role(),
                numbers.merge(appearance.role(), 1, Integer::sum),
                counts.getOrDefault(appearance.role(), 1) > 1,
                appearance.represents(),
                Stay.of(movements.getOrDefault(id, List.of())))));
        return found;
    }

    /** Somebody by pseudonym. */
    public Optional<Participant> participant(@Nullable String id) {
        return id == null
                ? Optional.empty()
                : Optional.ofNullable(participantsById().get(id));
    }

    /** On whose side somebody stands; on neither when they are not known. */
    public Side side(@Nullable String participant) {
        return participant(participant).map(Participant::side).orElse(Side.NEITHER);
    }

    /** Every permission to share that was asked for, with what came of it. */
    public List<Permission> permissions() {
        @Nullable List<Permission> known = permissions;
        if (known == null) {
            known = List.copyOf(whatWasAsked());
            permissions = known;
        }
        return known;
    }

    private List<Permission> whatWasAsked() {
        List<Permission> asked = new ArrayList<>();
        for (Fact<SharePermissionRequested> requested : of(SharePermissionRequested.class)) {
            for (Granting granting : grantings(requested)) {
                asked.add(permission(requested, granting));
            }
        }
        return asked;
    }

    /**
     * What a request came to. What was granted before it was corrected in what it asks was granted for what it asked then: it
     * is a permission of its own, so that nobody has given one for more than they said yes to.
     */
    private List<Granting> grantings(Fact<SharePermissionRequested> requested) {
        String id = requested.what().permission();
        List<Granting> grantings = new ArrayList<>();
        @Nullable Granting last = null;
        @Nullable Fact<SharePermissionEnded> ended = null;
        for (Fact<?> fact : all) {
            if (fact.what() instanceof SharePermissionGranted it
                    && it.permission().equals(id)) {
                SharePermissionRequested then = asked(requested, fact);
                // A correction can put a permission in force again after it ended: the last says how it is.
                if (last != null && last.terms().equals(ShareTerms.of(then))) {
                    grantings.removeLast();
                }
                last = new Granting(then, new Fact<>(it, fact.source()), null);
                grantings.add(last);
            } else if (fact.what() instanceof SharePermissionEnded it
                    && it.permission().equals(id)
                    && (last == null ? ended : last.ended()) == null) {
                ended = new Fact<>(it, fact.source());
                if (last != null) {
                    grantings.removeLast();
                    last = new Granting(last.asked(), last.granted(), ended);
                    grantings.add(last);
                }
            }
        }
        if (last == null || !last.terms().equals(ShareTerms.of(requested.what()))) {
            grantings.add(new Granting(requested.what(), null, last == null ? ended : null));
        }
        return grantings;
    }

    private Permission permission(Fact<SharePermissionRequested> requested, Granting granting) {
        String id = requested.what().permission();
        return new Permission(
                new Fact<>(granting.asked(), requested.source()),
                granting.granted(),
                of(ShareDecisionMade.class).stream()
                        .filter(fact -> fact.what().permission().equals(id)
                                && ShareTerms.of(asked(requested, fact)).equals(granting.terms()))
                        .toList(),
                of(SharePermissionRevoked.class).stream()
                        .filter(fact -> fact.what().permission().equals(id)
                                && mayRevoke(fact.what().participant(), requested.what(), granting.granted()))
                        .toList(),
                granting.ended());
    }

    /** What a request asked when something was taken down about it. */
    private SharePermissionRequested asked(Fact<SharePermissionRequested> requested, Fact<?> then) {
        if (corrected.isEmpty()) {
            return requested.what();
        }
        Object asked = corrections.then(
                requested.source().eventId(), requested.what(), then.source().eventId());
        return asked instanceof SharePermissionRequested it ? it : requested.what();
    }

    /** That a request was granted, as it asked then. */
    private record Granting(
            SharePermissionRequested asked,
            @Nullable Fact<SharePermissionGranted> granted,
            @Nullable Fact<SharePermissionEnded> ended) {

        ShareTerms terms() {
            return ShareTerms.of(asked);
        }
    }

    /**
     * Who asked, and those whose permission it took: those by whom it came in force, or before that those who are needed
     * now. That anybody else takes it back changes nothing.
     */
    private boolean mayRevoke(
            String participant, SharePermissionRequested requested, @Nullable Fact<SharePermissionGranted> granted) {
        if (participant.equals(requested.requestedBy())) {
            return true;
        }
        if (granted != null) {
            return granted.what().needed().contains(participant);
        }
        return of(SharePermissionNeedChanged.class).stream()
                .filter(fact -> fact.what().permission().equals(requested.permission()))
                .reduce((before, after) -> after)
                .map(changed -> changed.what().needed())
                .orElse(requested.needed())
                .contains(participant);
    }

    /** Every recording that became known. */
    public List<Recording> recordings() {
        return List.copyOf(recordingsById().values());
    }

    private Map<String, Recording> recordingsById() {
        @Nullable Map<String, Recording> known = recordings;
        if (known == null) {
            known = byId(whatWasRecorded(), Recording::id);
            recordings = known;
        }
        return known;
    }

    private List<Recording> whatWasRecorded() {
        List<Recording> recorded = new ArrayList<>();
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
            recorded.add(new Recording(
                    registered,
                    announcementOf(registered.what()),
                    startOf(id),
                    digests,
                    of(EditDisclosed.class).stream()
                            .filter(fact -> fact.what().recording().equals(id))
                            .toList(),
                    of(RecordingStatusChanged.class).stream()
                            .filter(fact -> fact.what().recording().equals(id))
                            .toList(),
                    of(RecordingDestroyed.class).stream()
                            .filter(fact -> fact.what().recording().equals(id))
                            .findFirst()
                            .orElse(null)));
        }
        return recorded;
    }

    /** The recording of an id. */
    public Optional<Recording> recording(String id) {
        return Optional.ofNullable(recordingsById().get(id));
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
        return bound == null ? null : bound.atTheLatest(bound.moment().latest());
    }

    /** Who was logged with the plan was expected; everybody else joined at a moment. */
    private boolean isOfThePlan(Source source) {
        return plan().map(plan -> !source.firstLogged().isAfter(plan.source().firstLogged()))
                .orElse(true);
    }

    private record Appearance(Role role, @Nullable String represents, boolean takesPart) {}
}
