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
import nl.gespreksopname.policy.facts.domain.Heard;
import nl.gespreksopname.policy.facts.domain.History;
import nl.gespreksopname.policy.policy.domain.Policies;

/** The events that were heard, as their bytes were kept: what trails are folded from. */
@Singleton
public class HeardEvents {

    /** The services whose logs are heard; the own one too, so that what is told of policies has its place in a log. */
    static final List<String> ORIGINS = List.of("consent", "recording", "policy");

    static final String OF_CONVERSATIONS = """
            select conversation, bytes, hash from received
            where conversation = any (?) and origin in ('consent', 'recording')
            """;

    /** All events of a conversation: its id twice, and the organisation that asks. */
    public static final String OF_CONVERSATION = """
            select bytes, hash from received
            where conversation = ? and origin in ('consent', 'recording') and exists (
                select from received
                where conversation = ? and origin in ('consent', 'recording') and organisation = ?)
            """;

    /**
     * All events of a conversation that was transferred: its id twice, and the organisation that took it over. Whoever asks
     * after one that is none of theirs has nothing read of it but the transfers.
     */
    public static final String OF_TRANSFERRED = """
            select bytes, hash from received
            where conversation = ? and origin in ('consent', 'recording') and exists (
                select from received
                where conversation = ? and origin = 'consent'
                    and convert_from(bytes, 'UTF8')::jsonb @> jsonb_build_object(
                        'type', 'nl.gespreksopname.consent.conversation-transferred',
                        'data', jsonb_build_object('to', ?::text)))
            """;

    /** The policies of organisations: the names of their streams. */
    public static final String OF_ORGANISATIONS = """
            select organisation, bytes from received where origin = 'policy' and stream = any (?)
            """;

    static final String VERSION = """
            select version from received
            where origin = ? and stream = ? and organisation = ? order by version desc limit 1
            """;

    /** All events of some conversations' streams at consent-service and recording-service. */
    Map<UUID, History> of(Connection connection, Collection<UUID> conversations) throws SQLException {
        Map<UUID, List<Heard>> heard = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(OF_CONVERSATIONS)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", conversations.stream().map(UUID::toString).toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    heard.computeIfAbsent(UUID.fromString(row.getString(1)), id -> new ArrayList<>())
                            .add(heard(row.getBytes(2), row.getBytes(3)));
                }
            }
        }
        Map<UUID, History> histories = new HashMap<>();
        heard.forEach((conversation, events) -> histories.put(conversation, History.of(events)));
        return histories;
    }

    /**
     * The same of one conversation, if an organisation had anything taken down in it: of what is none of its business
     * nothing is even read.
     */
    History of(Connection connection, UUID conversation, String organisation) throws SQLException {
        return read(connection, OF_CONVERSATION, conversation, organisation);
    }

    /** The same of one that another organisation transferred to this one. */
    History ofTransferred(Connection connection, UUID conversation, String organisation) throws SQLException {
        return read(connection, OF_TRANSFERRED, conversation, organisation);
    }

    private static History read(Connection connection, String query, UUID conversation, String organisation)
            throws SQLException {
        List<Heard> heard = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setString(1, conversation.toString());
            select.setString(2, conversation.toString());
            select.setString(3, organisation);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    heard.add(heard(row.getBytes(1), row.getBytes(2)));
                }
            }
        }
        return History.of(heard);
    }

    private static Heard heard(byte[] bytes, byte[] hash) {
        return Heard.of(EventEnvelope.parse(bytes), HexFormat.of().formatHex(hash));
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
