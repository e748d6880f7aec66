package nl.gespreksopname.policy.facts.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All that was heard of one conversation, each event once and each stream in its own order, whatever the order in which it
 * arrived.
 */
public final class History {

    private final List<Heard> events;

    private History(List<Heard> events) {
        this.events = events;
    }

    /**
     * Takes events in any order and more than once.
     *
     * @param events of the conversation's streams at consent-service and recording-service; others are passed over,
     *     notices and readings above all: they are derived, and no fact
     */
    public static History of(Collection<Heard> events) {
        Set<String> seen = new HashSet<>();
        List<Heard> ordered = new ArrayList<>(events.size());
        for (Heard event : events) {
            if (isOfAConversation(event) && seen.add(event.envelope().id())) {
                ordered.add(event);
            }
        }
        ordered.sort(Heard.BY_PLACE);
        return new History(ordered);
    }

    /**
     * What was known at a moment: what the services had taken down by then, by the running maximum of each stream, so that
     * a clock that went back makes no hole in it. That is the services' own time and not that of the arrival here: so it
     * comes out the same wherever the logs are heard again, and what arrives late was known all the same to who took it
     * down.
     *
     * <p>A conversation belongs to the organisation that planned it, or as long as that is not known to the first that
     * something was taken down for. What another organisation had taken down under the same id is no part of it.
     *
     * @return empty when nothing was known of it then
     */
    public Optional<Known> knownAt(Instant moment) {
        Map<String, Instant> latest = new HashMap<>();
        List<Heard> known = new ArrayList<>(events.size());
        for (Heard event : events) {
            Instant logged = event.envelope().loggedAt();
            Instant at = latest.merge(event.stream(), logged, (before, now) -> now.isBefore(before) ? before : now);
            if (!at.isAfter(moment)) {
                known.add(event);
            }
        }
        if (known.isEmpty()) {
            return Optional.empty();
        }
        // By place consent-service's events come first.
        String owner = known.getFirst().envelope().organisation();
        known.removeIf(event -> !event.envelope().organisation().equals(owner));
        return Optional.of(new Known(known, moment));
    }

    /**
     * Of each stream what was taken down by the time of an event, and of that event's own stream nothing after it.
     */
    public History upTo(Heard last) {
        Map<String, Instant> latest = new HashMap<>();
        List<Heard> before = new ArrayList<>(events.size());
        for (Heard event : events) {
            Instant logged = event.envelope().loggedAt();
            Instant at = latest.merge(event.stream(), logged, (one, now) -> now.isBefore(one) ? one : now);
            boolean counts = event.stream().equals(last.stream())
                    ? event.envelope().version() <= last.envelope().version()
                    : !at.isAfter(last.envelope().loggedAt());
            if (counts) {
                before.add(event);
            }
        }
        return new History(before);
    }

    private static boolean isOfAConversation(Heard event) {
        return !event.envelope().service().equals("policy")
                && event.envelope().stream().startsWith("conversation/");
    }
}
