package nl.gespreksopname.consent.conversation.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the service knows about the people behind the pseudonyms of one conversation, as far as decisions need it. It comes
 * from outside the stream and never goes into an event.
 *
 * @param birthDates of young people, by participant, where known
 * @param custody by the participant who is the child
 * @param capacities by participant
 * @param persons the person id behind each participant and each holder of custody, where known
 */
public record People(
        Map<String, LocalDate> birthDates,
        Map<String, List<Custody>> custody,
        Map<String, List<Capacity>> capacities,
        Map<String, String> persons) {

    /** Nobody is known. */
    public static final People UNKNOWN = new People(Map.of(), Map.of(), Map.of(), Map.of());

    public People {
        birthDates = Map.copyOf(birthDates);
        custody = Map.copyOf(custody);
        capacities = Map.copyOf(capacities);
        persons = Map.copyOf(persons);
    }

    /**
     * Somebody has, or no longer has, custody of a child.
     *
     * @param holder their pseudonym in this conversation, also if they are not in it
     */
    public record Custody(String holder, boolean held, LocalDate from) {}

    /** Somebody can, or can't, judge for themselves. */
    public record Capacity(boolean capable, LocalDate from) {}

    /** The same, with what a command says of people beside it. */
    public People with(Map<String, LocalDate> moreBirthDates, Map<String, List<Custody>> moreCustody) {
        Map<String, LocalDate> dates = new HashMap<>(birthDates);
        dates.putAll(moreBirthDates);
        Map<String, List<Custody>> all = new HashMap<>(custody);
        moreCustody.forEach((child, more) -> all.merge(
                child, more, (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        return new People(dates, all, capacities, persons);
    }

    /** The age group of a young person on a day. */
    public AgeGroup ageGroup(String participant, LocalDate on) {
        return AgeGroup.of(birthDates.get(participant), on);
    }

    /** Whether somebody is recorded as incapable of judging this, on a day. */
    public boolean incapable(String participant, LocalDate on) {
        @Nullable Capacity last = null;
        for (Capacity capacity : capacities.getOrDefault(participant, List.of())) {
            if (!capacity.from().isAfter(on)
                    && (last == null || !capacity.from().isBefore(last.from()))) {
                last = capacity;
            }
        }
        return last != null && !last.capable();
    }

    /**
     * Who has custody of a child on a day.
     *
     * @param parents who counts as having it where nobody recorded any: parents in the conversation, so that nobody is
     *     passed over for want of a record
     */
    public Set<String> custodians(String child, LocalDate on, Collection<String> parents) {
        List<Custody> records = custody.getOrDefault(child, List.of());
        if (records.isEmpty()) {
            return new TreeSet<>(parents);
        }
        Map<String, Custody> last = new HashMap<>();
        for (Custody one : records) {
            if (!one.from().isAfter(on)) {
                last.merge(one.holder(), one, (a, b) -> b.from().isBefore(a.from()) ? a : b);
            }
        }
        return new TreeMap<>(last)
                .values().stream()
                        .filter(Custody::held)
                        .map(Custody::holder)
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
