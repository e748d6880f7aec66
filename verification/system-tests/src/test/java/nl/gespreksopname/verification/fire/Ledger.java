package nl.gespreksopname.verification.fire;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import nl.gespreksopname.verification.fire.evidence.Evidence.Readings;
import nl.gespreksopname.verification.fire.evidence.Told;

/** What all clients together write down. */
final class Ledger {

    private final Queue<Told> told = new ConcurrentLinkedQueue<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();
    private final Map<String, Readings> readings = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

    void write(Told answer) {
        told.add(answer);
    }

    /** Something that no client should see, whatever happens to the suite. */
    void complain(String what) {
        complaints.add(what);
    }

    /** A trail that was asked for. */
    void read(String conversation, int answered, int tried) {
        readings.merge(
                conversation,
                new Readings(answered, tried),
                (a, b) -> new Readings(a.answered() + b.answered(), a.tried() + b.tried()));
    }

    void count(String what) {
        counts.computeIfAbsent(what, _ -> new LongAdder()).increment();
    }

    List<Told> told() {
        return List.copyOf(told);
    }

    List<String> complaints() {
        return List.copyOf(complaints);
    }

    Map<String, Readings> readings() {
        return Map.copyOf(readings);
    }

    /** How often what happened, by name. */
    Map<String, Long> counts() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((what, count) -> all.put(what, count.sum()));
        return all;
    }
}
