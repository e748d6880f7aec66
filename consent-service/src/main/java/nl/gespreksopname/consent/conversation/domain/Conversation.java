package nl.gespreksopname.consent.conversation.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.history.EffectiveHistory;
import nl.gespreksopname.contracts.vocabulary.AlternativeKind;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.ConversationStatus;
import nl.gespreksopname.contracts.vocabulary.Decision;
import nl.gespreksopname.contracts.vocabulary.Ground;
import nl.gespreksopname.contracts.vocabulary.ReviewOutcome;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.Side;
import org.jspecify.annotations.Nullable;

/**
 * The state of one conversation, folded from what counts of its events ({@link EffectiveHistory}); seen from outside it never
 * changes. Where people said one thing and then another, what they said last counts: by the claimed times where both have
 * one, else by the order of the log.
 */
public final class Conversation {

    /** A conversation of which nothing is known. */
    public static final Conversation NONE = new Conversation();

    private List<Logged> log = List.of();
    private boolean open;
    private ConsentEvent.@Nullable ConversationPlanned plan;
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
    private Map<String, String> contestations = Map.of();
    private Map<String, ReportDispute> reportDisputes = Map.of();
    private Map<String, Withdrawal> withdrawals = Map.of();
    private Map<String, SafetyMark> safetyMarks = Map.of();
    private Map<Integer, Set<String>> disputes = Map.of();
    private @Nullable Transfer transfer;
    private boolean forgotten;

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
     * @param review what somebody other than who refused last found of it, if anybody looked at it again
     */
    public record Refusal(
            String id,
            String participant,
            String announcement,
            @Nullable Ground ground,
            boolean explained,
            @Nullable Given<ReviewOutcome> review) {

        /** Whether it no longer stands. */
        public boolean overturned() {
            return review != null && review.what() == ReviewOutcome.OVERTURNED;
        }
    }

    /** Another way that was offered. */
    public record Alternative(String id, String refusal, AlternativeKind kind, boolean delivered) {}

    /** A dispute about a report that was delivered. */
    public record ReportDispute(String id, String alternative, boolean settled) {}

    /**
     * Somebody took their agreement to a recording back.
     *
     * @param id of the response
     * @param at when they are said to have done so, or else when it was taken down
     * @param decided whether it was decided what becomes of what was recorded before
     */
    public record Withdrawal(String id, String participant, String announcement, Instant at, boolean decided) {}

    /** For somebody's safety a participant may not see some of the trail. */
    public record SafetyMark(String id, String hiddenFrom, boolean lifted) {}

    /**
     * The conversation goes on elsewhere.
     *
     * @param to OIN of the organisation there
     * @param successor id of the conversation there, where it is known
     */
    public record Transfer(String id, String to, @Nullable String successor, Instant at) {}

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
     * @param revokedBy who took it back
     * @param grantedOtherwise whether it was put in force for something else than what is asked since the request was corrected
     */
    public record Permission(
            String id,
            String requestedBy,
            @Nullable Instant until,
            List<String> needed,
            Map<String, Given<Decision>> decisions,
            Set<String> revokedBy,
            Standing standing,
            boolean grantedOtherwise) {}

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

    /** How it was opened; absent while it is not. */
    public ConsentEvent.@Nullable ConversationPlanned plan() {
        return plan;
    }

    /** The refusal that each contestation is about, by the contestation's id. */
    public Map<String, String> contestations() {
        return contestations;
    }

    /** Disputes about reports, by id. */
    public Map<String, ReportDispute> reportDisputes() {
        return reportDisputes;
    }

    /** Those of the disputes about reports that are about one alternative. */
    public Map<String, ReportDispute> reportDisputesAbout(String alternative) {
        Map<String, ReportDispute> about = new LinkedHashMap<>(reportDisputes);
        about.values().removeIf(dispute -> !dispute.alternative().equals(alternative));
        return Collections.unmodifiableMap(about);
    }

    /** Withdrawals of agreement, by the id of the response. */
    public Map<String, Withdrawal> withdrawals() {
        return withdrawals;
    }

    /**
     * The withdrawals of which it is still to be decided what becomes of what was recorded before: those of after the start,
     * as before it there was nothing to record, by who took part. Who never did was neither recorded nor asked for agreement.
     */
    public List<Withdrawal> awaitingKeepDecision() {
        Instant start = startedAt;
        return start == null
                ? List.of()
                : withdrawals.values().stream()
                        .filter(withdrawal ->
                                !withdrawal.decided() && !withdrawal.at().isBefore(start))
                        .filter(withdrawal -> tookPart(withdrawal.participant()))
                        .toList();
    }

    private boolean tookPart(String participant) {
        Participant known = participants.get(participant);
        return known != null && known.tookPart();
    }

    /** Marks for somebody's safety, by id. */
    public Map<String, SafetyMark> safetyMarks() {
        return safetyMarks;
    }

    /** The disputes about facts, by the version of the fact. */
    public Map<Integer, Set<String>> disputes() {
        return disputes;
    }

    /** Where it went on, if it did. */
    public @Nullable Transfer transfer() {
        return transfer;
    }

    /** Whether the personal values were destroyed, so that nothing is decided by them any more. */
    public boolean forgotten() {
        return forgotten;
    }

    /**
     * From when the term runs for which its personal values are kept: its end, or else the last that was reported; nothing
     * once they were destroyed and nobody reported anything since.
     */
    public @Nullable Instant valuesSince() {
        Instant since = null;
        for (Logged logged : log) {
            if (logged.event() instanceof ConsentEvent.PersonalValuesDestroyed) {
                since = null;
            } else if (!forgotten && endedAt != null) {
                since = endedAt;
            } else if (Reported.is(logged.event()) || logged.event() instanceof ConsentEvent.ConversationPlanned) {
                since = logged.loggedAt();
            }
        }
        return since;
    }

    /** The version that its stream has reached. */
    public int version() {
        return log.isEmpty() ? 0 : log.getLast().version();
    }

    /** What people reported at a version, whether it was corrected since or not. */
    public Optional<Logged> reported(int version) {
        return log.stream()
                .filter(logged -> logged.version() == version && Reported.is(logged.event()))
                .findFirst();
    }

    /** All that people reported, by its version in digits, whether it was corrected since or not. */
    public Map<String, Logged> reportedFacts() {
        Map<String, Logged> facts = new LinkedHashMap<>();
        log.stream()
                .filter(logged -> Reported.is(logged.event()))
                .forEach(logged -> facts.put(Integer.toString(logged.version()), logged));
        return Collections.unmodifiableMap(facts);
    }

    /**
     * The state that all that was ever taken down comes to, corrected or not. It tells what is known here, not how things
     * are: what was corrected can still be named.
     */
    public Conversation asReported() {
        if (log.stream().noneMatch(logged -> logged.event() instanceof ConsentEvent.FactCorrected)) {
            return this;
        }
        Conversation all = NONE;
        for (Logged logged : log) {
            all = all.folded(logged);
        }
        return all.keeping(log);
    }

    /** Everybody in it, and one thing more, as whom a text is about. */
    public Set<String> everybodyAnd(String thing) {
        Set<String> about = new TreeSet<>(participants.keySet());
        about.add(thing);
        return about;
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

    /** On whose side an announced recording is: on that of who records, also when it was corrected since what they are. */
    private Side sideOf(ConsentEvent.RecordingAnnounced announced) {
        return participants.containsKey(announced.recorder()) ? sideOf(announced.recorder()) : announced.side();
    }

    /** The state that a stream comes to. */
    public static Conversation of(List<Logged> log) {
        Conversation conversation = NONE;
        EffectiveHistory<Logged> history = effective(log);
        Set<Integer> otherwise = AskedOtherwise.decided(log, history);
        for (Logged logged : history.events()) {
            conversation = otherwise.contains(logged.version())
                    ? conversation.decidedOtherwise(logged)
                    : conversation.folded(logged);
        }
        return conversation.keeping(log);
    }

    /** What was decided about a request that asks for something else now decides nothing about it. */
    private Conversation decidedOtherwise(Logged logged) {
        return logged.event() instanceof ConsentEvent.SharePermissionGranted granted
                ? standing(granted.permission(), Standing.GRANTED, granted.needed(), true)
                : this;
    }

    /** What counts of its stream. */
    public EffectiveHistory<Logged> history() {
        return effective(log);
    }

    /** How often what stands at a version was corrected, taken back or not. */
    long corrections(int version) {
        return log.stream()
                .filter(logged -> logged.event() instanceof ConsentEvent.FactCorrected correction
                        && correction.corrects() == version)
                .count();
    }

    /** What counts of a stream. */
    public static EffectiveHistory<Logged> effective(List<Logged> log) {
        return EffectiveHistory.of(log, Logged::version, Logged::event);
    }

    /** The state after one more event. Events of other streams and of types that say nothing here change nothing. */
    public Conversation after(Logged logged) {
        List<Logged> all = new ArrayList<>(log);
        all.add(logged);
        boolean replaces = !log.isEmpty()
                && log.getLast().event() instanceof ConsentEvent.FactCorrected correction
                && correction.replaced();
        return replaces || logged.event() instanceof ConsentEvent.FactCorrected
                ? of(all)
                : folded(logged).keeping(all);
    }

    private Conversation keeping(List<Logged> all) {
        return change(next -> next.log = List.copyOf(all));
    }

    private Conversation folded(Logged logged) {
        Instant at = logged.occurredAt();
        return switch (logged.event()) {
            case ConsentEvent.ConversationPlanned planned -> opened(planned);
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
                        announced.announcement(), announced.recorder(), sideOf(announced), at, Map.of()));
            case ConsentEvent.ResponseGiven response -> answered(response, logged);
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
                        Set.of(),
                        Standing.REQUESTED,
                        false));
            case ConsentEvent.ShareDecisionMade made -> decided(made, at);
            case ConsentEvent.SharePermissionRevoked revoked -> revoked(revoked);
            case ConsentEvent.SharePermissionGranted granted ->
                standing(granted.permission(), Standing.GRANTED, granted.needed());
            case ConsentEvent.SharePermissionEnded ended -> standing(ended.permission(), Standing.ENDED, null);
            case ConsentEvent.SharePermissionDenied denied -> standing(denied.permission(), Standing.DENIED, null);
            case ConsentEvent.PersonDescribed described -> this;
            case ConsentEvent.CustodyRecorded recorded -> this;
            case ConsentEvent.CapacityRecorded recorded -> this;
            case ConsentEvent.RefusalContested contested ->
                change(next -> next.contestations = put(contestations, contested.contestation(), contested.refusal()));
            case ConsentEvent.RefusalReviewed reviewed -> reviewed(reviewed, at);
            case ConsentEvent.AlternativeAccepted accepted -> this;
            case ConsentEvent.AlternativeDisputed disputed ->
                withReportDispute(new ReportDispute(disputed.dispute(), disputed.alternative(), false));
            case ConsentEvent.AlternativeDisputeSettled settled -> settled(settled);
            case ConsentEvent.FactCorrected corrected -> this;
            case ConsentEvent.FactDisputed disputed -> disputed(disputed);
            case ConsentEvent.KeepDecided decided -> kept(decided);
            case ConsentEvent.SafetyMarkPlaced placed ->
                withSafetyMark(new SafetyMark(placed.mark(), placed.hiddenFrom(), false));
            case ConsentEvent.SafetyMarkLifted lifted -> lifted(lifted);
            case ConsentEvent.ConversationTransferred transferred ->
                change(next -> next.transfer =
                        new Transfer(transferred.transfer(), transferred.to(), transferred.successor(), logged.at()));
            case ConsentEvent.ConversationReceived received -> this;
            case ConsentEvent.SharePermissionNeedChanged changed ->
                standing(changed.permission(), Standing.REQUESTED, changed.needed());
            case ConsentEvent.PersonalValuesDestroyed destroyed -> change(next -> next.forgotten = true);
        };
    }

    /** Whether what is said at {@code later}, and was logged later, also counts as said later. */
    private static boolean counts(@Nullable Instant earlier, @Nullable Instant later) {
        return earlier == null || later == null || !later.isBefore(earlier);
    }

    private Conversation change(Consumer<Conversation> change) {
        Conversation next = new Conversation();
        next.log = log;
        next.open = open;
        next.plan = plan;
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
        next.contestations = contestations;
        next.reportDisputes = reportDisputes;
        next.withdrawals = withdrawals;
        next.safetyMarks = safetyMarks;
        next.disputes = disputes;
        next.transfer = transfer;
        next.forgotten = forgotten;
        change.accept(next);
        return next;
    }

    private Conversation opened(ConsentEvent.ConversationPlanned planned) {
        return change(next -> {
            next.open = true;
            next.plan = planned;
            next.plannedStart = planned.plannedStart();
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

    private Conversation answered(ConsentEvent.ResponseGiven response, Logged logged) {
        Instant at = logged.occurredAt();
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
        return switch (response.answer()) {
            case REFUSED ->
                next.withRefusal(new Refusal(
                        response.response(),
                        response.participant(),
                        response.announcement(),
                        response.ground(),
                        response.explanation() != null,
                        null));
            case WITHDRAWN ->
                next.withWithdrawal(new Withdrawal(
                        response.response(), response.participant(), response.announcement(), logged.at(), false));
            case AGREED, NOT_AGREED, ALLOWED -> next;
        };
    }

    private Conversation explained(ConsentEvent.RefusalExplained explained) {
        Refusal refusal = refusals.get(explained.refusal());
        return refusal == null
                ? this
                : withRefusal(new Refusal(
                        refusal.id(),
                        refusal.participant(),
                        refusal.announcement(),
                        refusal.ground(),
                        true,
                        refusal.review()));
    }

    private Conversation reviewed(ConsentEvent.RefusalReviewed reviewed, @Nullable Instant at) {
        Refusal refusal = refusals.get(reviewed.refusal());
        // Who refused can't look at it again: what they say of their own refusal changes nothing.
        if (refusal == null
                || refusal.participant().equals(reviewed.reviewer())
                || (refusal.review() != null && !counts(refusal.review().occurredAt(), at))) {
            return this;
        }
        return withRefusal(new Refusal(
                refusal.id(),
                refusal.participant(),
                refusal.announcement(),
                refusal.ground(),
                refusal.explained(),
                new Given<>(reviewed.outcome(), reviewed.review(), at)));
    }

    private Conversation settled(ConsentEvent.AlternativeDisputeSettled settled) {
        ReportDispute dispute = reportDisputes.get(settled.dispute());
        return dispute == null ? this : withReportDispute(new ReportDispute(dispute.id(), dispute.alternative(), true));
    }

    private Conversation disputed(ConsentEvent.FactDisputed disputed) {
        Map<Integer, Set<String>> all = new TreeMap<>(disputes);
        Set<String> those = new TreeSet<>(all.getOrDefault(disputed.disputes(), Set.of()));
        those.add(disputed.dispute());
        all.put(disputed.disputes(), Collections.unmodifiableSet(those));
        return change(next -> next.disputes = Collections.unmodifiableMap(all));
    }

    private Conversation kept(ConsentEvent.KeepDecided decided) {
        Withdrawal withdrawal = withdrawals.get(decided.withdrawal());
        return withdrawal == null
                ? this
                : withWithdrawal(new Withdrawal(
                        withdrawal.id(), withdrawal.participant(), withdrawal.announcement(), withdrawal.at(), true));
    }

    private Conversation lifted(ConsentEvent.SafetyMarkLifted lifted) {
        SafetyMark mark = safetyMarks.get(lifted.mark());
        return mark == null ? this : withSafetyMark(new SafetyMark(mark.id(), mark.hiddenFrom(), true));
    }

    private Conversation revoked(ConsentEvent.SharePermissionRevoked revoked) {
        Permission permission = permissions.get(revoked.permission());
        if (permission == null) {
            return this;
        }
        Set<String> revokedBy = new TreeSet<>(permission.revokedBy());
        revokedBy.add(revoked.participant());
        return withPermission(new Permission(
                permission.id(),
                permission.requestedBy(),
                permission.until(),
                permission.needed(),
                permission.decisions(),
                Collections.unmodifiableSet(revokedBy),
                permission.standing(),
                permission.grantedOtherwise()));
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
        if (before != null && before.version() > made.arrangementVersion()) {
            return this;
        }
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
                permission.revokedBy(),
                permission.standing(),
                permission.grantedOtherwise()));
    }

    private Conversation standing(String id, Standing standing, @Nullable List<String> needed) {
        return standing(id, standing, needed, false);
    }

    private Conversation standing(
            String id, Standing standing, @Nullable List<String> needed, boolean grantedOtherwise) {
        Permission permission = permissions.get(id);
        return permission == null
                ? this
                : withPermission(new Permission(
                        id,
                        permission.requestedBy(),
                        permission.until(),
                        needed == null ? permission.needed() : needed,
                        permission.decisions(),
                        permission.revokedBy(),
                        standing,
                        grantedOtherwise));
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

    private Conversation withReportDispute(ReportDispute dispute) {
        return change(next -> next.reportDisputes = put(reportDisputes, dispute.id(), dispute));
    }

    private Conversation withWithdrawal(Withdrawal withdrawal) {
        return change(next -> next.withdrawals = put(withdrawals, withdrawal.id(), withdrawal));
    }

    private Conversation withSafetyMark(SafetyMark mark) {
        return change(next -> next.safetyMarks = put(safetyMarks, mark.id(), mark));
    }

    private Conversation withPermission(Permission permission) {
        return change(next -> next.permissions = put(permissions, permission.id(), permission));
    }
}
