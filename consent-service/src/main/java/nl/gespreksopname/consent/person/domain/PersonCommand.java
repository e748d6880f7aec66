package nl.gespreksopname.consent.person.domain;

import java.time.LocalDate;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import org.jspecify.annotations.Nullable;

/** What can be taken down about one person. */
public sealed interface PersonCommand {

    /** Details, sealed; absent what did not change. */
    record Describe(
            String person,
            @Nullable Sealed reference,
            @Nullable Sealed name,
            @Nullable Sealed birthDate) implements PersonCommand {}

    /** That somebody has, or no longer has, custody of the person, who is a child. */
    record RecordCustody(String custody, String child, String holder, boolean held, LocalDate from)
            implements PersonCommand {}

    /** That the person can, or can't, judge for themselves. */
    record RecordCapacity(String capacity, String person, boolean capable, LocalDate from) implements PersonCommand {}
}
