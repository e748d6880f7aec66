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
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.policy.domain.Policy;
import nl.gespreksopname.policy.trail.domain.Heard;
import nl.gespreksopname.policy.trail.domain.Trail;
import org.jspecify.annotations.Nullable;

/**
 * Reads trails, folded anew from the stored events. Whoever shows one asks first whether the reader may see its
 * organisation, and logs the reading in the same transaction.
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
     * Reads a trail.
     *
     * @param asOf how it stands at; absent for as it stands now, or when {@code knownAt} is given, then. A moment after
     *     that until which everything is known is put back to it: a term is not judged before all is in that could meet it
     * @param knownAt what was known at; absent for all that is known now
     * @return empty when nothing is known of the conversation, or nothing was known then
     */
    public Optional<Told> read(
            Connection connection, UUID conversation, @Nullable Instant asOf, @Nullable Instant knownAt)
            throws SQLException {
        List<Heard> events = heardEvents.of(connection, List.of(conversation)).getOrDefault(conversation, List.of());
        if (events.isEmpty()) {
            return Optional.empty();
        }
        String organisation = events.getFirst().envelope().organisation();
        Policies policies =
                heardEvents.policies(connection, List.of(organisation)).getOrDefault(organisation, Policies.NONE);
        Map<String, @Nullable Instant> until = settled.byService(connection);
        Instant settledUntil = settled.until(connection);
        Instant newest = later(settledUntil, TrailTable.lastLogged(events));
        Instant known = knownAt == null ? later(Timestamps.truncate(clock.instant()), newest) : knownAt;
        Instant wanted = asOf != null ? asOf : knownAt == null ? newest : knownAt;
        Instant stands = wanted.isAfter(newest) ? newest : wanted;
        return Trail.tell(events, policies, known, stands, settledUntil)
                .map(trail -> new Told(trail, completeness(trail, policies.knownAt(known), until)));
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
