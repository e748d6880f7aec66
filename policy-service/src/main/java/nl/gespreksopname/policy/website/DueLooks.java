package nl.gespreksopname.policy.website;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import nl.gespreksopname.policy.website.domain.NextLook;
import org.jspecify.annotations.Nullable;

/**
 * Which page is to be looked at when: one row an organisation whose policy in force has an address. Who takes a look has it
 * for some minutes; whoever comes after a crash takes it again, under the same name, so that it counts once.
 */
@Singleton
class DueLooks {

    static final String FOLLOW_POLICIES = """
            with in_force as (
                select distinct on (organisation) organisation, version, information_address from policy_version
                where valid_from <= ? order by organisation, version desc),
            gone as (
                delete from website_look l where not exists (
                    select from in_force f where f.organisation = l.organisation and f.information_address is not null))
            insert into website_look (organisation, policy_version, address, due_at, failures)
            select organisation, version, information_address, ?, 0 from in_force where information_address is not null
            on conflict (organisation) do update set policy_version = excluded.policy_version, address = excluded.address,
                due_at = case when website_look.address = excluded.address then website_look.due_at
                    else excluded.due_at end,
                failures = case when website_look.address = excluded.address then website_look.failures else 0 end,
                taken_until = case when website_look.address = excluded.address then website_look.taken_until end
            where (website_look.policy_version, website_look.address)
                is distinct from (excluded.policy_version, excluded.address)
            """;

    static final String TAKE = """
            update website_look set taken_until = ?
            where organisation = (
                select organisation from website_look
                where due_at <= ? and (taken_until is null or taken_until <= ?)
                order by due_at limit 1 for update skip locked)
            returning organisation, policy_version, address, due_at, failures
            """;

    private static final String DONE = """
            update website_look set due_at = ?, failures = ?, taken_until = null
            where organisation = ? and address = ? and due_at = ?
            """;

    private static final String ASKED = """
            insert into website_asked (organisation, asked_at) values (?, ?)
            on conflict (organisation) do update set asked_at = excluded.asked_at
            where website_asked.asked_at <= ?
            """;

    private static final Duration MINE_FOR = Duration.ofMinutes(5);

    /**
     * A look that is to be taken.
     *
     * @param failures how many before it failed in a row
     */
    record Due(String organisation, int policyVersion, String address, Instant dueAt, int failures) {}

    /** Takes over which addresses are in force now; a new one is due at once. */
    void followPolicies(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FOLLOW_POLICIES)) {
            statement.setObject(1, now.atOffset(ZoneOffset.UTC));
            statement.setObject(2, now.atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /** A look that is due and that nobody else has; null when there is none. */
    @Nullable
    Due take(Connection connection, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(TAKE)) {
            update.setObject(1, now.plus(MINE_FOR).atOffset(ZoneOffset.UTC));
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.setObject(3, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = update.executeQuery()) {
                return row.next()
                        ? new Due(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getObject(4, OffsetDateTime.class).toInstant(),
                                row.getInt(5))
                        : null;
            }
        }
    }

    /**
     * Notes that an organisation asks for a look, which it may do once in a while; of several at once one may.
     *
     * @return false when it asked less than that long ago
     */
    boolean mayAsk(Connection connection, String organisation, Instant now, Duration once) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ASKED)) {
            insert.setString(1, organisation);
            insert.setObject(2, now.atOffset(ZoneOffset.UTC));
            insert.setObject(3, now.minus(once).atOffset(ZoneOffset.UTC));
            return insert.executeUpdate() == 1;
        }
    }

    /** It was taken; the address may have changed meanwhile. */
    void done(Connection connection, Due due, NextLook next) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(DONE)) {
            update.setObject(1, next.at().atOffset(ZoneOffset.UTC));
            update.setInt(2, next.failures());
            update.setString(3, due.organisation());
            update.setString(4, due.address());
            update.setObject(5, due.dueAt().atOffset(ZoneOffset.UTC));
            update.executeUpdate();
        }
    }
}
