package nl.gespreksopname.consent.conversation.domain;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ConversationStatus;
import nl.gespreksopname.contracts.vocabulary.Decision;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Side;
import org.jspecify.annotations.Nullable;

/**
 * The state of one conversation, folded from its events; seen from outside it never changes. Where people said one thing
 * and then another, what they said last counts: by the claimed times where both have one, else by the order of the log.
 */
public final class Conversation {

    /** A conversation of which nothing is known. */
    public static final Conversation NONE = new Conversation();

    private boolean open;
    private @Nullable ConversationStatus status;
    private @Nullable Instant plannedStart;
    private @Nullable Instant startedAt;
    private @Nullable Instant endedAt;
    private Map<String, Participant> participants = Map.of();
    private Map<String, Mention> mentions = Map.of();
    private Map<String, Announcement> announcements = Map.of();
    private Map<String, Refusal> refusals = Map.of();
    private Map<String, Alternative> alternatives = Map.of();
    private Map<String, Arrangement> arrangements = Map.of();
    private Map<String, Permission> permissions = Map.of();
    private Map<String, ConsentEvent.ClearanceChanged> clearances = Map.of();

    private Conversation() {}

    /**
     * Somebody in it.
     *
     * @param tookPart whether they ever took part; false for an absentee
     * @param present whether they do now
     * @param movedAt claimed time of their last coming or going
     */
    public record Participant(
            String id,
            Role role,
            @Nullable String represents,
            boolean tookPart,
            boolean present,
            @Nullable Instant movedAt) {}

    /** A mention that recording is possible, or that nobody said so. */
    public record Mention(
            String id, boolean mentioned, @Nullable Instant occurredAt) {}

    /**
     * An announcement.
     *
     * @param answers what each participant answered last
     */
    public record Announcement(
            String id, String recorder, Side side, @Nullable Instant occurredAt, Map<String, Given<Answer>> answers) {}

    /**
     * A refusal by the organisation.
     *
     * @param explained whether there is an explanation, at once or later
     */
    public record Refusal(
            String id,
            String participant,
            String announcement,
            @Nullable Ground ground,
            boolean explained) {}

    /** Another way that was offered. */
    public record Alternative(String id, String refusal, AlternativeKind kind, boolean delivered) {}

    /**
     * Arrangements, as far as their newest version.
     *
     * @param complete whether the newest version covers every subject
     * @param confirmed who confirmed which version
     */
    public record Arrangement(String id, int version, boolean complete, Map<Integer, Set<String>> confirmed) {}

    /**
     * A request for permission to share and what came of it.
     *
     * @param needed who was needed when it was asked or granted
     * @param decisions what each decided last
     */
    public record Permission(
            String id,
            String requestedBy,
            @Nullable Instant until,
            List<String> needed,
            Map<String, Given<Decision>> decisions,
            Standing standing) {}

    /** How a permission to share stands. */
    public enum Standing {
        /** Asked, not yet decided. */
        REQUESTED,
        /** In force. */
        GRANTED,
        /** Not given. */
        DENIED,
        /** No longer in force. */
        ENDED
    }

    /**
     * What somebody said, and when they are said to have said it.
     *
     * @param by id of the response or decision
     */
    public record Given<T>(T what, String by, @Nullable Instant occurredAt) {}

    /** Whether it was planned or opened. */
    public boolean open() {
        return open;
    }

    /** How far it is; absent until it began, ended or was cancelled. */
    public @Nullable ConversationStatus status() {
        return status;
    }

    /** When it was to begin. */
    public @Nullable Instant plannedStart() {
        return plannedStart;
    }

    /** When its substance began. */
    public @Nullable Instant startedAt() {
        return startedAt;
    }

    /** When it ended. */
    public @Nullable Instant endedAt() {
        return endedAt;
    }

    /** Everybody who has to do with it, by pseudonym. */
    public Map<String, Participant> participants() {
        return participants;
    }

    /** Mentions that recording is possible, by id. */
    public Map<String, Mention> mentions() {
        return mentions;
    }

    /** Announcements, by id. */
    public Map<String, Announcement> announcements() {
        return announcements;
    }

    /** Refusals, by the id of the response. */
    public Map<String, Refusal> refusals() {
        return refusals;
    }

    /** Alternatives that were offered, by id. */
    public Map<String, Alternative> alternatives() {
        return alternatives;
    }

    /** Arrangements, by id. */
    public Map<String, Arrangement> arrangements() {
        return arrangements;
    }

    /** Requests for permission to share, by id. */
    public Map<String, Permission> permissions() {
        return permissions;
    }

    /** What was last decided on each announcement, by its id. */
    public Map<String, ConsentEvent.ClearanceChanged> clearances() {
        return clearances;
    }

    /** On whose side somebody stands: their own, or that of whom they act for. */
    public Side sideOf(String participant) {
        Participant known = participants.get(participant);
        if (known == null) {
            return Side.NEITHER;
        }
        Participant actsFor = known.represents() == null ? null : participants.get(known.represents());
        return known.role().side() == Side.NEITHER && actsFor != null
                ? actsFor.role().side()
                : known.role().side();
    }

    /** The state after one more event. Events of other streams and of types that say nothing here change nothing. */
    public Conversation after(Logged logged) {
        Instant at = logged.occurredAt();
        return switch (logged.event()) {
            case ConsentEvent.ConversationPlanned planned -> opened(planned.plannedStart());
            case ConsentEvent.ParticipantJoined joined ->
                withParticipant(joined.participant(), joined.role(), joined.represents(), true, at);
            case ConsentEvent.AbsenteeNamed named ->
                participants.containsKey(named.participant())
                        ? this
                        : withParticipant(named.participant(), named.role(), named.represents(), false, at);
            case ConsentEvent.ParticipantLeft left -> withoutParticipant(left.participant(), at);
            case ConsentEvent.ConversationStarted started -> started(at == null ? logged.loggedAt() : at);
            case ConsentEvent.ConversationEnded ended -> ended(at == null ? logged.loggedAt() : at);
            case ConsentEvent.ConversationCancelled cancelled ->
                change(next -> next.status = ConversationStatus.CANCELLED);
            case ConsentEvent.PossibilityMentioned mentioned ->
                change(next -> next.mentions = put(
                        mentions, mentioned.mention(), new Mention(mentioned.mention(), mentioned.mentioned(), at)));
            case ConsentEvent.RecordingAnnounced announced ->
                withAnnouncement(new Announcement(
                        announced.announcement(), announced.recorder(), announced.side(), at, Map.of()));
            case ConsentEvent.ResponseGiven response -> answered(response, at);
            case ConsentEvent.RefusalExplained explained -> explained(explained);
            case ConsentEvent.AlternativeOffered offered ->
                withAlternative(new Alternative(offered.alternative(), offered.refusal(), offered.kind(), false));
            case ConsentEvent.AlternativeDelivered delivered -> delivered(delivered.alternative());
            case ConsentEvent.ArrangementMade made -> arranged(made);
            case ConsentEvent.ArrangementConfirmed confirmed -> confirmed(confirmed);
            case ConsentEvent.ClearanceChanged changed ->
                change(next -> next.clearances = put(clearances, changed.announcement(), changed));
            case ConsentEvent.SharePermissionRequested requested ->
                withPermission(new Permission(
                        requested.permission(),
                        requested.requestedBy(),
                        requested.until(),
                        requested.needed(),
                        Map.of(),
                        Standing.REQUESTED));
            case ConsentEvent.ShareDecisionMade made -> decided(made, at);
            case ConsentEvent.SharePermissionRevoked revoked -> this;
            case ConsentEvent.SharePermissionGranted granted ->
                standing(granted.permission(), Standing.GRANTED, granted.needed());
            case ConsentEvent.SharePermissionEnded ended -> standing(ended.permission(), Standing.ENDED, null);
            case ConsentEvent.SharePermissionDenied denied -> standing(denied.permission(), Standing.DENIED, null);
            case ConsentEvent.PersonDescribed described -> this;
            case ConsentEvent.CustodyRecorded recorded -> this;
            case ConsentEvent.CapacityRecorded recorded -> this;
            case ConsentEvent.RefusalContested it -> this;
            case ConsentEvent.RefusalReviewed it -> this;
            case ConsentEvent.AlternativeAccepted it -> this;
            case ConsentEvent.AlternativeDisputed it -> this;
            case ConsentEvent.AlternativeDisputeSettled it -> this;
            case ConsentEvent.FactCorrected it -> this;
            case ConsentEvent.FactDisputed it -> this;
            case ConsentEvent.KeepDecided it -> this;
            case ConsentEvent.SafetyMarkPlaced it -> this;
            case ConsentEvent.SafetyMarkLifted it -> this;
            case ConsentEvent.ConversationTransferred it -> this;
            case ConsentEvent.ConversationReceived it -> this;
            case ConsentEvent.SharePermissionNeedChanged it -> this;
            case ConsentEvent.PersonalValuesDestroyed it -> this;
        };
    }

    /** Whether what is said at {@code later}, and was logged later, also counts as said later. */
    private static boolean counts(@Nullable Instant earlier, @Nullable Instant later) {
        return earlier == null || later == null || !later.isBefore(earlier);
    }

    private Conversation change(Consumer<Conversation> change) {
        Conversation next = new Conversation();
        next.open = open;
        next.status = status;
        next.plannedStart = plannedStart;
        next.startedAt = startedAt;
        next.endedAt = endedAt;
        next.participants = participants;
        next.mentions = mentions;
        next.announcements = announcements;
        next.refusals = refusals;
        next.alternatives = alternatives;
        next.arrangements = arrangements;
        next.permissions = permissions;
        next.clearances = clearances;
        change.accept(next);
        return next;
    }

    private Conversation opened(@Nullable Instant start) {
        return change(next -> {
            next.open = true;
            next.plannedStart = start;
        });
    }

    private Conversation started(Instant at) {
        return change(next -> {
            next.startedAt = at;
            // A start that is reported after the end doesn't make it go on again.
            next.status = status == null ? ConversationStatus.STARTED : status;
        });
    }

    private Conversation ended(Instant at) {
        return change(next -> {
            next.endedAt = at;
            next.status = ConversationStatus.ENDED;
        });
    }

    private Conversation withParticipant(
            String id, Role role, @Nullable String represents, boolean takesPart, @Nullable Instant at) {
        Participant before = participants.get(id);
        Participant after = before == null || !before.tookPart() || counts(before.movedAt(), at)
                ? new Participant(id, role, represents, takesPart, takesPart, at)
                // Their leaving was at a later time, though it was logged before.
                : new Participant(id, role, represents, true, before.present(), before.movedAt());
        return change(next -> next.participants = put(participants, id, after));
    }

    private Conversation withoutParticipant(String id, @Nullable Instant at) {
        Participant before = participants.get(id);
        if (before == null || !counts(before.movedAt(), at)) {
            return this;
        }
        Participant after = new Participant(id, before.role(), before.represents(), before.tookPart(), false, at);
        return change(next -> next.participants = put(participants, id, after));
    }

    private Conversation answered(ConsentEvent.ResponseGiven response, @Nullable Instant at) {
        Announcement announcement = announcements.get(response.announcement());
        if (announcement == null) {
            return this;
        }
        Given<Answer> before = announcement.answers().get(response.participant());
        Conversation next = this;
        if (before == null || counts(before.occurredAt(), at)) {
            next = withAnnouncement(new Announcement(
                    announcement.id(),
                    announcement.recorder(),
                    announcement.side(),
                    announcement.occurredAt(),
                    put(
                            announcement.answers(),
                            response.participant(),
                            new Given<>(response.answer(), response.response(), at))));
        }
        return response.answer() == Answer.REFUSED
                ? next.withRefusal(new Refusal(
                        response.response(),
                        response.participant(),
                        response.announcement(),
                        response.ground(),
                        response.explanation() != null))
                : next;
    }

    private Conversation explained(ConsentEvent.RefusalExplained explained) {
        Refusal refusal = refusals.get(explained.refusal());
        return refusal == null
                ? this
                : withRefusal(new Refusal(
                        refusal.id(), refusal.participant(), refusal.announcement(), refusal.ground(), true));
    }

    private Conversation delivered(String id) {
        Alternative alternative = alternatives.get(id);
        return alternative == null
                ? this
                : withAlternative(new Alternative(id, alternative.refusal(), alternative.kind(), true));
    }

    private Conversation arranged(ConsentEvent.ArrangementMade made) {
        boolean complete = made.purpose() != null
                && made.listeners() != null
                && made.copies() != null
                && made.sharing() != null
                && made.keeping() != null
                && made.promiseNotToShare();
        Arrangement before = arrangements.get(made.arrangement());
        return withArrangement(new Arrangement(
                made.arrangement(),
                made.arrangementVersion(),
                complete,
                before == null ? Map.of() : before.confirmed()));
    }

    private Conversation confirmed(ConsentEvent.ArrangementConfirmed confirmed) {
        Arrangement arrangement = arrangements.get(confirmed.arrangement());
        if (arrangement == null) {
            return this;
        }
        Map<Integer, Set<String>> all = new TreeMap<>(arrangement.confirmed());
        Set<String> who = new TreeSet<>(all.getOrDefault(confirmed.arrangementVersion(), Set.of()));
        who.add(confirmed.participant());
        all.put(confirmed.arrangementVersion(), Collections.unmodifiableSet(who));
        return withArrangement(new Arrangement(
                arrangement.id(), arrangement.version(), arrangement.complete(), Collections.unmodifiableMap(all)));
    }

    private Conversation decided(ConsentEvent.ShareDecisionMade made, @Nullable Instant at) {
        Permission permission = permissions.get(made.permission());
        if (permission == null) {
            return this;
        }
        Given<Decision> before = permission.decisions().get(made.participant());
        if (before != null && !counts(before.occurredAt(), at)) {
            return this;
        }
        return withPermission(new Permission(
                permission.id(),
                permission.requestedBy(),
                permission.until(),
                permission.needed(),
                put(permission.decisions(), made.participant(), new Given<>(made.decision(), made.decisionId(), at)),
                permission.standing()));
    }

    private Conversation standing(String id, Standing standing, @Nullable List<String> needed) {
        Permission permission = permissions.get(id);
        return permission == null
                ? this
                : withPermission(new Permission(
                        id,
                        permission.requestedBy(),
                        permission.until(),
                        needed == null ? permission.needed() : needed,
                        permission.decisions(),
                        standing));
    }

    private static <T> Map<String, T> put(Map<String, T> map, String key, T value) {
        Map<String, T> copy = new LinkedHashMap<>(map);
        copy.put(key, value);
        return Collections.unmodifiableMap(copy);
    }

    private Conversation withAnnouncement(Announcement announcement) {
        return change(next -> next.announcements = put(announcements, announcement.id(), announcement));
    }

    private Conversation withRefusal(Refusal refusal) {
        return change(next -> next.refusals = put(refusals, refusal.id(), refusal));
    }

    private Conversation withAlternative(Alternative alternative) {
        return change(next -> next.alternatives = put(alternatives, alternative.id(), alternative));
    }

    private Conversation withArrangement(Arrangement arrangement) {
        return change(next -> next.arrangements = put(arrangements, arrangement.id(), arrangement));
    }

    private Conversation withPermission(Permission permission) {
        return change(next -> next.permissions = put(permissions, permission.id(), permission));
    }
}
