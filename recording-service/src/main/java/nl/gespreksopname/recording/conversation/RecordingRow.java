package nl.gespreksopname.recording.conversation;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.ActRefused;
import nl.gespreksopname.contracts.recording.RecordingEvent.ContentStored;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.contracts.recording.RecordingEvent.PublicationFound;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingMatched;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.Term;
import nl.gespreksopname.recording.conversation.domain.ConversationState;
import nl.gespreksopname.recording.conversation.domain.Recording;
import org.jspecify.annotations.Nullable;

/**
 * A recording as it is found and listed. All else that is known of it stands in its conversation's stream. Follows in the
 * transaction of the append.
 */
@Entity
@Table(name = "recording")
@NamedNativeQuery(name = RecordingRow.OF_CONVERSATION, resultClass = RecordingRow.class, query = """
        select * from recording
        where organisation = :organisation and conversation = :conversation
          and (registered_at, id) > (:after, :afterId)
        order by registered_at, id limit :most
        """)
@NamedNativeQuery(name = RecordingRow.UNMATCHED, resultClass = RecordingRow.class, query = """
        select * from recording
        where organisation = :organisation and not matched
          and (registered_at, id) > (:after, :afterId)
        order by registered_at, id limit :most
        """)
@NamedNativeQuery(name = RecordingRow.MATCHABLE, resultClass = RecordingRow.class, query = """
        select recording.* from recording
        join received on received.origin = 'consent' and received.version = 1
          and received.stream = 'conversation/' || recording.conversation
          and received.organisation = recording.organisation
        where not recording.matched and not recording.retracted limit :most
        """)
@NamedNativeQuery(name = RecordingRow.MATCHABLE_IN, resultClass = RecordingRow.class, query = """
        select recording.* from recording
        join received on received.origin = 'consent' and received.version = 1
          and received.stream = 'conversation/' || recording.conversation
          and received.organisation = recording.organisation
        where not recording.matched and not recording.retracted and recording.conversation = :conversation
        limit :most
        """)
public class RecordingRow extends PanacheEntityBase {

    static final String OF_CONVERSATION = "recordings-of-a-conversation";
    static final String UNMATCHED = "unmatched-recordings";
    static final String MATCHABLE = "matchable-recordings";
    static final String MATCHABLE_IN = "matchable-recordings-of-a-conversation";

    @Id
    UUID id;

    @Column(name = "organisation")
    String organisation;

    @Column(name = "conversation")
    UUID conversation;

    @Column(name = "registered_at")
    Instant registeredAt;

    @Column(name = "announcement")
    @Nullable
    UUID announcement;

    @Column(name = "basis")
    String basis;

    @Column(name = "recorder")
    @Nullable
    UUID recorder;

    @Column(name = "side")
    String side;

    @Column(name = "keeper")
    String keeper;

    @Column(name = "medium")
    String medium;

    @Column(name = "undisclosed")
    boolean undisclosed;

    @Column(name = "matched")
    boolean matched;

    @Column(name = "destroyed")
    boolean destroyed;

    @Column(name = "retracted")
    boolean retracted;

    @Column(name = "status")
    @Nullable
    String status;

    @Column(name = "status_at")
    @Nullable
    Instant statusAt;

    @Column(name = "digest")
    @Nullable
    String digest;

    @Column(name = "content_stored")
    boolean contentStored;

    /** For the persistence layer. */
    protected RecordingRow() {}

    private RecordingRow(RecordingRegistered registered, EventEnvelope envelope) {
        id = UUID.fromString(registered.recording());
        organisation = envelope.organisation();
        conversation =
                UUID.fromString(envelope.stream().substring(envelope.stream().indexOf('/') + 1));
        registeredAt = envelope.loggedAt();
        announcement = uuid(registered.announcement());
        basis = registered.basis().term();
        recorder = uuid(registered.recorder());
        side = registered.side().term();
        keeper = registered.keeper().term();
        medium = registered.medium().term();
        undisclosed = registered.undisclosed();
        matched = registered.matched();
    }

    /** The recording of an id, if it is this organisation's. */
    public static Optional<RecordingRow> find(UUID id, String organisation) {
        return RecordingRow.<RecordingRow>findByIdOptional(id).filter(r -> r.organisation.equals(organisation));
    }

    /** The recordings of a conversation, oldest first, after a place in that order; at most so many. */
    public static List<RecordingRow> ofConversation(
            String organisation, UUID conversation, Instant after, UUID afterId, int most) {
        return getEntityManager()
                .createNamedQuery(OF_CONVERSATION, RecordingRow.class)
                .setParameter("organisation", organisation)
                .setParameter("conversation", conversation)
                .setParameter("after", after.atOffset(ZoneOffset.UTC))
                .setParameter("afterId", afterId)
                .setParameter("most", most)
                .getResultList();
    }

    /** The recordings of which the conversation is not known, in the same way. */
    public static List<RecordingRow> unmatched(String organisation, Instant after, UUID afterId, int most) {
        return getEntityManager()
                .createNamedQuery(UNMATCHED, RecordingRow.class)
                .setParameter("organisation", organisation)
                .setParameter("after", after.atOffset(ZoneOffset.UTC))
                .setParameter("afterId", afterId)
                .setParameter("most", most)
                .getResultList();
    }

    /** Unmatched recordings of which the organisation's conversation was heard of; of one conversation if one is named. */
    public static List<RecordingRow> matchable(@Nullable UUID conversation, int most) {
        return conversation == null
                ? getEntityManager()
                        .createNamedQuery(MATCHABLE, RecordingRow.class)
                        .setParameter("most", most)
                        .getResultList()
                : getEntityManager()
                        .createNamedQuery(MATCHABLE_IN, RecordingRow.class)
                        .setParameter("conversation", conversation)
                        .setParameter("most", most)
                        .getResultList();
    }

    /** OIN of the organisation that it belongs to. */
    public String organisation() {
        return organisation;
    }

    /** Its conversation. */
    public String conversation() {
        return conversation.toString();
    }

    /** Its id. */
    public UUID id() {
        return id;
    }

    /** When it was registered. */
    public Instant registeredAt() {
        return registeredAt;
    }

    /** Whether its conversation is known here. */
    public boolean matched() {
        return matched;
    }

    /** {@code report} or {@code act}. */
    public String basis() {
        return basis;
    }

    /** The announcement that it came with. */
    public @Nullable String announcement() {
        return announcement == null ? null : announcement.toString();
    }

    /** The participant who records. */
    public @Nullable String recorder() {
        return recorder == null ? null : recorder.toString();
    }

    /** The word of the side whose recording it is. */
    public String side() {
        return side;
    }

    /** The word of the side that keeps it. */
    public String keeper() {
        return keeper;
    }

    /** {@code audio} or {@code video}. */
    public String medium() {
        return medium;
    }

    /** Whether it came to light without having been announced. */
    public boolean undisclosed() {
        return undisclosed;
    }

    /** The word of how far it is. */
    public @Nullable String status() {
        return status;
    }

    /** The digest that was put down first. */
    public @Nullable String digest() {
        return digest;
    }

    /** Whether its content is stored here. */
    public boolean contentStored() {
        return contentStored;
    }

    /** Whether it was destroyed. */
    public boolean destroyed() {
        return destroyed;
    }

    /** Whether it was said that it never was. */
    public boolean retracted() {
        return retracted;
    }

    /** Follows an event that was just appended. */
    static void follow(RecordingEvent event, EventEnvelope envelope) {
        switch (event) {
            case RecordingRegistered e -> new RecordingRow(e, envelope).persist();
            case RecordingMatched e -> of(e.recording()).matched = true;
            case RecordingStatusChanged e ->
                of(e.recording()).changed(e.status().term(), envelope);
            case FingerprintTaken e -> of(e.recording()).fingerprinted(e.digest());
            case ContentStored e -> {
                RecordingRow row = of(e.recording());
                row.contentStored = true;
                row.fingerprinted(e.digest());
            }
            case RecordingEvent.RecordingDestroyed e -> {
                RecordingRow row = of(e.recording());
                row.destroyed = true;
                row.contentStored = row.contentStored && e.basis() != ReportOrAct.ACT;
            }
            case CopyRequested _,
                    CopyDelivered _,
                    CopyImpossible _,
                    CopyVerified _,
                    EditDisclosed _,
                    RecordingShared _,
                    PublicationFound _,
                    ActRefused _,
                    RecordingEvent.VerificationExplained _,
                    RecordingEvent.RecipientNotified _,
                    RecordingEvent.TakeDownReported _,
                    RecordingEvent.HoldPlaced _,
                    RecordingEvent.HoldLifted _,
                    RecordingEvent.DestructionWaits _,
                    RecordingEvent.FactCorrected _,
                    RecordingEvent.FactDisputed _,
                    RecordingEvent.PersonalValuesDestroyed _ -> {
                // told from the stream alone
            }
        }
    }

    /** Brings the rows in line with what counts, after something was corrected. */
    static void correct(ConversationState state) {
        state.asTakenDown()
                .recordings()
                .keySet()
                .forEach(id -> of(id).correct(state.recording(id).orElse(null)));
    }

    private void correct(@Nullable Recording counting) {
        retracted = counting == null;
        if (counting == null) {
            return;
        }
        RecordingRegistered registered = counting.registration();
        announcement = uuid(registered.announcement());
        recorder = uuid(registered.recorder());
        side = registered.side().term();
        keeper = registered.keeper().term();
        medium = registered.medium().term();
        undisclosed = registered.undisclosed();
        status = null;
        statusAt = null;
        counting.lastStatus().ifPresent(last -> {
            status = counting.status().map(Term::term).orElse(null);
            statusAt = last;
        });
        digest = counting.originalDigest().orElse(null);
        destroyed = counting.isDestroyed();
    }

    private void changed(String newStatus, EventEnvelope envelope) {
        Instant at = envelope.occurredAt() == null ? envelope.loggedAt() : envelope.occurredAt();
        // Reported late, an earlier status does not undo a later one.
        if (statusAt == null || !at.isBefore(statusAt)) {
            status = newStatus;
            statusAt = at;
        }
    }

    private void fingerprinted(String taken) {
        if (digest == null) {
            digest = taken;
        }
    }

    private static @Nullable UUID uuid(@Nullable String id) {
        return id == null ? null : UUID.fromString(id);
    }

    private static RecordingRow of(String recording) {
        return RecordingRow.findById(UUID.fromString(recording), LockModeType.NONE);
    }
}
