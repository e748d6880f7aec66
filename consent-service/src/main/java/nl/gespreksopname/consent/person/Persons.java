package nl.gespreksopname.consent.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.consent.followup.FollowUps;
import nl.gespreksopname.consent.followup.Work;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;
import nl.gespreksopname.eventstore.vault.Revealed;
import nl.gespreksopname.eventstore.vault.ValueToSeal;
import nl.gespreksopname.eventstore.vault.Vault;
import org.jspecify.annotations.Nullable;

/**
 * The persons behind participants. What a command says of a person is compared with what the vault has, and what is new
 * is sealed in the command's own transaction; the person's stream follows after it.
 */
@ApplicationScoped
public class Persons {

    private static final UUID NAMESPACE = NameBasedUuid.of(new UUID(0, 0), "urn:gespreksopname:person");

    private static final String REFERENCE = "person-reference";
    private static final String NAME = "person-name";
    private static final String BIRTH_DATE = "person-birth-date";

    /** A conflict is named by no index: of two that come at once, either unique one may be the first to say so. */
    private static final String ADD = """
            insert into person (id, organisation, reference_key, version) values (?, ?, ?, 0) on conflict do nothing
            """;

    /** Who came back from the own topic has no reference yet. */
    private static final String RECOGNISE = """
            update person set reference_key = ? where id = ? and reference_key is null
            """;

    private static final String LOCK = """
            select id, reference_value, name_value, birth_date_value from person
            where id = any (?) order by id for update
            """;

    private static final String UPDATE = """
            update person set reference_value = coalesce(?, reference_value), name_value = coalesce(?, name_value),
                birth_date_value = coalesce(?, birth_date_value) where id = ?
            """;

    private static final String CUSTODY = """
            insert into custody (id, child, holder, held, valid_from)
            select ?, ?, ?, ?, ? where not exists (
                select from (select held, valid_from from custody where child = ? and holder = ?
                    order by place desc limit 1) as last
                where last.held = ? and last.valid_from <= ?)
            on conflict (id) do nothing
            """;

    /** The people in a conversation who are in no other of which the personal values are kept. */
    static final String LEAVING = """
            select distinct p.person from participant p
            where p.conversation = ? and not exists (
                select from participant o join conversation c on c.id = o.conversation
                where o.person = p.person and c.id <> p.conversation and c.values_since is not null)
            """;

    static final String STAYS = """
            select from participant p join conversation c on c.id = p.conversation
            where p.person = ? and c.values_since is not null limit 1
            """;

    private static final String FORGET = """
            update person set reference_key = null, reference_value = null, name_value = null, birth_date_value = null
            where id = ?
            """;

    private final Vault vault;
    private final FollowUps followUps;

    /** Made by the container. */
    @Inject
    public Persons(Vault vault, FollowUps followUps) {
        this.vault = vault;
        this.followUps = followUps;
    }

    /**
     * The id of a person: by the HMAC of their reference the same in every conversation of an organisation, without a
     * reference somebody new.
     *
     * @param participant their pseudonym in the conversation
     */
    public static UUID idOf(String organisation, @Nullable String referenceKey, UUID participant) {
        return NameBasedUuid.of(
                NAMESPACE, referenceKey == null ? "participant/" + participant : organisation + "/" + referenceKey);
    }

    /** A person as a command names them. */
    public record Named(
            UUID person,
            @Nullable String referenceKey,
            @Nullable PersonBody details) {}

    /** What of a person's details is new, with where it goes in the list of values to seal. */
    public record News(UUID person, List<Detail> details) {}

    /** One detail that is new. */
    public record Detail(String kind, ValueToSeal value) {}

    /** Makes sure that these persons are known, and tells what of their details the vault doesn't have yet. */
    public List<News> news(Connection connection, String organisation, List<Named> named) throws SQLException {
        if (named.isEmpty()) {
            return List.of();
        }
        add(connection, organisation, named);
        Map<UUID, Map<String, UUID>> kept =
                lock(connection, named.stream().map(Named::person).toList());
        List<UUID> values =
                kept.values().stream().flatMap(one -> one.values().stream()).toList();
        Map<UUID, Revealed> revealed = vault.reveal(connection, values);
        List<News> news = new ArrayList<>();
        for (Named one : named) {
            PersonBody details = one.details();
            if (details == null) {
                continue;
            }
            Map<String, UUID> had = kept.getOrDefault(one.person(), Map.of());
            List<Detail> fresh = new ArrayList<>();
            compare(fresh, one.person(), REFERENCE, details.reference(), had, revealed);
            compare(fresh, one.person(), NAME, details.name(), had, revealed);
            String birthDate =
                    details.birthDate() == null ? null : details.birthDate().toString();
            compare(fresh, one.person(), BIRTH_DATE, birthDate, had, revealed);
            if (!fresh.isEmpty()) {
                news.add(new News(one.person(), fresh));
            }
        }
        return news;
    }

    /** Puts sealed details in their place and leaves the person's stream to a follow-up. */
    public List<FollowUps.FollowUp> take(
            Connection connection, UUID command, String organisation, List<News> news, List<Sealed> sealed)
            throws SQLException {
        List<FollowUps.FollowUp> work = new ArrayList<>();
        int next = 0;
        for (News one : news) {
            int count = one.details().size();
            Work.DescribePerson described =
                    put(connection, one.person(), List.of(one), sealed.subList(next, next + count));
            next += count;
            work.add(new FollowUps.FollowUp(
                    NameBasedUuid.of(command, "describe/" + one.person()), organisation, described));
        }
        followUps.keep(connection, work);
        return work;
    }

    /** Puts the sealed details of one person in their place. */
    Work.DescribePerson put(Connection connection, UUID person, List<News> news, List<Sealed> sealed)
            throws SQLException {
        Map<String, Sealed> byKind = new HashMap<>();
        int next = 0;
        for (News one : news) {
            for (Detail detail : one.details()) {
                byKind.put(detail.kind(), sealed.get(next++));
            }
        }
        Sealed reference = byKind.get(REFERENCE);
        Sealed name = byKind.get(NAME);
        Sealed birthDate = byKind.get(BIRTH_DATE);
        try (PreparedStatement update = connection.prepareStatement(UPDATE)) {
            update.setObject(1, reference == null ? null : UUID.fromString(reference.id()));
            update.setObject(2, name == null ? null : UUID.fromString(name.id()));
            update.setObject(3, birthDate == null ? null : UUID.fromString(birthDate.id()));
            update.setObject(4, person);
            update.executeUpdate();
        }
        return new Work.DescribePerson(person, reference, name, birthDate);
    }

    /** Takes custody down where it is not known yet, and leaves the child's stream to a follow-up. */
    public List<FollowUps.FollowUp> take(Connection connection, String organisation, List<Work.RecordCustody> custody)
            throws SQLException {
        List<FollowUps.FollowUp> work = new ArrayList<>();
        for (Work.RecordCustody one : custody) {
            if (insert(connection, one)) {
                work.add(new FollowUps.FollowUp(one.custody(), organisation, one));
            }
        }
        followUps.keep(connection, work);
        return work;
    }

    /**
     * Leaves it to follow-ups to destroy the details of the people whom nothing is kept about any more.
     *
     * @param conversation whose values were destroyed
     */
    public List<FollowUps.FollowUp> leaving(
            Connection connection, UUID command, String organisation, UUID conversation, Instant due)
            throws SQLException {
        List<FollowUps.FollowUp> work = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(LEAVING)) {
            select.setObject(1, conversation);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID person = row.getObject(1, UUID.class);
                    work.add(new FollowUps.FollowUp(
                            NameBasedUuid.of(command, "forget/" + person),
                            organisation,
                            new Work.ForgetPerson(person, due)));
                }
            }
        }
        followUps.keep(connection, work);
        return work;
    }

    /**
     * Whether a person is in a conversation of which the personal values are kept. Until the transaction ends nobody names them
     * in another: whoever is about to is waited for, and seen.
     */
    static boolean stays(Connection connection, UUID person) throws SQLException {
        lock(connection, List.of(person));
        try (PreparedStatement select = connection.prepareStatement(STAYS)) {
            select.setObject(1, person);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Forgets where the details of a person are, which were destroyed, and by which reference they were known. */
    static void forget(Connection connection, UUID person) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FORGET)) {
            update.setObject(1, person);
            update.executeUpdate();
        }
    }

    /** Puts custody in the list; false when it says what was said last. */
    static boolean insert(Connection connection, Work.RecordCustody one) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(CUSTODY)) {
            insert.setObject(1, one.custody());
            insert.setObject(2, one.child());
            insert.setObject(3, one.holder());
            insert.setBoolean(4, one.held());
            insert.setObject(5, one.from());
            insert.setObject(6, one.child());
            insert.setObject(7, one.holder());
            insert.setBoolean(8, one.held());
            insert.setObject(9, one.from());
            return insert.executeUpdate() == 1;
        }
    }

    private static void compare(
            List<Detail> fresh,
            UUID person,
            String kind,
            @Nullable String said,
            Map<String, UUID> had,
            Map<UUID, Revealed> revealed) {
        if (said == null) {
            return;
        }
        UUID value = had.get(kind);
        boolean same = value != null
                && revealed.get(value) instanceof Revealed.Value known
                && known.text().equals(said);
        if (!same) {
            fresh.add(new Detail(kind, new ValueToSeal(kind, Set.of(person.toString()), said)));
        }
    }

    private static void add(Connection connection, String organisation, List<Named> named) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ADD);
                PreparedStatement update = connection.prepareStatement(RECOGNISE)) {
            // In one order for all, so that two commands that name the same persons don't wait for each other.
            for (Named one : named.stream()
                    .sorted((a, b) -> a.person().compareTo(b.person()))
                    .toList()) {
                insert.setObject(1, one.person());
                insert.setString(2, organisation);
                insert.setString(3, one.referenceKey());
                insert.addBatch();
                if (one.referenceKey() != null) {
                    update.setString(1, one.referenceKey());
                    update.setObject(2, one.person());
                    update.addBatch();
                }
            }
            insert.executeBatch();
            update.executeBatch();
        }
    }

    private static Map<UUID, Map<String, UUID>> lock(Connection connection, List<UUID> persons) throws SQLException {
        Map<UUID, Map<String, UUID>> kept = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setArray(1, connection.createArrayOf("uuid", persons.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Map<String, UUID> values = new HashMap<>();
                    put(values, REFERENCE, row.getObject(2, UUID.class));
                    put(values, NAME, row.getObject(3, UUID.class));
                    put(values, BIRTH_DATE, row.getObject(4, UUID.class));
                    kept.put(row.getObject(1, UUID.class), values);
                }
            }
        }
        return kept;
    }

    private static void put(Map<String, UUID> values, String kind, @Nullable UUID value) {
        if (value != null) {
            values.put(kind, value);
        }
    }
}
