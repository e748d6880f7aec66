package nl.gespreksopname.policy.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.gespreksopname.contracts.codec.ContractJson;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationPlanned;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.rules.domain.Verdict;
import nl.gespreksopname.policy.trail.domain.Heard;
import nl.gespreksopname.policy.trail.domain.Trail;
import org.jspecify.annotations.Nullable;

/** Keeps one row a conversation, folded anew from the stored events whenever something may have changed. */
@Singleton
public class TrailTable {

    static final String DUE = """
            select conversation from trail where next_due <= ? order by next_due limit ? for update skip locked
            """;

    static final String UNTOLD = """
            select conversation from trail where untold and logged_at <= ? order by logged_at limit ?
            for update skip locked
            """;

    static final String AGAIN_AFTER_POLICY = """
            update trail set next_due = least(next_due, ?) where organisation = ? and logged_at >= ?
            """;

    private final HeardEvents heardEvents;
    private final Settled settled;

    /** Made by the container. */
    @Inject
    public TrailTable(HeardEvents heardEvents, Settled settled) {
        this.heardEvents = heardEvents;
        this.settled = settled;
    }

    /**
     * A conversation that was folded anew.
     *
     * @param row as it is now
     * @param before the verdicts as they were; none for a conversation that is new
     * @param after the verdicts as they are
     */
    public record Refolded(TrailRow row, List<Verdict> before, List<Verdict> after) {}

    /**
     * Folds conversations anew, in a number of queries that does not depend on how many. Rows are locked first, in one
     * order, so that of two who fold the same conversation the second sees all that the first saw.
     */
    public List<Refolded> refold(Connection connection, Collection<UUID> conversations) throws SQLException {
        if (conversations.isEmpty()) {
            return List.of();
        }
        Map<UUID, TrailRow> rows = new HashMap<>();
        TrailRow.<TrailRow>find("conversation in ?1 order by conversation", conversations)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()
                .forEach(row -> rows.put(row.conversation, row));
        Map<UUID, List<Heard>> events = heardEvents.of(connection, conversations);
        Map<String, Policies> policies = heardEvents.policies(connection, organisations(events));
        Map<VerdictRow.Key, VerdictRow> verdictRows =
                VerdictRow.<VerdictRow>list("conversation in ?1", conversations).stream()
                        .collect(Collectors.toMap(VerdictRow::key, row -> row));
        Instant until = settled.until(connection);
        // Rows first and verdicts after them, so that each kind goes to the database in batches.
        List<Refolded> refolded = new ArrayList<>();
        for (Map.Entry<UUID, List<Heard>> each : events.entrySet()) {
            Instant lastLogged = lastLogged(each.getValue());
            Instant asOf = until.isAfter(lastLogged) ? until : lastLogged;
            Policies own = policies.getOrDefault(organisation(each.getValue()), Policies.NONE);
            Trail.tell(each.getValue(), own, Instant.MAX, asOf, until)
                    .ifPresent(trail -> refolded.add(write(rows.get(each.getKey()), each.getKey(), trail)));
        }
        refolded.forEach(one -> writeVerdicts(one.row(), verdictRows, one.after()));
        return refolded;
    }

    /**
     * Has the conversations of an organisation that a new policy can touch folded anew, soon and in batches: those in
     * which something was taken down since it was published.
     */
    void refoldAfterPolicy(Connection connection, String organisation, Instant publishedAt) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(AGAIN_AFTER_POLICY)) {
            update.setObject(1, publishedAt.atOffset(ZoneOffset.UTC));
            update.setString(2, organisation);
            update.setObject(3, publishedAt.atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    /**
     * Picks conversations in which a term ran out by then, and locks them; those that another instance is at work on are
     * passed over.
     */
    public List<UUID> due(Connection connection, Instant until, int most) throws SQLException {
        return pick(connection, DUE, until, most);
    }

    /** Picks conversations whose verdicts may have changed by what was logged by then, and locks them likewise. */
    public List<UUID> untold(Connection connection, Instant until, int most) throws SQLException {
        return pick(connection, UNTOLD, until, most);
    }

    private static List<UUID> pick(Connection connection, String query, Instant until, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, until.atOffset(ZoneOffset.UTC));
            select.setInt(2, most);
            List<UUID> picked = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    picked.add(row.getObject(1, UUID.class));
                }
            }
            return picked;
        }
    }

    /** The verdicts of a row. */
    public static List<Verdict> verdicts(TrailRow row) {
        try {
            return List.of(ContractJson.MAPPER.readValue(row.verdicts, Verdict[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("verdicts are written as contracts spell them", e);
        }
    }

    private static Refolded write(@Nullable TrailRow existing, UUID conversation, Trail trail) {
        List<Verdict> before = existing == null ? List.of() : verdicts(existing);
        TrailRow row = existing == null ? new TrailRow() : existing;
        boolean untold = row.untold || !outcomes(before).equals(outcomes(trail.verdicts()));
        fill(row, conversation, trail);
        row.untold = untold;
        if (existing == null) {
            row.persist();
        }
        return new Refolded(row, before, trail.verdicts());
    }

    private static void fill(TrailRow row, UUID conversation, Trail trail) {
        Facts facts = trail.facts();
        @Nullable ConversationPlanned plan = facts.plan().map(Fact::what).orElse(null);
        @Nullable Instant start = facts.startedAt();
        row.conversation = conversation;
        row.organisation = facts.organisation();
        row.commissionedBy = plan == null ? null : plan.commissionedBy();
        row.reference = plan == null ? null : plan.reference();
        row.caseReference = plan == null ? null : plan.caseReference();
        row.status = status(facts);
        row.startedAt = start;
        row.moment = moment(facts, plan);
        row.consentVersion = trail.version("consent");
        row.recordingVersion = trail.version("recording");
        row.loggedAt = facts.lastLogged();
        row.judgedAt = trail.asOf();
        row.nextDue = nextDue(trail.verdicts());
        row.verdicts = json(trail.verdicts());
    }

    private static void writeVerdicts(
            TrailRow row, Map<VerdictRow.Key, VerdictRow> verdictRows, List<Verdict> verdicts) {
        Set<VerdictRow.Key> kept = new HashSet<>();
        for (Verdict verdict : verdicts) {
            VerdictRow.Key key = VerdictRow.key(row.conversation, verdict);
            kept.add(key);
            @Nullable VerdictRow existing = verdictRows.get(key);
            VerdictRow written = existing == null ? new VerdictRow() : existing;
            written.fill(row, verdict);
            if (existing == null) {
                written.persist();
            }
        }
        verdictRows.forEach((key, vanished) -> {
            if (key.conversation().equals(row.conversation) && !kept.contains(key)) {
                vanished.delete();
            }
        });
    }

    /** Where a conversation stands, as far as was reported. */
    public static String status(Facts facts) {
        if (facts.plan().isEmpty()) {
            return "unmatched";
        }
        if (facts.cancelled().isPresent()) {
            return "cancelled";
        }
        if (facts.endedAt() != null) {
            return "ended";
        }
        return facts.startedAt() == null ? "planned" : "started";
    }

    private static Instant moment(Facts facts, @Nullable ConversationPlanned plan) {
        @Nullable Instant start = facts.startedAt();
        if (start != null) {
            return start;
        }
        return plan == null || plan.plannedStart() == null ? facts.firstLogged() : plan.plannedStart();
    }

    private static @Nullable Instant nextDue(List<Verdict> verdicts) {
        @Nullable Instant next = null;
        for (Verdict verdict : verdicts) {
            for (Verdict.Judgement judgement : List.of(verdict.baseline(), verdict.ownPolicy())) {
                @Nullable Instant until = judgement.until();
                if (until != null && (next == null || until.isBefore(next))) {
                    next = until;
                }
            }
        }
        return next;
    }

    private static Map<String, Outcome> outcomes(List<Verdict> verdicts) {
        Map<String, Outcome> outcomes = new HashMap<>();
        verdicts.forEach(verdict -> outcomes.put(
                verdict.rule().term() + "/" + verdict.subject().kind().term() + "/"
                        + verdict.subject().id(),
                verdict.baseline().outcome()));
        return outcomes;
    }

    private static String json(List<Verdict> verdicts) {
        return ContractJson.MAPPER.valueToTree(verdicts).toString();
    }

    static Instant lastLogged(List<Heard> events) {
        return events.stream()
                .map(event -> event.envelope().loggedAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static String organisation(List<Heard> events) {
        return events.getFirst().envelope().organisation();
    }

    private static Set<String> organisations(Map<UUID, List<Heard>> events) {
        Set<String> organisations = new HashSet<>();
        events.values().forEach(heard -> organisations.add(organisation(heard)));
        return organisations;
    }
}
