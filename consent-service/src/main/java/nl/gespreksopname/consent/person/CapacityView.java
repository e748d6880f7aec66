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

/** Somebody can, or can't, judge for themselves. */
@Entity
@Table(name = "capacity")
public class CapacityView extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column
    private UUID person;

    @Column
    private boolean capable;

    @Column(name = "valid_from")
    private LocalDate validFrom;

    @Column(insertable = false, updatable = false)
    private long place;

    /** For the persistence provider. */
    protected CapacityView() {}

    /** All that was recorded about these persons, in the order in which it was. */
    static List<CapacityView> of(Collection<UUID> persons) {
        return persons.isEmpty() ? List.of() : list("person in ?1", Sort.by("place"), persons);
    }

    /** What was recorded about a person after a place in the list. */
    static List<CapacityView> of(UUID person, long after, int most) {
        return find("person = ?1 and place > ?2", Sort.by("place"), person, after)
                .page(0, most)
                .list();
    }

    UUID id() {
        return id;
    }

    UUID person() {
        return person;
    }

    boolean capable() {
        return capable;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    long place() {
        return place;
    }
}
