package nl.gespreksopname.policy.trail;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.policy.facts.domain.Folding;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.trail.domain.Heard;

/** The events that were heard, as their bytes were kept: what trails are folded from. */
@Singleton
class HeardEvents {

    /** The services whose logs are heard; the own one too, so that what is told of policies has its place in a log. */
    static final List<String> ORIGINS = List.of("consent", "recording", "policy");

    static final String OF_CONVERSATIONS = """
            select conversation, bytes, hash from received
            where conversation = any (?) and origin in ('consent', 'recording')
            order by conversation, origin, sequence
            """;

    static final String OF_ORGANISATIONS = """
            select organisation, bytes from received where origin = 'policy' and stream = any (?)
            """;

    static final String VERSION = """
            select version from received
            where origin = ? and stream = ? and organisation = ? order by version desc limit 1
            """;

    /**
     * All events of some conversations' streams at consent-service and recording-service. A conversation belongs to the
     * organisation that planned it, or as long as that is not known to the first that something was taken down for; what
     * another organisation had taken down under the same id is no part of it.
     */
    Map<UUID, List<Heard>> of(Connection connection, Collection<UUID> conversations) throws SQLException {
        Map<UUID, List<Heard>> heard = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(OF_CONVERSATIONS)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", conversations.stream().map(UUID::toString).toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    heard.computeIfAbsent(UUID.fromString(row.getString(1)), id -> new ArrayList<>())
                            .add(new Heard(
                                    EventEnvelope.parse(row.getBytes(2)),
                                    HexFormat.of().formatHex(row.getBytes(3))));
                }
            }
        }
        heard.values().forEach(events -> {
            // In the order of the query consent-service's events come first.
            String owner = events.getFirst().envelope().organisation();
            events.removeIf(event -> !event.envelope().organisation().equals(owner));
        });
        return heard;
    }

    /** The policies of some organisations, as their log told them; an organisation without any is absent. */
    Map<String, Policies> policies(Connection connection, Collection<String> organisations) throws SQLException {
        Map<String, List<EventEnvelope>> events = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(OF_ORGANISATIONS)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            organisations.stream()
                                    .map(organisation -> "organisation/" + organisation)
                                    .toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    events.computeIfAbsent(row.getString(1), organisation -> new ArrayList<>())
                            .add(EventEnvelope.parse(row.getBytes(2)));
                }
            }
        }
        Map<String, Policies> policies = new HashMap<>();
        events.forEach((organisation, published) -> policies.put(organisation, Folding.policies(published)));
        return policies;
    }

    /** How far a conversation's stream at a service was heard, within an organisation; 0 for nothing. */
    int version(Connection connection, String service, UUID conversation, String organisation) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(VERSION)) {
            select.setString(1, service);
            select.setString(2, "conversation/" + conversation);
            select.setString(3, organisation);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        }
    }
}
