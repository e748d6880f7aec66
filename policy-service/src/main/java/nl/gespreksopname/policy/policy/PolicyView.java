package nl.gespreksopname.policy.policy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gespreksopname.contracts.codec.ContractJson;
import nl.gespreksopname.contracts.policy.PolicyEvent.OwnGround;
import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.policy.PolicyEvent.Retention;
import nl.gespreksopname.policy.policy.domain.Policy;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A version of an organisation's policy, as people ask for it. */
@Entity
@Immutable
@Table(name = "policy_version")
@IdClass(PolicyView.Key.class)
public class PolicyView extends PanacheEntityBase {

    /** What names a version. */
    public record Key(String organisation, int version) implements Serializable {}

    /** OIN, 20 digits. */
    @Id
    public String organisation;

    /** From 1, per organisation. */
    @Id
    public int version;

    /** Id of the policy. */
    @Column
    public UUID policy;

    /** The event that published it. */
    @Column(name = "event_id")
    public String eventId;

    /** When it was published. */
    @Column(name = "logged_at")
    public Instant loggedAt;

    /** First instant in force, never before {@link #loggedAt}. */
    @Column(name = "valid_from")
    public Instant validFrom;

    /** Address of the organisation's own page; absent when the suite's is used. */
    @Column(name = "information_address")
    public @Nullable String informationAddress;

    /** Days within which a promised report is delivered. */
    @Column(name = "report_term_days")
    public int reportTermDays;

    /** Days within which a copy is delivered. */
    @Column(name = "copy_term_days")
    public int copyTermDays;

    /** Days after the end within which facts are entered. */
    @Column(name = "entry_term_days")
    public int entryTermDays;

    /** Whether everyone else who takes part must agree. */
    @Column(name = "everyone_agrees")
    public boolean everyoneAgrees;

    /** Days for which a recording's content is kept. */
    @Column(name = "content_days")
    public int contentDays;

    /** Days for which values about people are kept. */
    @Column(name = "personal_value_days")
    public int personalValueDays;

    /** Years for which the trail is kept. */
    @Column(name = "trail_years")
    public int trailYears;

    /** Years for which it is kept who read what. */
    @Column(name = "access_log_years")
    public int accessLogYears;

    /** The organisation's own grounds for refusal, a JSON array of {@link OwnGround}. */
    @Column(name = "own_grounds")
    @JdbcTypeCode(SqlTypes.JSON)
    public String ownGroundsJson;

    /** The organisation's own grounds for refusal. */
    public List<OwnGround> ownGrounds() {
        try {
            return List.of(ContractJson.MAPPER.readValue(ownGroundsJson, OwnGround[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("own_grounds is written as contracts spell it", e);
        }
    }

    /** What the organisation fills in. */
    public Parameters parameters() {
        return new Parameters(reportTermDays, copyTermDays, entryTermDays, everyoneAgrees);
    }

    /** For how long is kept what. */
    public Retention retention() {
        return new Retention(contentDays, personalValueDays, trailYears, accessLogYears);
    }

    /** The version as rules and pages see it. */
    public Policy toPolicy() {
        return new Policy(version, loggedAt, validFrom, informationAddress, parameters(), eventId);
    }

    /** The version in force at a moment: of those that have begun, the one published last. */
    static Optional<PolicyView> inForce(String organisation, Instant at) {
        return find("organisation = ?1 and validFrom <= ?2 order by version desc", organisation, at)
                .firstResultOptional();
    }

    /** Versions from the newest down, before {@code before}. */
    static List<PolicyView> newestFirst(String organisation, int before, int most) {
        return PolicyView.<PolicyView>find(
                        "organisation = ?1 and version < ?2 order by version desc", organisation, before)
                .range(0, most - 1)
                .list();
    }
}
