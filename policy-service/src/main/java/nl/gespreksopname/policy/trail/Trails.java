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
import nl.gespreksopname.policy.facts.domain.Heard;
import nl.gespreksopname.policy.facts.domain.History;
import nl.gespreksopname.policy.facts.domain.Known;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.policy.domain.Policy;
import nl.gespreksopname.policy.trail.domain.ParticipantView;
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
     * @return empty when nothing is known of the conversation, nothing was known then, or it is another organisation's; of
     *     one that another organisation transferred to this one, what it told up to then
     */
    public Optional<Told> read(
            Connection connection,
            UUID conversation,
            String organisation,
            @Nullable Instant asOf,
            @Nullable Instant knownAt)
            throws SQLException {
        History history = heardEvents.of(connection, conversation, organisation);
        Optional<Told> own = told(connection, history, new Asked(organisation, null, asOf, knownAt, Instant.MAX));
        return own.isPresent() ? own : received(connection, conversation, organisation, asOf, knownAt);
    }

    /**
     * Reads what a participant may see of a trail of an organisation; see {@link #read}.
     *
     * @return empty when they have nothing to do with it, or may see nothing of it
     */
    Optional<Told> readFor(
            Connection connection,
            UUID conversation,
            String participant,
            String organisation,
            @Nullable Instant asOf,
            @Nullable Instant knownAt)
            throws SQLException {
        History history = heardEvents.of(connection, conversation, organisation);
        return told(connection, history, new Asked(organisation, participant, asOf, knownAt, Instant.MAX))
                .filter(told -> told.trail().facts().participant(participant).isPresent());
    }

    /** A conversation that was transferred is read as it stood then, and as it was known then. */
    private Optional<Told> received(
            Connection connection,
            UUID conversation,
            String organisation,
            @Nullable Instant asOf,
            @Nullable Instant knownAt)
            throws SQLException {
        History history = heardEvents.ofTransferred(connection, conversation, organisation);
        Optional<Heard> transfer = history.knownAt(Instant.MAX).flatMap(all -> all.transferTo(organisation));
        if (transfer.isEmpty()) {
            return Optional.empty();
        }
        return told(
                connection,
                history.upTo(transfer.get()),
                new Asked(
                        transfer.get().envelope().organisation(),
                        null,
                        asOf,
                        knownAt,
                        transfer.get().envelope().loggedAt()));
    }

    /**
     * What is asked for.
     *
     * @param organisation OIN of the organisation whose conversation it is
     * @param participant for whose eyes; absent for the organisation's
     * @param upTo the last moment of which anything is told
     */
    private record Asked(
            String organisation,
            @Nullable String participant,
            @Nullable Instant asOf,
            @Nullable Instant knownAt,
            Instant upTo) {

        Optional<Known> shown(Known all, Known known) {
            return participant == null ? Optional.of(known) : ParticipantView.left(all, known, participant);
        }

        Optional<Trail> tell(Known shown, Policies policies, Instant stands, Instant settled) {
            return participant == null
                    ? Trail.tell(shown, policies, stands, settled)
                    : ParticipantView.tell(shown, policies, stands, settled);
        }
    }

    private Optional<Told> told(Connection connection, History history, Asked asked) throws SQLException {
        Optional<Known> all = history.knownAt(Instant.MAX);
        Optional<Known> shownNow = all.flatMap(known -> asked.shown(known, known));
        if (all.isEmpty() || shownNow.isEmpty()) {
            return Optional.empty();
        }
        Map<String, @Nullable Instant> until = settled.byService(connection);
        Instant settledUntil = earlier(Settled.until(until), asked.upTo());
        Instant newest = later(settledUntil, shownNow.get().lastLogged());
        Instant now = later(Timestamps.truncate(clock.instant()), newest);
        Instant knownThen = earlier(asked.knownAt() == null ? now : asked.knownAt(), asked.upTo());
        Optional<Known> known =
                history.knownAt(knownThen).filter(then -> then.organisation().equals(asked.organisation()));
        Optional<Known> shown = known.flatMap(then -> asked.shown(all.get(), then));
        if (known.isEmpty() || shown.isEmpty()) {
            return Optional.empty();
        }
        Policies policies = heardEvents
                .policies(connection, List.of(known.get()))
                .getOrDefault(asked.organisation(), Policies.NONE);
        Instant wanted = asked.asOf() != null ? asked.asOf() : asked.knownAt() == null ? newest : knownThen;
        Instant stands = earlier(wanted, newest);
        return asked.tell(shown.get(), policies, stands, settledUntil)
                .map(trail -> new Told(trail, completeness(trail, policies.knownAt(knownThen), until, asked.upTo())));
    }

    private static List<Completeness> completeness(
            Trail trail, Policies policies, Map<String, @Nullable Instant> until, Instant upTo) {
        List<Completeness> complete = new ArrayList<>();
        for (String service : HeardEvents.ORIGINS) {
            int version = service.equals("policy")
                    ? policies.versions().stream()
                            .mapToInt(Policy::version)
                            .max()
                            .orElse(0)
                    : trail.version(service);
            @Nullable Instant signed = until.get(service);
            complete.add(new Completeness(service, version, signed == null ? null : earlier(signed, upTo)));
        }
        return complete;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
