package nl.gespreksopname.contracts.history;

import java.util.ArrayList;
import java.util.List;

/**
 * An event of a stream that was made up.
 *
 * @param version its place in the stream
 */
record Taken(int version, Told what) {

    /** What an event tells. */
    sealed interface Told {

        /** That something happened. */
        record Happened(String what) implements Told {}

        /** That something of another kind did. */
        record Otherwise(String what) implements Told {}

        /** That something is not so. */
        record Corrected(int corrects, boolean replaced) implements Told, Correction {}
    }

    /** "a" happened; "A" is of another kind; "-2" says that the second did not happen; "=2" that what follows is how it was. */
    static List<Taken> stream(String... events) {
        List<Taken> stream = new ArrayList<>();
        for (String event : events) {
            stream.add(new Taken(stream.size() + 1, told(event)));
        }
        return stream;
    }

    private static Told told(String event) {
        char first = event.charAt(0);
        if (first == '-' || first == '=') {
            return new Told.Corrected(Integer.parseInt(event.substring(1)), first == '=');
        }
        return Character.isUpperCase(first) ? new Told.Otherwise(event) : new Told.Happened(event);
    }

    static EffectiveHistory<Taken> history(List<Taken> stream) {
        return EffectiveHistory.of(stream, Taken::version, Taken::what);
    }
}
