package nl.gespreksopname.policy.trail;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * The trail of one conversation as it stood when it was last folded, for search and for terms that run out. A trail that
 * somebody reads is folded anew from the stored events.
 */
@Entity
@Table(name = "trail")
public class TrailRow extends PanacheEntityBase {

    /** The conversation. */
    @Id
    public UUID conversation;

    /** OIN of the organisation, 20 digits. */
    @Column
    public String organisation;

    /** OIN of the municipality behind a provider. */
    @Column(name = "commissioned_by")
    public @Nullable String commissionedBy;

    /** Readable reference, such as {@code GO-7F3K-92QM}; absent for a conversation that was never planned. */
    @Column
    public @Nullable String reference;

    /** HMAC of the case's reference under the organisation's search key, hex. */
    @Column(name = "case_reference")
    public @Nullable String caseReference;

    /** {@code planned}, {@code started}, {@code ended}, {@code cancelled}, or {@code unmatched} for a recording without one. */
    @Column
    public String status;

    /** Start of the substance, once reported. */
    @Column(name = "started_at")
    public @Nullable Instant startedAt;

    /** What a period is searched by: the start, else the planned start, else when it was first heard of. */
    @Column
    public Instant moment;

    /** Version of consent-service's stream that is folded in, 0 for none. */
    @Column(name = "consent_version")
    public int consentVersion;

    /** Version of recording-service's stream that is folded in, 0 for none. */
    @Column(name = "recording_version")
    public int recordingVersion;

    /** The newest {@code loggedAt} of the events that are folded in. */
    @Column(name = "logged_at")
    public Instant loggedAt;

    /** The moment at which the verdicts stood so. */
    @Column(name = "judged_at")
    public Instant judgedAt;

    /** When the next term of this conversation runs out. */
    @Column(name = "next_due")
    public @Nullable Instant nextDue;

    /** Whether verdicts may have changed since notices were last given. */
    @Column
    public boolean untold;

    /** The verdicts, as the trail shows them, a JSON array. */
    @Column
    @JdbcTypeCode(SqlTypes.JSON)
    public String verdicts;
}
