package nl.gespreksopname.consent.person;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Somebody has, or no longer has, custody of a child. */
@Entity
@Table(name = "custody")
public class CustodyView extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column
    private UUID child;

    @Column
    private UUID holder;

    @Column
    private boolean held;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(insertable = false, updatable = false)
    private long place;

    /** For the persistence provider. */
    protected CustodyView() {}

    /** All that was recorded about these children, in the order in which it was. */
    static List<CustodyView> of(Collection<UUID> children) {
        return children.isEmpty() ? List.of() : list("child in ?1", Sort.by("place"), children);
    }

    /** What was recorded about a child after a place in the list. */
    static List<CustodyView> of(UUID child, long after, int most) {
        return find("child = ?1 and place > ?2", Sort.by("place"), child, after)
                .page(0, most)
                .list();
    }

    UUID id() {
        return id;
    }

    UUID child() {
        return child;
    }

    UUID holder() {
        return holder;
    }

    boolean held() {
        return held;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    long place() {
        return place;
    }
}
