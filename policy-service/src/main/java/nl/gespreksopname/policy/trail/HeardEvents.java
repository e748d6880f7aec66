package nl.gespreksopname.policy.trail;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.vocabulary.WebsiteCheckOutcome;
import nl.gespreksopname.policy.facts.domain.Folding;
import nl.gespreksopname.policy.facts.domain.Heard;
import nl.gespreksopname.policy.facts.domain.History;
import nl.gespreksopname.policy.facts.domain.Known;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.policy.domain.WebsiteCheck;
import nl.gespreksopname.policy.rules.domain.websiteinformation.WebsiteInformation;

/** The events that were heard, as their bytes were kept: what trails are folded from. */
@Singleton
public class HeardEvents {

    /** The services whose logs are heard; the own one too, so that what is told of policies has its place in a log. */
    static final List<String> ORIGINS = List.of("consent", "recording", "policy");

    private static final Map<String, WebsiteCheckOutcome> OUTCOMES = Arrays.stream(WebsiteCheckOutcome.values())
            .collect(Collectors.toMap(WebsiteCheckOutcome::term, outcome -> outcome));

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
            select organisation, bytes from received where origin = 'policy' and stream = any (?) and not exists (
                select from website_check as c
                where c.organisation = received.organisation and c.version = received.version)
            """;

    /** What came of looking at the pages of organisations: their OINs, and the time in which it counts, both ends too. */
    static final String CHECKS = """
            select organisation, event_id, address, outcome, logged_at from website_check
            where organisation = any (?) and logged_at between ? and ?
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

    /**
     * The policies of the organisations of some conversations, as their log told them, with what came of looking at their
     * pages around the time of these conversations; an organisation without any policy is absent.
     */
    Map<String, Policies> policies(Connection connection, Collection<Known> conversations) throws SQLException {
        Set<String> organisations =
                conversations.stream().map(Known::organisation).collect(Collectors.toSet());
        Map<String, Policies> policies = published(connection, organisations);
        List<Instant> starts = conversations.stream()
                .flatMap(known -> known.starts().stream())
                .sorted()
                .toList();
        if (!policies.isEmpty() && !starts.isEmpty()) {
            Map<String, List<WebsiteCheck>> checks = checks(
                    connection, policies.keySet(), starts.getFirst().minus(WebsiteInformation.FRESH), starts.getLast());
            policies.replaceAll(
                    (organisation, versions) -> versions.with(checks.getOrDefault(organisation, List.of())));
        }
        return policies;
    }

    private static Map<String, List<WebsiteCheck>> checks(
            Connection connection, Collection<String> organisations, Instant from, Instant to) throws SQLException {
        Map<String, List<WebsiteCheck>> checks = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(CHECKS)) {
            select.setArray(1, connection.createArrayOf("text", organisations.toArray()));
            select.setObject(2, from.atOffset(ZoneOffset.UTC));
            select.setObject(3, to.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    checks.computeIfAbsent(row.getString(1), organisation -> new ArrayList<>())
                            .add(new WebsiteCheck(
                                    row.getString(2),
                                    row.getString(3),
                                    Objects.requireNonNull(OUTCOMES.get(row.getString(4))),
                                    row.getObject(5, OffsetDateTime.class).toInstant()));
                }
            }
        }
        return checks;
    }

    private static Map<String, Policies> published(Connection connection, Collection<String> organisations)
            throws SQLException {
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
