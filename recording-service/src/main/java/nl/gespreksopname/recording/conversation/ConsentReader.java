package nl.gespreksopname.recording.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEventTypes;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.eventstore.Reason;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.consume.Arrivals;
import nl.gespreksopname.eventstore.consume.ConsumerProgress;
import nl.gespreksopname.eventstore.consume.EventConsumer;
import nl.gespreksopname.recording.conversation.domain.ConsentKnowledge;
import nl.gespreksopname.recording.conversation.domain.Happened;
import nl.gespreksopname.recording.conversation.domain.Heard;
import nl.gespreksopname.recording.retention.RetentionTable;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * What was heard from consent-service, folded from its events as they came. Nothing is kept beside those bytes, so what was
 * known at any version can be told again later, exactly.
 */
@ApplicationScoped
public class ConsentReader {

    /** The service that decides on clearance and permission. */
    public static final String CONSENT = "consent";

    private static final Logger LOG = Logger.getLogger(ConsentReader.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);

    private static final String EVENTS = """
            select bytes from received where origin = 'consent' and stream = ? and version <= ? order by version
            """;

    private static final String VERSION = """
            select version from received
            where origin = 'consent' and stream = ? and organisation = ? order by version desc limit 1
            """;

    private static final String ORGANISATION = """
            select organisation from received where origin = 'consent' and stream = ? and version = 1
            """;

    private final Transactions transactions;
    private final ConsumerProgress progress;
    private final Clock clock;
    private final Duration limit;
    private final Duration patience;
    private final Arrivals arrivals;
    private final RetentionTable policies;

    /** Made by the container. */
    @Inject
    public ConsentReader(
            Transactions transactions,
            ConsumerProgress progress,
            Clock clock,
            FreshnessSettings settings,
            EventConsumer consumer,
            RetentionTable policies) {
        this.transactions = transactions;
        this.progress = progress;
        this.clock = clock;
        this.limit = settings.limit();
        this.patience = settings.patience();
        this.arrivals = consumer.arrivals();
        this.policies = policies;
    }

    /** The stream of a conversation, in this service and in consent-service alike. */
    public static String stream(String conversation) {
        return "conversation/" + conversation;
    }

    /**
     * Waits, at most as long as is configured, until what is known here is fresh and as far as asked. Not within a
     * transaction. Whether it came to that is for {@link #heard} to say.
     *
     * @param asFarAs version of the conversation at consent-service that the caller has seen
     */
    public void awaitFresh(String conversation, String organisation, @Nullable Integer asFarAs) {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            long arrived = arrivals.count();
            long left = until - System.nanoTime();
            if (left <= 0 || transactions.call(c -> isFresh(c, conversation, organisation, asFarAs))) {
                return;
            }
            try {
                arrivals.await(arrived, Duration.ofNanos(Math.min(left, LOOK_AGAIN.toNanos())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** What was heard by now, for a caller of an organisation; another organisation's conversation is as unheard of. */
    public Heard heard(Connection connection, String conversation, String organisation, @Nullable Integer asFarAs)
            throws SQLException {
        boolean fresh = isFresh(connection, conversation, organisation, asFarAs);
        Fold fold = fold(connection, conversation, Integer.MAX_VALUE);
        // What can't be understood may have ended a permission: nothing is done on the rest.
        return new Heard(
                fold.of(organisation),
                fresh && fold.complete(),
                clock.instant(),
                policies.copyTerms(connection, organisation));
    }

    /** What had been heard when something was taken down, by the version that it rested on. */
    public Heard heardThen(Connection connection, String conversation, String organisation, int version, Instant then)
            throws SQLException {
        return new Heard(
                version == 0 ? null : fold(connection, conversation, version).of(organisation),
                true,
                then,
                policies.copyTerms(connection, organisation));
    }

    /** The organisation of a conversation, if the conversation was heard of. */
    public Optional<String> organisation(Connection connection, String conversation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ORGANISATION)) {
            select.setString(1, stream(conversation));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
            }
        }
    }

    /** Another organisation's conversation never gets as far as asked, just as one that does not exist. */
    private boolean isFresh(Connection connection, String conversation, String organisation, @Nullable Integer asFarAs)
            throws SQLException {
        return progress.freshness(connection, CONSENT).isWithin(limit, clock.instant())
                && (asFarAs == null || version(connection, conversation, organisation) >= asFarAs);
    }

    private static int version(Connection connection, String conversation, String organisation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(VERSION)) {
            select.setString(1, stream(conversation));
            select.setString(2, organisation);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }

    private static Fold fold(Connection connection, String conversation, int until) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(EVENTS)) {
            select.setString(1, stream(conversation));
            select.setInt(2, until);
            Fold fold = new Fold(conversation);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    fold.add(EventEnvelope.parse(row.getBytes(1)));
                }
            }
            return fold;
        }
    }

    /** A conversation's events on their way into what is known. */
    private static final class Fold {

        private final String conversation;
        private final List<Happened<ConsentEvent>> told = new ArrayList<>();
        private @Nullable String organisation;
        private int version;
        private boolean complete = true;

        private Fold(String conversation) {
            this.conversation = conversation;
        }

        private void add(EventEnvelope envelope) {
            if (organisation == null) {
                organisation = envelope.organisation();
            }
            complete = complete && envelope.version() == version + 1;
            version = envelope.version();
            try {
                ConsentEventTypes.CODEC
                        .decode(envelope.type(), envelope.schemaVersion(), envelope.data())
                        .ifPresent(event -> told.add(new Happened<>(
                                envelope.version(), envelope.id(), event, envelope.occurredAt(), envelope.loggedAt())));
            } catch (IllegalArgumentException e) {
                LOG.warnf("Event %s can't be understood: %s", envelope.id(), Reason.of(e));
                complete = false;
            }
        }

        /** Whether none was missing, and each was either understood or of a type that this build does not know. */
        private boolean complete() {
            return complete;
        }

        private @Nullable ConsentKnowledge of(String asked) {
            return organisation != null && organisation.equals(asked)
                    ? ConsentKnowledge.of(conversation, organisation, told, version)
                    : null;
        }
    }
}
