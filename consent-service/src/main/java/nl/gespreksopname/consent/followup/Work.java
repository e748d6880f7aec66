package nl.gespreksopname.consent.followup;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.ConversationChannel;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import org.jspecify.annotations.Nullable;

/** What is to be brought about in another stream. Holds no value about anyone, only ids and commitments. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "work")
public sealed interface Work {

    /** Take down details of a person, which are sealed already. */
    record DescribePerson(
            UUID person,
            @Nullable Sealed reference,
            @Nullable Sealed name,
            @Nullable Sealed birthDate) implements Work {}

    /** Take down custody of a child. */
    record RecordCustody(UUID custody, UUID child, UUID holder, boolean held, LocalDate from) implements Work {}

    /** Decide again on what is open in a conversation. */
    record Reassess(UUID conversation) implements Work {}

    /**
     * Destroy the details of a person who is in no conversation of which the personal values are kept.
     *
     * @param due when the time of the last one ran out
     */
    record ForgetPerson(UUID person, Instant due) implements Work {}

    /** Open a conversation that was taken over from another organisation. */
    record Receive(
            UUID conversation,
            String transfer,
            String from,
            UUID predecessor,
            @Nullable ConversationChannel channel,
            boolean planned,
            @Nullable Instant plannedStart)
            implements Work {}
}
