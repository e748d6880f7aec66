package nl.gespreksopname.consent.person;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.Actor;
import org.jspecify.annotations.Nullable;

/** Somebody read values about a person out of the vault. */
@Entity
@Table(name = "access")
public class AccessView extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column
    private String organisation;

    @Column
    private @Nullable UUID person;

    @Column
    private @Nullable UUID conversation;

    @Column
    private String what;

    @Column
    private String client;

    @Column
    private String reader;

    @Column
    private String purpose;

    @Column
    private Instant at;

    @Column(insertable = false, updatable = false)
    private long place;

    /** For the persistence provider. */
    protected AccessView() {}

    AccessView(
            String organisation,
            @Nullable UUID person,
            @Nullable UUID conversation,
            String what,
            Actor reader,
            Purpose purpose,
            Instant at) {
        this.id = UUID.randomUUID();
        this.organisation = organisation;
        this.person = person;
        this.conversation = conversation;
        this.what = what;
        this.client = reader.client();
        this.reader = reader.user() == null ? "-" : reader.user();
        this.purpose = purpose.term();
        this.at = at;
    }

    /** Who read about a person, latest first, before a place in that list. */
    static List<AccessView> of(UUID person, long before, int most) {
        return find("person = ?1 and place < ?2", Sort.by("place").descending(), person, before)
                .page(0, most)
                .list();
    }

    long place() {
        return place;
    }

    AccessItem item() {
        return new AccessItem(id, at, client, reader, purpose, what, conversation);
    }
}
