package nl.gespreksopname.consent.keeping;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.Conversations;
import nl.gespreksopname.consent.keeping.domain.Holds;
import nl.gespreksopname.contracts.policy.PolicyEvent;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.command.CommandKey;
import org.jboss.logging.Logger;

/**
 * Destroys personal values when the time for which they are kept ran out: the term of the policy that the organisation has in
 * force, or the baseline's, from the end of the conversation or else its last fact. The events stay, and name nobody. As long
 * as a hold on a recording of the conversation is in force it waits, and says for what.
 */
@ApplicationScoped
public class PersonalValues {

    private static final Logger LOG = Logger.getLogger(PersonalValues.class);
    private static final int AT_ONCE = 100;

    /** What waits is looked at when something changes; and so often, should that have been missed. */
    private static final Duration AGAIN = Duration.ofDays(1);

    /** One organisation after the other from the index, and of each those that are due: the same few queries however many there are. */
    static final String DUE = """
            with recursive kept (organisation) as (
                (select organisation from conversation where values_since is not null order by organisation limit 1)
                union all
                select (select c.organisation from conversation c
                    where c.values_since is not null and c.organisation > kept.organisation
                    order by c.organisation limit 1)
                from kept where kept.organisation is not null)
            select due.id, kept.organisation, due.values_since, term.days
            from kept
            cross join lateral (select coalesce((select r.personal_value_days from retention r
                where r.organisation = kept.organisation and r.valid_from <= ?
                order by r.valid_from desc, r.policy_version desc limit 1), ?) as days) as term
            cross join lateral (select c.id, c.values_since from conversation c
                where c.organisation = kept.organisation
                    and c.values_since <= ?::timestamptz - make_interval(days => term.days)
                    and not exists (select from values_wait w
                        where w.conversation = c.id and w.since = c.values_since and w.again_at > ?)
                order by c.values_since, c.id limit ?) as due
            where kept.organisation is not null
            limit ?
            """;

    private final Transactions transactions;
    private final Conversations conversations;
    private final HeardHolds holds;
    private final Clock clock;
    private final Gate gate;

    /** Made by the container. */
    @Inject
    public PersonalValues(
            Transactions transactions, Conversations conversations, HeardHolds holds, Clock clock, Gate gate) {
        this.transactions = transactions;
        this.conversations = conversations;
        this.holds = holds;
        this.clock = clock;
        this.gate = gate;
    }

    private record Due(UUID conversation, String organisation, Instant since, Instant at) {}

    /** Destroys what is due. */
    @Scheduled(every = "1m", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        if (!gate.isOpen()) {
            return;
        }
        for (Due due : transactions.call(connection -> due(connection, clock.instant()))) {
            try {
                if (!transactions.call(connection -> isNothingInTheWay(connection, due, clock.instant()))) {
                    continue;
                }
                var key = new CommandKey(NameBasedUuid.of(due.conversation(), "forget/" + due.since()), new byte[32]);
                conversations.forget(key, due.organisation(), due.conversation(), due.since(), due.at());
            } catch (RuntimeException e) {
                LOG.warnf(e, "the values of conversation %s could not be destroyed; they stay due", due.conversation());
            }
        }
    }

    /** Whether nothing keeps the values. What does is kept; where that is not known well enough, another look will tell. */
    private boolean isNothingInTheWay(Connection connection, Due due, Instant now) throws SQLException {
        if (!holds.areFresh(connection)) {
            return false;
        }
        Optional<List<Holds.Hold>> found = holds.inForce(connection, due.organisation(), due.conversation(), now);
        if (found.isEmpty() || found.get().isEmpty()) {
            return found.isPresent();
        }
        Instant again = now.plus(AGAIN);
        for (Holds.Hold hold : found.get()) {
            Instant until = hold.until();
            again = until != null && until.isBefore(again) ? until : again;
        }
        ValuesWaiting.remember(connection, due.conversation(), due.since(), due.at(), again, found.get());
        return false;
    }

    private static List<Due> due(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
            select.setObject(1, at);
            select.setInt(2, PolicyEvent.Retention.BASELINE.personalValueDays());
            select.setObject(3, at);
            select.setObject(4, at);
            select.setInt(5, AT_ONCE);
            select.setInt(6, AT_ONCE);
            List<Due> due = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Instant since = row.getObject(3, OffsetDateTime.class).toInstant();
                    due.add(new Due(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            since,
                            since.plus(Duration.ofDays(row.getInt(4)))));
                }
            }
            return due;
        }
    }
}
