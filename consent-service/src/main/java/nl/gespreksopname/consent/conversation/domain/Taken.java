package nl.gespreksopname.consent.conversation.domain;

import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import org.jspecify.annotations.Nullable;

/**
 * What one fact comes to. Its events are there also when it names something unknown, so that the facts after it can be
 * looked at all the same; nothing is logged then.
 *
 * @param events in order
 * @param unknown what it names that the conversation doesn't have
 */
public record Taken(List<ConsentEvent> events, List<Unknown> unknown) {

    public Taken {
        events = List.copyOf(events);
        unknown = List.copyOf(unknown);
    }

    /**
     * Something that the conversation doesn't have.
     *
     * @param field path within the fact, such as {@code participants/1}
     */
    public record Unknown(String field, Decided.Kind kind) {}

    /** These events. */
    public static Taken as(ConsentEvent... events) {
        return new Taken(List.of(events), List.of());
    }

    /** These events. */
    public static Taken as(List<? extends ConsentEvent> events) {
        return new Taken(List.copyOf(events), List.of());
    }

    /** The same, with one thing unknown unless it is known. */
    public Taken provided(boolean known, String field, Decided.Kind kind) {
        if (known) {
            return this;
        }
        List<Unknown> more = new ArrayList<>(unknown);
        more.add(new Unknown(field, kind));
        return new Taken(events, more);
    }

    /** The same, with somebody unknown if they are named but not known. */
    public Taken naming(Conversation conversation, @Nullable String participant, String field) {
        return provided(
                participant == null || conversation.asReported().participants().containsKey(participant),
                field,
                Decided.Kind.PARTICIPANT);
    }

    /** The same, with those of several unknown who are not known. */
    public Taken naming(Conversation conversation, List<Fact.One> several) {
        Taken taken = this;
        for (int i = 0; i < several.size(); i++) {
            taken = taken.naming(conversation, several.get(i).participant(), "participants/" + i);
        }
        return taken;
    }
}
