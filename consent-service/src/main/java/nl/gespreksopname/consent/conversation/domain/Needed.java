package nl.gespreksopname.consent.conversation.domain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whose agreement or permission something takes, and in which quality each is asked.
 *
 * @param speakers by participant
 * @param unspoken those for whom somebody else must speak, and nobody may
 */
public record Needed(Map<String, Set<NeededAs>> speakers, Set<String> unspoken) {

    public Needed {
        Map<String, Set<NeededAs>> copy = new TreeMap<>();
        speakers.forEach((who, as) -> copy.put(who, Collections.unmodifiableSet(EnumSet.copyOf(as))));
        speakers = Collections.unmodifiableMap(copy);
        unspoken = Collections.unmodifiableSet(new TreeSet<>(unspoken));
    }

    /** Nobody. */
    public static final Needed NOBODY = new Needed(Map.of(), Set.of());

    /** Both. */
    public Needed and(Needed other) {
        Map<String, Set<NeededAs>> all = new HashMap<>();
        for (Map<String, Set<NeededAs>> each : List.of(speakers, other.speakers)) {
            each.forEach((who, as) -> all.computeIfAbsent(who, w -> EnumSet.noneOf(NeededAs.class))
                    .addAll(as));
        }
        Set<String> nobody = new TreeSet<>(unspoken);
        nobody.addAll(other.unspoken);
        return new Needed(all, nobody);
    }

    /** The same without somebody, who has spoken by what they do. */
    public Needed without(String participant) {
        Map<String, Set<NeededAs>> others = new HashMap<>(speakers);
        others.remove(participant);
        return new Needed(others, unspoken);
    }

    /** Everybody in it: who speak, and those for whom nobody does. */
    public Set<String> everybody() {
        Set<String> all = new TreeSet<>(speakers.keySet());
        all.addAll(unspoken);
        return Collections.unmodifiableSet(all);
    }

    /** In which quality somebody is asked; for themselves when they are not asked at all. */
    public Set<NeededAs> as(String participant) {
        return speakers.getOrDefault(participant, Set.of(NeededAs.SELF));
    }
}
