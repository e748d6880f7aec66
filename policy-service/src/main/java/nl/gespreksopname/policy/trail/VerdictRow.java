package nl.gespreksopname.policy.trail;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import nl.gespreksopname.policy.rules.domain.Verdict;
import org.jspecify.annotations.Nullable;

/** One verdict of a trail, for search and statistics; terms in the spelling of the API. */
@Entity
@Table(name = "trail_verdict")
@IdClass(VerdictRow.Key.class)
public class VerdictRow extends PanacheEntityBase {

    /** What names a verdict: a rule about one subject within one conversation. */
    public record Key(UUID conversation, String rule, String subjectKind, String subject) implements Serializable {}

    /** The conversation. */
    @Id
    public UUID conversation;

    /** The rule, such as {@code copy-delivered}. */
    @Id
    public String rule;

    /** What kind of thing it is about, such as {@code copy-request}. */
    @Id
    @Column(name = "subject_kind")
    public String subjectKind;

    /** Which one. */
    @Id
    public String subject;

    /** OIN of the organisation, 20 digits. */
    @Column
    public String organisation;

    /** The trail's moment, see {@link TrailRow#moment}. */
    @Column
    public Instant moment;

    /** Whose duty it is: {@code organisation}, {@code citizen} or {@code neither}. */
    @Column(name = "duty_on")
    public String dutyOn;

    /** Where the rule comes from: {@code ombudsman}, {@code practice} or {@code law}. */
    @Column
    public String source;

    /** The outcome by the ombudsman's defaults. */
    @Column
    public String baseline;

    /** The outcome by the organisation's own policy. */
    @Column(name = "own_policy")
    public String ownPolicy;

    /** When the term runs out that decides it, if one is running. */
    @Column
    public @Nullable Instant until;

    /** How sure it is; absent where nothing was reported. */
    @Column
    public @Nullable String assurance;

    /** What names this verdict. */
    Key key() {
        return new Key(conversation, rule, subjectKind, subject);
    }

    /** A verdict of a trail. */
    static VerdictRow of(TrailRow trail, Verdict verdict) {
        var row = new VerdictRow();
        row.conversation = trail.conversation;
        row.rule = verdict.rule().term();
        row.subjectKind = verdict.subject().kind().term();
        row.subject = verdict.subject().id();
        row.organisation = trail.organisation;
        row.moment = trail.moment;
        row.dutyOn = verdict.dutyOn().term();
        row.source = verdict.source().term();
        row.baseline = verdict.baseline().outcome().term();
        row.ownPolicy = verdict.ownPolicy().outcome().term();
        row.until = verdict.baseline().until();
        row.assurance = verdict.assurance() == null ? null : verdict.assurance().term();
        return row;
    }

    /** A row of {@link TrailTable#VERDICTS}. */
    static VerdictRow read(ResultSet result) throws SQLException {
        var row = new VerdictRow();
        row.conversation = result.getObject(1, UUID.class);
        row.rule = result.getString(2);
        row.subjectKind = result.getString(3);
        row.subject = result.getString(4);
        row.organisation = result.getString(5);
        row.moment = result.getObject(6, OffsetDateTime.class).toInstant();
        row.dutyOn = result.getString(7);
        row.source = result.getString(8);
        row.baseline = result.getString(9);
        row.ownPolicy = result.getString(10);
        @Nullable OffsetDateTime until = result.getObject(11, OffsetDateTime.class);
        row.until = until == null ? null : until.toInstant();
        row.assurance = result.getString(12);
        return row;
    }

    /** Whether another row of the same key says the same. */
    boolean saysTheSameAs(VerdictRow other) {
        return organisation.equals(other.organisation)
                && moment.equals(other.moment)
                && dutyOn.equals(other.dutyOn)
                && source.equals(other.source)
                && baseline.equals(other.baseline)
                && ownPolicy.equals(other.ownPolicy)
                && Objects.equals(until, other.until)
                && Objects.equals(assurance, other.assurance);
    }
}
