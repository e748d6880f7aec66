package nl.gespreksopname.consent.conversation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Conversation.Standing;
import nl.gespreksopname.contracts.vocabulary.ConversationStatus;

/**
 * When to decide on a conversation again though nothing is reported: when a permission runs out, and at each midnight while
 * a birthday could change who is needed for what is pending.
 */
final class LookAgain {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    /** An announcement that is older, in a conversation of which no end was reported, is not looked at any more. */
    private static final Duration FORGOTTEN = Duration.ofDays(30);

    private static final String SET = """
            insert into look_again (conversation, organisation, at) values (?, ?, ?)
            on conflict (conversation) do update set at = excluded.at
            """;

    private static final String CLEAR = """
            delete from look_again where conversation = ?
            """;

    private static final String DUE = """
            select conversation, organisation, at from look_again where at <= ? order by at limit ?
            """;

    private LookAgain() {}

    /** A conversation to look at. */
    record Due(UUID conversation, String organisation, Instant at) {}

    /** When to look at a conversation again, if ever. */
    static Optional<Instant> next(Conversation conversation, Instant now) {
        if (conversation.forgotten()) {
            return Optional.empty();
        }
        Instant midnight = LocalDate.ofInstant(now, AMSTERDAM)
                .plusDays(1)
                .atStartOfDay(AMSTERDAM)
                .toInstant();
        Stream<Instant> permissions = conversation.permissions().values().stream()
                .flatMap(permission -> Stream.concat(
                        permission.standing() == Standing.REQUESTED ? Stream.of(midnight) : Stream.empty(),
                        permission.until() != null
                                        && (permission.standing() == Standing.REQUESTED
                                                || permission.standing() == Standing.GRANTED)
                                ? Stream.of(permission.until())
                                : Stream.empty()));
        boolean over = conversation.status() == ConversationStatus.ENDED
                || conversation.status() == ConversationStatus.CANCELLED;
        boolean open = !over
                && conversation.announcements().values().stream()
                        .anyMatch(one -> one.occurredAt() == null
                                || one.occurredAt().plus(FORGOTTEN).isAfter(now));
        return Stream.concat(permissions, open ? Stream.of(midnight) : Stream.empty())
                .min(Instant::compareTo);
    }

    static void follow(Connection connection, UUID id, String organisation, Conversation conversation, Instant now)
            throws SQLException {
        Optional<Instant> next = next(conversation, now);
        try (PreparedStatement statement = connection.prepareStatement(next.isPresent() ? SET : CLEAR)) {
            statement.setObject(1, id);
            if (next.isPresent()) {
                statement.setString(2, organisation);
                statement.setObject(3, next.get().atOffset(ZoneOffset.UTC));
            }
            statement.executeUpdate();
        }
    }

    static List<Due> due(Connection connection, Instant now, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setObject(1, now.atOffset(ZoneOffset.UTC));
            select.setInt(2, most);
            List<Due> due = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    due.add(new Due(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getObject(3, java.time.OffsetDateTime.class).toInstant()));
                }
            }
            return due;
        }
    }
}
