package nl.gespreksopname.policy.trail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.Timestamps;
import nl.gespreksopname.policy.facts.domain.History;
import nl.gespreksopname.policy.facts.domain.Known;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.policy.domain.Policy;
import nl.gespreksopname.policy.trail.domain.Trail;
import org.jspecify.annotations.Nullable;

/**
 * Reads trails, folded anew from the stored events. Whoever shows one says whose it must be, and logs the reading in the
 * same transaction.
 */
@Singleton
public class Trails {

    private final HeardEvents heardEvents;
    private final Settled settled;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public Trails(HeardEvents heardEvents, Settled settled, Clock clock) {
        this.heardEvents = heardEvents;
        this.settled = settled;
        this.clock = clock;
    }

    /**
     * A trail, and how complete it is.
     *
     * @param trail what is known of the conversation
     * @param complete for each service, up to where
     */
    public record Told(Trail trail, List<Completeness> complete) {

        public Told {
            complete = List.copyOf(complete);
        }
    }

    /**
     * Up to where a trail is complete for one service.
     *
     * @param service {@code consent}, {@code recording} or {@code policy}
     * @param version the version of its stream that is in the trail: the conversation's, for policy-service the
     *     organisation's policy; 0 for nothing
     * @param until all that the service had taken down by then is in; absent when it never said so
     */
    public record Completeness(
            String service, int version, @Nullable Instant until) {}

    /**
     * Reads a trail of an organisation.
     *
     * <p>What was known at a moment counts by the services' own time of taking it down. It is final once every service's
     * log is known past that moment, which {@link Told#complete} tells: until then something that was taken down by then
     * can still arrive.
     *
     * @param organisation OIN of the organisation that it must belong to, as was known then
     * @param asOf how it stands at; absent for as it stands now, or when {@code knownAt} is given, then. A moment after
     *     that until which everything is known is put back to it: a term is not judged before all is in that could meet it
     * @param knownAt what was known at; absent for all that is known now
     * @return empty when nothing is known of the conversation, nothing was known then, or it is another organisation's
     */
    public Optional<Told> read(
            Connection connection,
            UUID conversation,
            String organisation,
            @Nullable Instant asOf,
            @Nullable Instant knownAt)
            throws SQLException {
        History history = heardEvents.of(connection, conversation, organisation);
        Optional<Known> all = history.knownAt(Instant.MAX);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Map<String, @Nullable Instant> until = settled.byService(connection);
        Instant settledUntil = Settled.until(until);
        Instant newest = later(settledUntil, all.get().lastLogged());
        Instant knownThen = knownAt == null ? later(Timestamps.truncate(clock.instant()), newest) : knownAt;
        Optional<Known> known =
                history.knownAt(knownThen).filter(then -> then.organisation().equals(organisation));
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Policies policies =
                heardEvents.policies(connection, List.of(organisation)).getOrDefault(organisation, Policies.NONE);
        Instant wanted = asOf != null ? asOf : knownAt == null ? newest : knownAt;
        Instant stands = wanted.isAfter(newest) ? newest : wanted;
        return Trail.tell(known.get(), policies, stands, settledUntil)
                .map(trail -> new Told(trail, completeness(trail, policies.knownAt(knownThen), until)));
    }

    private static List<Completeness> completeness(
            Trail trail, Policies policies, Map<String, @Nullable Instant> until) {
        List<Completeness> complete = new ArrayList<>();
        for (String service : HeardEvents.ORIGINS) {
            int version = service.equals("policy")
                    ? policies.versions().stream()
                            .mapToInt(Policy::version)
                            .max()
                            .orElse(0)
                    : trail.version(service);
            complete.add(new Completeness(service, version, until.get(service)));
        }
        return complete;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
