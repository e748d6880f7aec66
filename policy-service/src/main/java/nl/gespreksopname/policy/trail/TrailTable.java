package nl.gespreksopname.policy.trail;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import nl.gespreksopname.contracts.codec.ContractJson;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationPlanned;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.History;
import nl.gespreksopname.policy.facts.domain.Known;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.rules.domain.Verdict;
import nl.gespreksopname.policy.statistics.Totals;
import nl.gespreksopname.policy.statistics.domain.Counted;
import nl.gespreksopname.policy.trail.domain.Standing;
import org.jspecify.annotations.Nullable;

/** Keeps one row a conversation, folded anew from the stored events whenever something may have changed. */
@Singleton
public class TrailTable {

    static final String DUE = """
            select conversation from trail where next_due <= ? and conversation <> all (?) order by next_due limit ?
            for update skip locked
            """;

    static final String UNTOLD = """
            select conversation from trail where untold and logged_at <= ? and conversation <> all (?)
            order by logged_at limit ? for update skip locked
            """;

    static final String AGAIN_AFTER_POLICY = """
            update trail set next_due = least(next_due, ?) where organisation = ? and logged_at >= ?
            """;

    static final String AGAIN_AFTER_WEBSITE_CHECK = """
            update trail set next_due = least(next_due, ?)
            where organisation = ? and moment between ? and ? and started_at is not null
            """;

    /** For how long before a conversation a look at the website counts (rules.md, website-information). */
    private static final Duration WEBSITE_CHECK_COUNTS = Duration.ofDays(7);

    static final String LOCK = """
            select conversation, untold from trail where conversation = any (?) order by conversation for update
            """;

    static final String VERDICTS = """
            select conversation, rule, subject_kind, subject, organisation, moment, duty_on, source, baseline, own_policy,
                until, assurance
            from trail_verdict where conversation = any (?)
            """;

    private static final String ROWS = """
            unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[],
                ?::integer[], ?::integer[], ?::timestamptz[], ?::timestamptz[], ?::timestamptz[], ?::boolean[], ?::jsonb[])
            as n (conversation, organisation, commissioned_by, reference, case_reference, status, started_at, moment,
                consent_version, recording_version, logged_at, judged_at, next_due, untold, verdicts)
            """;

    /** A row of which nothing changed stays as it is: it stood so at its judged_at, and still does. */
    private static final String UPDATE = """
            update trail as t set organisation = n.organisation, commissioned_by = n.commissioned_by,
                reference = n.reference, case_reference = n.case_reference, status = n.status, started_at = n.started_at,
                moment = n.moment, consent_version = n.consent_version, recording_version = n.recording_version,
                logged_at = n.logged_at, judged_at = n.judged_at, next_due = n.next_due, untold = n.untold,
                verdicts = n.verdicts
            from %s
            where t.conversation = n.conversation and (t.organisation, t.commissioned_by, t.reference, t.case_reference,
                t.status, t.started_at, t.moment, t.consent_version, t.recording_version, t.logged_at, t.next_due,
                t.untold, t.verdicts)
                is distinct from (n.organisation, n.commissioned_by, n.reference, n.case_reference, n.status,
                n.started_at, n.moment, n.consent_version, n.recording_version, n.logged_at, n.next_due, n.untold,
                n.verdicts)
            """.formatted(ROWS);

    private static final String INSERT = """
            insert into trail (conversation, organisation, commissioned_by, reference, case_reference, status, started_at,
                moment, consent_version, recording_version, logged_at, judged_at, next_due, untold, verdicts)
            select * from %s on conflict (conversation) do nothing returning conversation
            """.formatted(ROWS);

    private static final String WRITE_VERDICTS = """
            insert into trail_verdict (conversation, rule, subject_kind, subject, organisation, moment, duty_on, source,
                baseline, own_policy, until, assurance)
            select * from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[],
                ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
            on conflict (conversation, rule, subject_kind, subject) do update set organisation = excluded.organisation,
                moment = excluded.moment, duty_on = excluded.duty_on, source = excluded.source,
                baseline = excluded.baseline, own_policy = excluded.own_policy, until = excluded.until,
                assurance = excluded.assurance
            """;

    private static final String DELETE_VERDICTS = """
            delete from trail_verdict as v
            using unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) as d (conversation, rule, subject_kind, subject)
            where v.conversation = d.conversation and v.rule = d.rule and v.subject_kind = d.subject_kind
                and v.subject = d.subject
            """;

    private static final String TOLD = """
            update trail set untold = false where conversation = any (?) and untold
            """;

    private static final String REMOVE_VERDICTS = """
            delete from trail_verdict where conversation = any (?)
            """;

    private static final String REMOVE = """
            delete from trail where conversation = any (?)
            """;

    private final HeardEvents heardEvents;
    private final Settled settled;
    private final Totals totals;

    /** Made by the container. */
    @Inject
    public TrailTable(HeardEvents heardEvents, Settled settled, Totals totals) {
        this.heardEvents = heardEvents;
        this.settled = settled;
        this.totals = totals;
    }

    /**
     * A conversation that was folded anew.
     *
     * @param row as it is now, not managed by anything
     * @param verdicts as they are now
     */
    public record Refolded(TrailRow row, List<Verdict> verdicts) {

        public Refolded {
            verdicts = List.copyOf(verdicts);
        }
    }

    /** Whether there is something to tell of a conversation's verdicts. */
    @FunctionalInterface
    public interface Untold {

        /** By what the table knows: whether outcomes changed since notices were last given. */
        Untold SINCE_LAST_TOLD = (conversation, verdicts, sinceLastTold) -> sinceLastTold;

        /** Whether there is, for a conversation whose verdicts stand so. */
        boolean is(UUID conversation, List<Verdict> verdicts, boolean sinceLastTold);
    }

    /** Folds conversations anew, see {@link #refold(Connection, Collection, Untold)}. */
    public List<Refolded> refold(Connection connection, Collection<UUID> conversations) throws SQLException {
        return refold(connection, conversations, Untold.SINCE_LAST_TOLD).all();
    }

    /**
     * What folding anew gave.
     *
     * @param all every conversation of which something is known
     * @param events how many events they have
     * @param changed how many rows of conversations and of verdicts were written or removed: those that stood otherwise
     */
    public record Outcome(List<Refolded> all, int events, int changed) {

        static final Outcome NOTHING = new Outcome(List.of(), 0, 0);

        public Outcome {
            all = List.copyOf(all);
        }

        Outcome and(Outcome more) {
            List<Refolded> both = new ArrayList<>(all);
            both.addAll(more.all);
            return new Outcome(both, events + more.events, changed + more.changed);
        }
    }

    /**
     * Folds conversations anew, in a number of statements that does not depend on how many. Rows are locked first, in one
     * order, so that of two who fold the same conversation the second sees all that the first saw. A row that somebody
     * else made meanwhile is folded once more, after them.
     */
    public Outcome refold(Connection connection, Collection<UUID> conversations, Untold untold) throws SQLException {
        if (conversations.isEmpty()) {
            return Outcome.NOTHING;
        }
        Map<UUID, Boolean> existing = lock(connection, conversations);
        Map<UUID, History> histories = heardEvents.of(connection, conversations);
        Map<UUID, Known> known = new TreeMap<>();
        histories.forEach(
                (conversation, history) -> history.knownAt(Instant.MAX).ifPresent(all -> known.put(conversation, all)));
        Map<String, Policies> policies = heardEvents.policies(connection, known.values());
        Map<UUID, Map<VerdictRow.Key, VerdictRow>> verdictRows = verdictRows(connection, existing.keySet());
        Instant until = settled.until(connection);

        List<Refolded> present = new ArrayList<>();
        List<Refolded> absent = new ArrayList<>();
        List<VerdictRow> written = new ArrayList<>();
        List<VerdictRow.Key> vanished = new ArrayList<>();
        Map<UUID, Counted> counted = new HashMap<>();
        int events = 0;
        for (Map.Entry<UUID, Known> each : known.entrySet()) {
            UUID conversation = each.getKey();
            Instant lastLogged = each.getValue().lastLogged();
            Instant asOf = until.isAfter(lastLogged) ? until : lastLogged;
            Policies own = policies.getOrDefault(each.getValue().organisation(), Policies.NONE);
            Optional<Standing> standing = Standing.of(each.getValue(), own, asOf, until);
            if (standing.isEmpty()) {
                continue;
            }
            events += each.getValue().events().size();
            TrailRow row = row(conversation, standing.get());
            counted.put(
                    conversation,
                    Counted.of(
                            standing.get().facts(),
                            standing.get().verdicts(),
                            row.commissionedBy,
                            row.status,
                            row.moment));
            boolean changed = false;
            Map<VerdictRow.Key, VerdictRow> left = verdictRows.getOrDefault(conversation, new HashMap<>());
            for (Verdict verdict : standing.get().verdicts()) {
                VerdictRow now = VerdictRow.of(row, verdict);
                @Nullable VerdictRow before = left.remove(now.key());
                changed |= before == null || !before.baseline.equals(now.baseline);
                if (before == null || !before.saysTheSameAs(now)) {
                    written.add(now);
                }
            }
            changed |= !left.isEmpty();
            vanished.addAll(left.keySet());
            @Nullable Boolean before = existing.get(conversation);
            row.untold = untold.is(conversation, standing.get().verdicts(), changed || Boolean.TRUE.equals(before));
            (before == null ? absent : present)
                    .add(new Refolded(row, standing.get().verdicts()));
        }

        Set<UUID> inserted = insert(connection, absent);
        Set<UUID> again = new HashSet<>();
        absent.removeIf(one -> !inserted.contains(one.row().conversation) && again.add(one.row().conversation));
        written.removeIf(row -> again.contains(row.conversation));
        counted.keySet().removeAll(again);
        int changed = inserted.size()
                + update(connection, present)
                + writeVerdicts(connection, written)
                + deleteVerdicts(connection, vanished);
        totals.follow(connection, counted);
        present.addAll(absent);
        return new Outcome(present, events, changed).and(refold(connection, again, untold));
    }

    /** Has the notices of conversations been given: there is nothing more to tell of them. */
    public void told(Connection connection, Collection<UUID> conversations) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(TOLD)) {
            update.setArray(1, connection.createArrayOf("uuid", conversations.toArray()));
            update.executeUpdate();
        }
    }

    /**
     * Removes rows that no event stands behind.
     *
     * @return how many rows of conversations and verdicts there were
     */
    public int remove(Connection connection, Collection<UUID> conversations) throws SQLException {
        int removed = 0;
        if (!conversations.isEmpty()) {
            totals.remove(connection, conversations);
            for (String sql : List.of(REMOVE_VERDICTS, REMOVE)) {
                try (PreparedStatement delete = connection.prepareStatement(sql)) {
                    delete.setArray(1, connection.createArrayOf("uuid", conversations.toArray()));
                    removed += delete.executeUpdate();
                }
            }
        }
        return removed;
    }

    private static Map<UUID, Boolean> lock(Connection connection, Collection<UUID> conversations) throws SQLException {
        Map<UUID, Boolean> untold = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setArray(1, connection.createArrayOf("uuid", conversations.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    untold.put(row.getObject(1, UUID.class), row.getBoolean(2));
                }
            }
        }
        return untold;
    }

    private static Map<UUID, Map<VerdictRow.Key, VerdictRow>> verdictRows(
            Connection connection, Collection<UUID> conversations) throws SQLException {
        Map<UUID, Map<VerdictRow.Key, VerdictRow>> rows = new HashMap<>();
        if (conversations.isEmpty()) {
            return rows;
        }
        try (PreparedStatement select = connection.prepareStatement(VERDICTS)) {
            select.setArray(1, connection.createArrayOf("uuid", conversations.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    VerdictRow verdict = VerdictRow.read(row);
                    rows.computeIfAbsent(verdict.conversation, conversation -> new HashMap<>())
                            .put(verdict.key(), verdict);
                }
            }
        }
        return rows;
    }

    private static Set<UUID> insert(Connection connection, List<Refolded> rows) throws SQLException {
        Set<UUID> inserted = new HashSet<>();
        if (rows.isEmpty()) {
            return inserted;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            fill(insert, rows);
            try (ResultSet row = insert.executeQuery()) {
                while (row.next()) {
                    inserted.add(row.getObject(1, UUID.class));
                }
            }
        }
        return inserted;
    }

    private static int update(Connection connection, List<Refolded> rows) throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            fill(update, rows);
            return update.executeUpdate();
        }
    }

    private static void fill(PreparedStatement statement, List<Refolded> rows) throws SQLException {
        var columns = new Columns<>(statement, rows.stream().map(Refolded::row).toList());
        columns.addTexts(row -> row.conversation.toString());
        columns.addTexts(row -> row.organisation);
        columns.addTexts(row -> row.commissionedBy);
        columns.addTexts(row -> row.reference);
        columns.addTexts(row -> row.caseReference);
        columns.addTexts(row -> row.status);
        columns.addInstants(row -> row.startedAt);
        columns.addInstants(row -> row.moment);
        columns.addIntegers(row -> row.consentVersion);
        columns.addIntegers(row -> row.recordingVersion);
        columns.addInstants(row -> row.loggedAt);
        columns.addInstants(row -> row.judgedAt);
        columns.addInstants(row -> row.nextDue);
        columns.addBooleans(row -> row.untold);
        columns.addTexts(row -> row.verdicts);
    }

    private static int writeVerdicts(Connection connection, List<VerdictRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        try (PreparedStatement upsert = connection.prepareStatement(WRITE_VERDICTS)) {
            var columns = new Columns<>(upsert, rows);
            columns.addTexts(row -> row.conversation.toString());
            columns.addTexts(row -> row.rule);
            columns.addTexts(row -> row.subjectKind);
            columns.addTexts(row -> row.subject);
            columns.addTexts(row -> row.organisation);
            columns.addInstants(row -> row.moment);
            columns.addTexts(row -> row.dutyOn);
            columns.addTexts(row -> row.source);
            columns.addTexts(row -> row.baseline);
            columns.addTexts(row -> row.ownPolicy);
            columns.addInstants(row -> row.until);
            columns.addTexts(row -> row.assurance);
            return upsert.executeUpdate();
        }
    }

    private static int deleteVerdicts(Connection connection, List<VerdictRow.Key> keys) throws SQLException {
        if (keys.isEmpty()) {
            return 0;
        }
        try (PreparedStatement delete = connection.prepareStatement(DELETE_VERDICTS)) {
            var columns = new Columns<>(delete, keys);
            columns.addTexts(key -> key.conversation().toString());
            columns.addTexts(VerdictRow.Key::rule);
            columns.addTexts(VerdictRow.Key::subjectKind);
            columns.addTexts(VerdictRow.Key::subject);
            return delete.executeUpdate();
        }
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
     * Has the conversations of an organisation folded anew, soon and in batches, that a look at its website can matter to:
     * those that started within a week after it. Those that start later are folded then.
     */
    void refoldAfterWebsiteCheck(Connection connection, String organisation, Instant checkedAt) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(AGAIN_AFTER_WEBSITE_CHECK)) {
            update.setObject(1, checkedAt.atOffset(ZoneOffset.UTC));
            update.setString(2, organisation);
            update.setObject(3, checkedAt.atOffset(ZoneOffset.UTC));
            update.setObject(4, checkedAt.plus(WEBSITE_CHECK_COUNTS).atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }

    /**
     * Picks conversations in which a term ran out by then, and locks them; those that another instance is at work on are
     * passed over.
     *
     * @param except those to pass over as well
     */
    public List<UUID> due(Connection connection, Instant until, Collection<UUID> except, int most) throws SQLException {
        return pick(connection, DUE, until, except, most);
    }

    /** Picks conversations whose verdicts may have changed by what was logged by then, and locks them likewise. */
    public List<UUID> untold(Connection connection, Instant until, Collection<UUID> except, int most)
            throws SQLException {
        return pick(connection, UNTOLD, until, except, most);
    }

    private static List<UUID> pick(
            Connection connection, String query, Instant until, Collection<UUID> except, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, until.atOffset(ZoneOffset.UTC));
            select.setArray(2, connection.createArrayOf("uuid", except.toArray()));
            select.setInt(3, most);
            List<UUID> picked = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    picked.add(row.getObject(1, UUID.class));
                }
            }
            return picked;
        }
    }

    private static TrailRow row(UUID conversation, Standing standing) {
        Facts facts = standing.facts();
        @Nullable ConversationPlanned plan = facts.plan().map(Fact::what).orElse(null);
        var row = new TrailRow();
        row.conversation = conversation;
        row.organisation = facts.organisation();
        row.commissionedBy = plan == null ? null : plan.commissionedBy();
        row.reference = plan == null ? null : plan.reference();
        row.caseReference = plan == null ? null : plan.caseReference();
        row.status = status(facts);
        row.startedAt = facts.startedAt();
        row.moment = moment(facts, plan);
        row.consentVersion = facts.version("consent");
        row.recordingVersion = facts.version("recording");
        row.loggedAt = facts.lastLogged();
        row.judgedAt = standing.asOf();
        row.nextDue = nextDue(standing.verdicts());
        row.verdicts = json(standing.verdicts());
        return row;
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

    /** Verdicts as they are kept; the same for the same ones. */
    static String json(List<Verdict> verdicts) {
        try {
            return ContractJson.MAPPER.writeValueAsString(verdicts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("verdicts hold nothing that can't be written", e);
        }
    }
}
