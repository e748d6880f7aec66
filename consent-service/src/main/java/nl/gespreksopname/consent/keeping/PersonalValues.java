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
import java.util.UUID;
import nl.gespreksopname.consent.conversation.Conversations;
import nl.gespreksopname.contracts.policy.PolicyEvent;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;
import nl.gespreksopname.eventstore.Gate;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.command.CommandKey;
import org.jboss.logging.Logger;

/**
 * Destroys personal values when the time for which they are kept ran out: the term of the policy that the organisation has in
 * force, or the baseline's, from the end of the conversation or else its last fact. The events stay, and name nobody.
 */
@ApplicationScoped
public class PersonalValues {

    private static final Logger LOG = Logger.getLogger(PersonalValues.class);
    private static final int AT_ONCE = 100;

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
                order by c.values_since, c.id limit ?) as due
            where kept.organisation is not null
            limit ?
            """;

    private final Transactions transactions;
    private final Conversations conversations;
    private final Clock clock;
    private final Gate gate;

    /** Made by the container. */
    @Inject
    public PersonalValues(Transactions transactions, Conversations conversations, Clock clock, Gate gate) {
        this.transactions = transactions;
        this.conversations = conversations;
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
                var key = new CommandKey(NameBasedUuid.of(due.conversation(), "forget/" + due.since()), new byte[32]);
                conversations.forget(key, due.organisation(), due.conversation(), due.since(), due.at());
            } catch (RuntimeException e) {
                LOG.warnf(e, "the values of conversation %s could not be destroyed; they stay due", due.conversation());
            }
        }
    }

    private static List<Due> due(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
            select.setObject(1, at);
            select.setInt(2, PolicyEvent.Retention.BASELINE.personalValueDays());
            select.setObject(3, at);
            select.setInt(4, AT_ONCE);
            select.setInt(5, AT_ONCE);
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
