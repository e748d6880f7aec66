package nl.gespreksopname.policy.facts.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import org.jspecify.annotations.Nullable;

/**
 * What was corrected and what is disputed, so that what is left counts as if it had been taken down right at once. What
 * was corrected stays known; it counts no longer, from whatever moment one looks.
 *
 * <p>A correction can be corrected itself: then it is withdrawn, what it corrected counts again and what took its place no
 * longer does. Of two corrections of one fact the later counts.
 */
public final class Corrections {

    /** Nothing was corrected or disputed. */
    static final Corrections NONE = new Corrections(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private final Map<String, String> correctedBy;
    private final Map<String, String> corrects;
    private final Map<String, Heard> replacements;
    private final Map<String, Heard> standsFor;
    private final Map<String, List<String>> disputedBy;

    private Corrections(
            Map<String, String> correctedBy,
            Map<String, String> corrects,
            Map<String, Heard> replacements,
            Map<String, Heard> standsFor,
            Map<String, List<String>> disputedBy) {
        this.correctedBy = correctedBy;
        this.corrects = corrects;
        this.replacements = replacements;
        this.standsFor = standsFor;
        this.disputedBy = disputedBy;
    }

    /** What was corrected and disputed of what is known. */
    public static Corrections in(Known known) {
        return of(known.events());
    }

    /**
     * Finds them.
     *
     * @param events by service, stream and version
     */
    static Corrections of(List<Heard> events) {
        List<Correction> corrections = new ArrayList<>();
        List<Dispute> disputes = new ArrayList<>();
        for (int place = 0; place < events.size(); place++) {
            Heard event = events.get(place);
            switch (event.what()) {
                case ConsentEvent.FactCorrected it ->
                    corrections.add(new Correction(event, place, it.corrects(), it.replaced()));
                case RecordingEvent.FactCorrected it ->
                    corrections.add(new Correction(event, place, it.corrects(), it.replaced()));
                case ConsentEvent.FactDisputed it -> disputes.add(new Dispute(event, it.disputes()));
                case RecordingEvent.FactDisputed it -> disputes.add(new Dispute(event, it.disputes()));
                default -> {
                    // says nothing about another fact
                }
            }
        }
        if (corrections.isEmpty() && disputes.isEmpty()) {
            return NONE;
        }
        Map<String, Heard> byId = new HashMap<>();
        events.forEach(event -> byId.put(event.envelope().id(), event));
        Map<String, String> correctedBy = new HashMap<>();
        Map<String, String> corrects = new HashMap<>();
        Map<String, Heard> replacements = new HashMap<>();
        Map<String, Heard> standsFor = new HashMap<>();
        // The last first: whether a correction counts depends only on those after it in its stream.
        for (Correction correction : corrections.reversed()) {
            if (correction.corrects() >= correction.by().envelope().version()) {
                continue;
            }
            String target = idOf(correction.by(), correction.corrects());
            @Nullable Heard corrected = byId.get(target);
            @Nullable Heard replacement = replacement(events, corrected, correction);
            @Nullable String undoneBy = correctedBy.get(correction.id());
            if (undoneBy == null) {
                undoneBy = correctedBy.putIfAbsent(target, correction.id());
            }
            if (undoneBy != null) {
                // Withdrawn, or overtaken by a later correction of the same: what it put in place goes with it.
                if (replacement != null) {
                    correctedBy.putIfAbsent(replacement.envelope().id(), undoneBy);
                }
                continue;
            }
            corrects.put(correction.id(), target);
            if (replacement != null && corrected != null) {
                corrects.put(replacement.envelope().id(), target);
                replacements.put(target, replacement);
                standsFor.put(replacement.envelope().id(), corrected);
            }
        }
        Map<String, List<String>> disputedBy = new HashMap<>();
        for (Dispute dispute : disputes) {
            String by = dispute.by().envelope().id();
            if (!correctedBy.containsKey(by)) {
                disputedBy
                        .computeIfAbsent(idOf(dispute.by(), dispute.disputes()), id -> new ArrayList<>())
                        .add(by);
            }
        }
        return new Corrections(correctedBy, corrects, replacements, standsFor, disputedBy);
    }

    /** What stands in the place of what was corrected: the next of the stream, of the same kind. */
    private static @Nullable Heard replacement(List<Heard> events, @Nullable Heard corrected, Correction correction) {
        if (!correction.replaced() || correction.place() + 1 >= events.size()) {
            return null;
        }
        Heard next = events.get(correction.place() + 1);
        boolean follows = next.stream().equals(correction.by().stream())
                && next.envelope().version() == correction.by().envelope().version() + 1;
        boolean sameKind = corrected != null
                && corrected.what().getClass().equals(next.what().getClass());
        boolean isCorrection = next.what() instanceof ConsentEvent.FactCorrected
                || next.what() instanceof RecordingEvent.FactCorrected;
        return follows && sameKind && !isCorrection ? next : null;
    }

    private static String idOf(Heard sameStream, int version) {
        return sameStream.stream() + "/" + version;
    }

    /** Whether an event counts: nothing corrected it, nor was a correction withdrawn that it belonged to. */
    boolean counts(Heard event) {
        return correctedBy.isEmpty()
                || !correctedBy.containsKey(event.envelope().id());
    }

    /** What counts of these events, each replacement at the place of what it stands for. */
    List<Heard> left(List<Heard> events) {
        if (correctedBy.isEmpty()) {
            return events;
        }
        List<Heard> left = new ArrayList<>(events.size());
        for (Heard event : events) {
            if (!isReplacement(event)) {
                @Nullable Heard one = event;
                while (one != null && !counts(one)) {
                    one = replacements.get(one.envelope().id());
                }
                if (one != null) {
                    left.add(one);
                }
            }
        }
        return left;
    }

    /** What counts no longer of these events. */
    List<Heard> gone(List<Heard> events) {
        return correctedBy.isEmpty()
                ? List.of()
                : events.stream().filter(event -> !counts(event)).toList();
    }

    private boolean isReplacement(Heard event) {
        return standsFor.containsKey(event.envelope().id());
    }

    /** When what an event says was first taken down: then, or with the event in whose place it stands. */
    Instant firstLogged(Heard event) {
        Heard first = event;
        @Nullable Heard before = standsFor.get(first.envelope().id());
        while (before != null) {
            first = before;
            before = standsFor.get(first.envelope().id());
        }
        return first.envelope().loggedAt();
    }

    /** Whether an event stands in the place of another. */
    boolean standsForAnother(String event) {
        return standsFor.containsKey(event);
    }

    /** The correction on account of which an event no longer counts; absent when it does. */
    public @Nullable String correctedBy(String event) {
        return correctedBy.get(event);
    }

    /** The event that a correction, or what it put in its place, is about; absent for any other, or when it was withdrawn. */
    public @Nullable String corrects(String event) {
        return corrects.get(event);
    }

    /** The events by which somebody disputes an event. */
    public List<String> disputedBy(String event) {
        return disputedBy.getOrDefault(event, List.of());
    }

    /** The same corrections and disputes give the same facts. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Corrections corrections
                && correctedBy.equals(corrections.correctedBy)
                && corrects.equals(corrections.corrects)
                && replacements.equals(corrections.replacements)
                && disputedBy.equals(corrections.disputedBy);
    }

    @Override
    public int hashCode() {
        return correctedBy.hashCode() + corrects.hashCode() + disputedBy.hashCode();
    }

    private record Correction(Heard by, int place, int corrects, boolean replaced) {

        String id() {
            return by.envelope().id();
        }
    }

    private record Dispute(Heard by, int disputes) {}
}
