package nl.gespreksopname.consent.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.gespreksopname.eventstore.vault.Revealed;
import nl.gespreksopname.eventstore.vault.Vault;
import org.jspecify.annotations.Nullable;

/** Reads details of persons out of the vault, and takes the reading down in the same transaction. */
@RequestScoped
public class PersonRevealing {

    private final Vault vault;
    private final Accesses accesses;

    /** Made by the container. */
    @Inject
    public PersonRevealing(Vault vault, Accesses accesses) {
        this.vault = vault;
        this.accesses = accesses;
    }

    /**
     * The details of persons, by their id.
     *
     * @param conversation in which they are read, if in one
     */
    public Map<UUID, PersonItem.Details> reveal(
            Connection connection,
            Collection<UUID> persons,
            RevealPerson reveal,
            @Nullable UUID conversation,
            @Nullable Purpose purpose)
            throws SQLException {
        List<PersonView> known = PersonView.among(new HashSet<>(persons));
        List<UUID> values = new ArrayList<>();
        for (PersonView person : known) {
            add(values, person.referenceValue());
            add(values, person.nameValue());
            if (reveal == RevealPerson.DETAILS) {
                add(values, person.birthDateValue());
            }
        }
        Map<UUID, Revealed> revealed = vault.reveal(connection, values);
        Map<UUID, PersonItem.Details> details = new HashMap<>();
        for (PersonView person : known) {
            String birthDate = reveal == RevealPerson.DETAILS ? text(revealed, person.birthDateValue()) : null;
            details.put(
                    person.id(),
                    new PersonItem.Details(
                            text(revealed, person.referenceValue()),
                            text(revealed, person.nameValue()),
                            birthDate == null ? null : LocalDate.parse(birthDate)));
        }
        accesses.takeDown(details.keySet(), conversation, reveal.name().toLowerCase(Locale.ROOT), purpose);
        return details;
    }

    private static void add(List<UUID> values, @Nullable UUID value) {
        if (value != null) {
            values.add(value);
        }
    }

    private static @Nullable String text(Map<UUID, Revealed> revealed, @Nullable UUID value) {
        return value != null && revealed.get(value) instanceof Revealed.Value known ? known.text() : null;
    }
}
