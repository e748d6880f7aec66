package nl.gespreksopname.consent.conversation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import org.jspecify.annotations.Nullable;

/** A conversation as it is listed and found; all else is read from its stream. */
@Entity
@Table(name = "conversation")
@NamedNativeQuery(
        name = ConversationView.HELD_IN,
        query = ConversationView.HELD_IN_SQL,
        resultClass = ConversationView.class)
@NamedNativeQuery(
        name = ConversationView.OF_CASE,
        query = ConversationView.OF_CASE_SQL,
        resultClass = ConversationView.class)
public class ConversationView extends PanacheEntityBase {

    static final String HELD_IN = "ConversationView.heldIn";
    static final String HELD_IN_SQL = """
            select * from conversation
            where organisation = :organisation and held_at >= :from and held_at < :until
                and (held_at, id) < (:beforeTime, :beforeId)
            order by held_at desc, id desc limit :most
            """;
    static final String OF_CASE = "ConversationView.ofCase";
    static final String OF_CASE_SQL = """
            select * from conversation
            where organisation = :organisation and case_reference = :caseReference
                and held_at >= :from and held_at < :until and (held_at, id) < (:beforeTime, :beforeId)
            order by held_at desc, id desc limit :most
            """;

    @Id
    private UUID id;

    @Column
    private String organisation;

    @Column
    private String reference;

    @Column(name = "case_reference")
    private @Nullable String caseReference;

    @Column
    private @Nullable String channel;

    @Column
    private boolean planned;

    @Column(name = "planned_start")
    private @Nullable Instant plannedStart;

    @Column(name = "commissioned_by")
    private @Nullable String commissionedBy;

    @Column
    private @Nullable String status;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "held_at")
    private Instant heldAt;

    @Column(name = "values_since")
    private @Nullable Instant valuesSince;

    @Column
    private int version;

    /** For the persistence provider. */
    protected ConversationView() {}

    ConversationView(UUID id, String organisation, ConsentEvent.ConversationPlanned planned, Instant loggedAt) {
        this.id = id;
        this.organisation = organisation;
        this.reference = planned.reference();
        this.caseReference = planned.caseReference();
        this.channel = planned.channel() == null ? null : planned.channel().term();
        this.planned = planned.planned();
        this.plannedStart = planned.plannedStart();
        this.commissionedBy = planned.commissionedBy();
        this.heldAt = Objects.requireNonNullElse(planned.plannedStart(), loggedAt);
    }

    /** Follows the conversation as far as a version. */
    void follow(Conversation conversation, int reached) {
        status = conversation.status() == null ? null : conversation.status().term();
        startedAt = conversation.startedAt();
        endedAt = conversation.endedAt();
        if (startedAt != null) {
            heldAt = startedAt;
        } else if (plannedStart == null && endedAt != null) {
            heldAt = endedAt;
        }
        valuesSince = conversation.valuesSince();
        version = reached;
    }

    /** The conversation with a reference, within an organisation. */
    static Optional<ConversationView> withReference(String organisation, String reference) {
        return find("reference = ?1 and organisation = ?2", reference, organisation)
                .firstResultOptional();
    }

    /**
     * The conversations of an organisation in a period, latest first, after a place in that list.
     *
     * @param caseReference only those of this case, by its HMAC
     */
    static List<ConversationView> search(
            String organisation, @Nullable String caseReference, Instant from, Instant until, Place after, int most) {
        var query = caseReference == null
                ? getEntityManager().createNamedQuery(HELD_IN, ConversationView.class)
                : getEntityManager()
                        .createNamedQuery(OF_CASE, ConversationView.class)
                        .setParameter("caseReference", caseReference);
        return query.setParameter("organisation", organisation)
                .setParameter("from", from)
                .setParameter("until", until)
                .setParameter("beforeTime", after.heldAt())
                .setParameter("beforeId", after.id())
                .setParameter("most", most)
                .getResultList();
    }

    /** A place in the list of conversations. */
    record Place(Instant heldAt, UUID id) {

        static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

        /** Before the first. */
        static final Place BEGIN = new Place(LAST, new UUID(-1, -1));

        static Place parse(String position) {
            int cut = position.indexOf('/');
            return new Place(Instant.parse(position.substring(0, cut)), UUID.fromString(position.substring(cut + 1)));
        }

        @Override
        public String toString() {
            return heldAt + "/" + id;
        }
    }

    /** Whether it is of a case and in a period, where one is given. */
    boolean matches(@Nullable String caseKey, @Nullable Instant from, @Nullable Instant until) {
        return (caseKey == null || caseKey.equals(caseReference))
                && (from == null || !heldAt.isBefore(from))
                && (until == null || heldAt.isBefore(until));
    }

    UUID id() {
        return id;
    }

    String organisation() {
        return organisation;
    }

    Place place() {
        return new Place(heldAt, id);
    }

    ConversationSummary summary() {
        return new ConversationSummary(
                id, reference, channel, planned, plannedStart, status, startedAt, endedAt, commissionedBy, version);
    }
}
