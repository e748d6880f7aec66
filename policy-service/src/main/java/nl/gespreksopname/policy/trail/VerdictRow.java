package nl.gespreksopname.policy.trail;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
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

    /** What names a verdict of a conversation. */
    static Key key(UUID conversation, Verdict verdict) {
        return new Key(
                conversation,
                verdict.rule().term(),
                verdict.subject().kind().term(),
                verdict.subject().id());
    }

    /** Takes over a verdict of a trail. */
    void fill(TrailRow trail, Verdict verdict) {
        conversation = trail.conversation;
        rule = verdict.rule().term();
        subjectKind = verdict.subject().kind().term();
        subject = verdict.subject().id();
        organisation = trail.organisation;
        moment = trail.moment;
        dutyOn = verdict.dutyOn().term();
        source = verdict.source().term();
        baseline = verdict.baseline().outcome().term();
        ownPolicy = verdict.ownPolicy().outcome().term();
        until = verdict.baseline().until();
        assurance = verdict.assurance() == null ? null : verdict.assurance().term();
    }
}
