package nl.gespreksopname.policy.website;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.policy.PolicyEvent.WebsiteChecked;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A look at the page of an organisation, as people ask for it. */
@Entity
@Immutable
@Table(name = "website_check")
public class WebsiteCheckView extends PanacheEntityBase {

    /** The check. */
    @Id
    @Column(name = "check_id")
    public UUID checkId;

    /** OIN, 20 digits. */
    @Column
    public String organisation;

    /** Place of the event in the organisation's stream. */
    @Column
    public int version;

    /** The event that tells of it. */
    @Column(name = "event_id")
    public String eventId;

    /** When it was taken down. */
    @Column(name = "logged_at")
    public Instant loggedAt;

    /** The policy whose address it is. */
    @Column(name = "policy_version")
    public int policyVersion;

    /** The address in that policy. */
    @Column
    public String address;

    /** Where it was sent on to, if it was. */
    @Column(name = "final_address")
    public @Nullable String finalAddress;

    /** How often it was sent on. */
    @Column
    public int redirects;

    /** What came of it, such as {@code reachable}. */
    @Column
    public String outcome;

    /** HTTP status of the last answer, if there was one. */
    @Column
    public @Nullable Integer status;

    /** SHA-256 of the page, lower-case hex. */
    @Column
    public @Nullable String digest;

    /** The page's title. */
    @Column
    public @Nullable String title;

    /** Whether somebody asked for it. */
    @Column
    public boolean requested;

    /**
     * Lists a check once more, from the event that tells of it.
     *
     * @return false when it stands there already
     */
    public static boolean listAnew(EventEnvelope event, WebsiteChecked checked) {
        WebsiteCheckView view = of(event, checked);
        boolean missing = findById(view.checkId) == null;
        if (missing) {
            view.persist();
        }
        return missing;
    }

    static WebsiteCheckView of(EventEnvelope event, WebsiteChecked checked) {
        var view = new WebsiteCheckView();
        view.checkId = UUID.fromString(checked.check());
        view.organisation = event.organisation();
        view.version = event.version();
        view.eventId = event.id();
        view.loggedAt = event.loggedAt();
        view.policyVersion = checked.policyVersion();
        view.address = checked.address();
        view.finalAddress = checked.finalAddress();
        view.redirects = checked.redirects();
        view.outcome = checked.outcome().term();
        view.status = checked.status();
        view.digest = checked.digest();
        view.title = checked.title();
        view.requested = checked.requested();
        return view;
    }

    /** Checks of an organisation from the newest down, before a place in its stream. */
    static List<WebsiteCheckView> newestFirst(String organisation, int before, int most) {
        return WebsiteCheckView.<WebsiteCheckView>find(
                        "organisation = ?1 and version < ?2 order by version desc", organisation, before)
                .range(0, most - 1)
                .list();
    }
}
