package nl.gespreksopname.consent.person;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.panache.common.Sort;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person of an organisation: where in the vault their details are, and the HMAC of their reference. */
@Entity
@Table(name = "person")
public class PersonView extends PanacheEntityBase {

    @Id
    private UUID id;

    @Column
    private String organisation;

    @Column(name = "reference_key")
    private @Nullable String referenceKey;

    @Column(name = "reference_value")
    private @Nullable UUID referenceValue;

    @Column(name = "name_value")
    private @Nullable UUID nameValue;

    @Column(name = "birth_date_value")
    private @Nullable UUID birthDateValue;

    @Column
    private int version;

    /** For the persistence provider. */
    protected PersonView() {}

    /** A person, if it is one of the organisation. */
    static Optional<PersonView> of(String organisation, UUID id) {
        return find("id = ?1 and organisation = ?2", id, organisation).firstResultOptional();
    }

    /** The persons of an organisation after one of them, in the order of their ids. */
    static List<PersonView> after(String organisation, UUID after, int most) {
        return find("organisation = ?1 and id > ?2", Sort.by("id"), organisation, after)
                .page(0, most)
                .list();
    }

    /** Those with these ids. */
    static List<PersonView> among(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : list("id in ?1", ids);
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID referenceValue() {
        return referenceValue;
    }

    @Nullable
    UUID nameValue() {
        return nameValue;
    }

    @Nullable
    UUID birthDateValue() {
        return birthDateValue;
    }

    int version() {
        return version;
    }
}
