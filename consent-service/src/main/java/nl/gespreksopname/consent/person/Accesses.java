package nl.gespreksopname.consent.person;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.UUID;
import nl.gespreksopname.conventions.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Takes down who reads values about people, in the transaction of the reading: what can't be taken down isn't read. */
@RequestScoped
public class Accesses {

    private final Caller caller;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public Accesses(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Takes a reading down, once for each person that it is about.
     *
     * @param conversation in which it was read, if in one
     * @param what {@code names}, {@code details} or {@code texts}
     * @param purpose absent is {@link Purpose#CASE_HANDLING}
     */
    public void takeDown(
            Collection<UUID> persons, @Nullable UUID conversation, String what, @Nullable Purpose purpose) {
        new LinkedHashSet<>(persons).forEach(person -> write(person, conversation, what, purpose));
    }

    /** Takes a reading down of texts in a conversation in which nobody is known to take part. */
    public void takeDownOfNobodyKnown(UUID conversation, String what, @Nullable Purpose purpose) {
        write(null, conversation, what, purpose);
    }

    private void write(@Nullable UUID person, @Nullable UUID conversation, String what, @Nullable Purpose purpose) {
        new AccessView(
                        caller.organisation(),
                        person,
                        conversation,
                        what,
                        caller.actor(null),
                        Objects.requireNonNullElse(purpose, Purpose.CASE_HANDLING),
                        clock.instant())
                .persist();
    }
}
