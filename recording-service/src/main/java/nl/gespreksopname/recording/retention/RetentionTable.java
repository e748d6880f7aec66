package nl.gespreksopname.recording.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gespreksopname.recording.copy.domain.CopyTerms;
import nl.gespreksopname.recording.retention.domain.Terms;
import org.jspecify.annotations.Nullable;

/**
 * When what is kept is looked at next: the content of each recording, and the personal values of each conversation. A row is a
 * reminder and no more: whether something is due, and what is in the way, is told from what was heard and taken down when it is
 * looked at, so that a reminder too many does no harm.
 */
@ApplicationScoped
public class RetentionTable {

    /** Not at once: the transaction that told of the conversation's end may be under way. */
    private static final Duration SOON = Duration.ofSeconds(2);

    /** Who has something destroyed destroys it at once; after so long somebody else finds that it was left undone. */
    private static final Duration LEFT_UNDONE = Duration.ofSeconds(30);

    private static final String REMEMBER = """
            insert into retention (kind, organisation, id, conversation, look_at) values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String DESTROYED = """
            update retention set destroyed = true, look_at = ? where kind = ? and organisation = ? and id = ?
            """;

    private static final String LOOK_AT = """
            update retention set look_at = ?
            where kind = 'content' and organisation = ? and id = ? and look_at > ? and not destroyed
            """;

    static final String LOOK_AT_ALL = """
            update retention set look_at = ?
            where conversation = ? and organisation = ? and look_at > ? and not destroyed
            """;

    static final String SHORTENED = """
            update retention set look_at = ?
            from (
                select distinct on (organisation) organisation, content_days, personal_value_days from retention_policy
                where valid_from <= ? order by organisation, valid_from desc, policy_version desc) as policy
            where retention.kind = ? and retention.organisation = policy.organisation
                and retention.counted_from
                    <= ?::timestamptz - make_interval(days => case retention.kind when 'content'
                        then policy.content_days else policy.personal_value_days end)
                and retention.due > ? and retention.look_at > ? and not retention.destroyed
            """;

    static final String CLAIM = """
            update retention set look_at = ?
            where (kind, organisation, id) in (
                select kind, organisation, id from retention where look_at <= ?
                order by look_at limit ? for update skip locked)
            returning kind, organisation, id, conversation, destroyed
            """;

    private static final String RESCHEDULE = """
            update retention set counted_from = ?, due = ?, look_at = case when look_at = ? then ? else look_at end
            where kind = ? and organisation = ? and id = ? and not destroyed
            """;

    private static final String LATER = """
            update retention set look_at = ? where kind = ? and organisation = ? and id = ?
            """;

    private static final String GO_ON = """
            update retention set destroyed = false, look_at = ? where kind = ? and organisation = ? and id = ?
            """;

    private static final String FORGET = """
            delete from retention where kind = ? and organisation = ? and id = ?
            """;

    private static final String CONTENT_COUNTED_FROM = """
            select counted_from from retention
            where kind = 'content' and organisation = ? and id = ? and not destroyed
            """;

    private static final String POLICY = """
            insert into retention_policy (
                organisation, policy_version, valid_from, content_days, personal_value_days, copy_term_days)
            values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    static final String POLICY_AT = """
            select content_days, personal_value_days from retention_policy
            where organisation = ? and valid_from <= ? order by valid_from desc, policy_version desc limit 1
            """;

    private static final String COPY_TERMS = """
            select valid_from, copy_term_days from retention_policy
            where organisation = ? order by valid_from, policy_version
            """;

    /** What is kept. */
    public enum Kind {
        /** What is stored of a recording; its id is the recording's. */
        CONTENT("content"),
        /** What stands in the vault about a conversation's recordings; its id is the conversation's. */
        PERSONAL_VALUES("personal-values");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        private static Kind of(String word) {
            return word.equals(CONTENT.word) ? CONTENT : PERSONAL_VALUES;
        }
    }

    /**
     * Something to look at.
     *
     * @param destroyed whether its destruction was taken down, and is to be completed
     */
    public record Reminder(Kind kind, String organisation, UUID id, UUID conversation, boolean destroyed) {}

    /** Notes content that was just stored. */
    public void contentStored(
            Connection connection, String organisation, UUID conversation, UUID recording, Instant now)
            throws SQLException {
        remember(connection, Kind.CONTENT, organisation, recording, conversation, now.plus(SOON));
    }

    /** Notes that something about a conversation's recordings stands in the vault. */
    public void valuesSealed(Connection connection, String organisation, UUID conversation, Instant now)
            throws SQLException {
        remember(connection, Kind.PERSONAL_VALUES, organisation, conversation, conversation, now.plus(SOON));
    }

    private static void remember(
            Connection connection, Kind kind, String organisation, UUID id, UUID conversation, Instant lookAt)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(REMEMBER)) {
            insert.setString(1, kind.word);
            insert.setString(2, organisation);
            insert.setObject(3, id);
            insert.setObject(4, conversation);
            insert.setObject(5, at(lookAt));
            insert.executeUpdate();
        }
    }

    /** Notes that it was taken down that content is destroyed. */
    public void contentDestroyed(Connection connection, String organisation, UUID recording, Instant now)
            throws SQLException {
        destroyed(connection, Kind.CONTENT, organisation, recording, now);
    }

    /** Notes that it was taken down that a conversation's values are destroyed. */
    public void valuesDestroyed(Connection connection, String organisation, UUID conversation, Instant now)
            throws SQLException {
        destroyed(connection, Kind.PERSONAL_VALUES, organisation, conversation, now);
    }

    private static void destroyed(Connection connection, Kind kind, String organisation, UUID id, Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(DESTROYED)) {
            update.setObject(1, at(now.plus(LEFT_UNDONE)));
            update.setString(2, kind.word);
            update.setString(3, organisation);
            update.setObject(4, id);
            update.executeUpdate();
        }
    }

    /** Has the content of a recording looked at soon: something changed that its destruction may wait for. */
    public void lookAt(Connection connection, String organisation, UUID recording, Instant now) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(LOOK_AT)) {
            update.setObject(1, at(now));
            update.setString(2, organisation);
            update.setObject(3, recording);
            update.setObject(4, at(now));
            update.executeUpdate();
        }
    }

    /** Has all that is kept of a conversation looked at soon. */
    public void lookAtAll(Connection connection, String organisation, UUID conversation, Instant now)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(LOOK_AT_ALL)) {
            update.setObject(1, at(now));
            update.setObject(2, conversation);
            update.setString(3, organisation);
            update.setObject(4, at(now));
            update.executeUpdate();
        }
    }

    /**
     * Notes the terms of a policy, which hold from a moment on.
     *
     * @param copyDays days within which a copy is handed over
     */
    public void policy(
            Connection connection, String organisation, int policyVersion, Instant validFrom, Terms terms, int copyDays)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(POLICY)) {
            insert.setString(1, organisation);
            insert.setInt(2, policyVersion);
            insert.setObject(3, at(validFrom));
            insert.setInt(4, Math.toIntExact(terms.content().toDays()));
            insert.setInt(5, Math.toIntExact(terms.personalValues().toDays()));
            insert.setInt(6, copyDays);
            insert.executeUpdate();
        }
    }

    /**
     * Has looked at what is due by the policies in force now, and was not by those that were in force when it was last looked
     * at. What a policy lengthens is looked at when it was due before, and left then.
     */
    public void lookAtShortened(Connection connection, Instant now) throws SQLException {
        for (Kind kind : Kind.values()) {
            try (PreparedStatement update = connection.prepareStatement(SHORTENED)) {
                update.setObject(1, at(now));
                update.setObject(2, at(now));
                update.setString(3, kind.word);
                update.setObject(4, at(now));
                update.setObject(5, at(now));
                update.setObject(6, at(now));
                update.executeUpdate();
            }
        }
    }

    /** The terms of an organisation for copies, of all its policies so far. */
    public CopyTerms copyTerms(Connection connection, String organisation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COPY_TERMS)) {
            select.setString(1, organisation);
            List<CopyTerms.Since> policies = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    policies.add(new CopyTerms.Since(
                            row.getObject(1, OffsetDateTime.class).toInstant(), row.getInt(2)));
                }
            }
            return new CopyTerms(policies);
        }
    }

    /** The terms of an organisation at a moment. */
    public Terms terms(Connection connection, String organisation, Instant now) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(POLICY_AT)) {
            select.setString(1, organisation);
            select.setObject(2, at(now));
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Terms(Duration.ofDays(row.getInt(1)), Duration.ofDays(row.getInt(2)))
                        : Terms.BASELINE;
            }
        }
    }

    /**
     * Takes what is to be looked at, for as long as a lease lasts: nobody else takes it meanwhile, and somebody does after that
     * if nothing came of it.
     */
    public List<Reminder> claim(Connection connection, Instant now, Duration lease, int most) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CLAIM)) {
            update.setObject(1, at(now.plus(lease)));
            update.setObject(2, at(now));
            update.setInt(3, most);
            List<Reminder> claimed = new ArrayList<>();
            try (ResultSet row = update.executeQuery()) {
                while (row.next()) {
                    claimed.add(new Reminder(
                            Kind.of(row.getString(1)),
                            row.getString(2),
                            row.getObject(3, UUID.class),
                            row.getObject(4, UUID.class),
                            row.getBoolean(5)));
                }
            }
            return claimed;
        }
    }

    /**
     * Sets when to look again, unless something changed since it was claimed: then it is to be looked at sooner.
     *
     * @param leasedUntil until when it was claimed
     * @param countedFrom from when the term is counted
     * @param due when it runs out
     */
    public void reschedule(
            Connection connection,
            Reminder reminder,
            Instant leasedUntil,
            Instant countedFrom,
            Instant due,
            Instant lookAt)
            throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(RESCHEDULE)) {
            update.setObject(1, at(countedFrom));
            update.setObject(2, at(due));
            update.setObject(3, at(leasedUntil));
            update.setObject(4, at(lookAt));
            update.setString(5, reminder.kind().word);
            update.setString(6, reminder.organisation());
            update.setObject(7, reminder.id());
            update.executeUpdate();
        }
    }

    /** Has something looked at later, as nothing could be said of it now. */
    public void later(Connection connection, Reminder reminder, Instant lookAt) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(LATER)) {
            update.setObject(1, at(lookAt));
            update.setString(2, reminder.kind().word);
            update.setString(3, reminder.organisation());
            update.setObject(4, reminder.id());
            update.executeUpdate();
        }
    }

    /** Has what was sealed after a destruction looked at in its turn. */
    public void goOn(Connection connection, Reminder reminder, Instant lookAt) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(GO_ON)) {
            update.setObject(1, at(lookAt));
            update.setString(2, reminder.kind().word);
            update.setString(3, reminder.organisation());
            update.setObject(4, reminder.id());
            update.executeUpdate();
        }
    }

    /** Forgets what is no more. */
    public void forget(Connection connection, Reminder reminder) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(FORGET)) {
            delete.setString(1, reminder.kind().word);
            delete.setString(2, reminder.organisation());
            delete.setObject(3, reminder.id());
            delete.executeUpdate();
        }
    }

    /** When what is stored of a recording is due by the terms of now, once it is known from when they are counted. */
    public Optional<Instant> contentDue(Connection connection, String organisation, UUID recording, Instant now)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CONTENT_COUNTED_FROM)) {
            select.setString(1, organisation);
            select.setObject(2, recording);
            try (ResultSet row = select.executeQuery()) {
                @Nullable OffsetDateTime from = row.next() ? row.getObject(1, OffsetDateTime.class) : null;
                return from == null
                        ? Optional.empty()
                        : Optional.of(terms(connection, organisation, now).contentDue(from.toInstant()));
            }
        }
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
