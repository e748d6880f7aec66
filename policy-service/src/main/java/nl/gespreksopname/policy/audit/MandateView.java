package nl.gespreksopname.policy.audit;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.policy.PolicyEvent.MandateOpened;
import nl.gespreksopname.policy.audit.domain.Mandate;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A mandate as the audit asks for it; number, legal basis and purpose are in the vault. */
@Entity
@Immutable
@Table(name = "mandate")
public class MandateView extends PanacheEntityBase {

    /** The mandate. */
    @Id
    public UUID mandate;

    /** Name of the issuer of the auditor's token. */
    @Column
    public String issuer;

    /** Pseudonym of the auditor who opened it. */
    @Column
    public String auditor;

    /** Where the vault has the number of the investigation. */
    @Column
    public UUID investigation;

    /** Where the vault has the legal basis. */
    @Column(name = "legal_basis")
    public UUID legalBasis;

    /** Where the vault has the purpose. */
    @Column
    public UUID purpose;

    /** OINs of the organisations that it covers. */
    @Column
    @JdbcTypeCode(SqlTypes.ARRAY)
    public String[] organisations;

    /** First day of the conversations that it covers. */
    @Column(name = "first_day")
    public LocalDate firstDay;

    /** Last day of the conversations that it covers. */
    @Column(name = "last_day")
    public LocalDate lastDay;

    /** When it was opened. */
    @Column(name = "opened_at")
    public Instant openedAt;

    /** When it ends, exclusive. */
    @Column
    public Instant until;

    /** The mandate for those who decide by it. */
    Mandate toMandate() {
        return new Mandate(mandate, issuer, auditor, List.of(organisations), firstDay, lastDay, until);
    }

    /**
     * Lists a mandate once more, from the event that opened it.
     *
     * @return false when it stands there already
     */
    public static boolean listAnew(EventEnvelope event, MandateOpened opened) {
        MandateView view = of(event, opened);
        boolean missing = findById(view.mandate) == null;
        if (missing) {
            view.persist();
        }
        return missing;
    }

    static MandateView of(EventEnvelope event, MandateOpened opened) {
        var view = new MandateView();
        view.mandate = UUID.fromString(opened.mandate());
        view.issuer = opened.issuer();
        view.auditor = String.valueOf(event.actor().user());
        view.investigation = UUID.fromString(opened.investigation().id());
        view.legalBasis = UUID.fromString(opened.legalBasis().id());
        view.purpose = UUID.fromString(opened.purpose().id());
        view.organisations = opened.organisations().toArray(String[]::new);
        view.firstDay = opened.from();
        view.lastDay = opened.to();
        view.openedAt = event.loggedAt();
        view.until = opened.until();
        return view;
    }

    /** An auditor's mandates, the newest first, after another one of them. */
    static List<MandateView> of(String auditor, @Nullable MandateView after, int most) {
        return after == null
                ? MandateView.<MandateView>find("auditor = ?1 order by openedAt desc, mandate desc", auditor)
                        .range(0, most - 1)
                        .list()
                : MandateView.<MandateView>find(
                                "auditor = ?1 and (openedAt < ?2 or openedAt = ?2 and mandate < ?3) order by openedAt desc, mandate desc",
                                auditor,
                                after.openedAt,
                                after.mandate)
                        .range(0, most - 1)
                        .list();
    }
}
