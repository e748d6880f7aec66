package nl.gespreksopname.policy.facts.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.history.Correction;
import nl.gespreksopname.contracts.history.EffectiveHistory;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import org.jspecify.annotations.Nullable;

/**
 * What was corrected and what is disputed of one conversation, in all its streams: of each what counts is its
 * {@link EffectiveHistory}. What was corrected stays known; it counts no longer, from whatever moment one looks.
 */
public final class Corrections {

    private final List<Heard> left;
    private final List<Heard> gone;
    private final Map<String, String> correctedBy = new HashMap<>();
    private final Map<String, String> corrects = new HashMap<>();
    /** By id of what replaces something, the first event in whose place it stands. */
    private final Map<String, Heard> places = new HashMap<>();

    private final Map<String, List<String>> disputedBy = new HashMap<>();
    /** By stream; empty when nothing was corrected. */
    private final Map<String, List<Heard>> streams = new LinkedHashMap<>();

    private Corrections(List<Heard> events) {
        if (events.stream().noneMatch(event -> event.what() instanceof Correction)) {
            left = events;
            gone = List.of();
        } else {
            events.forEach(event -> streams.computeIfAbsent(event.stream(), _ -> new ArrayList<>())
                    .add(event));
            left = new ArrayList<>(events.size());
            streams.forEach(this::read);
            gone = events.stream().filter(event -> !counts(event)).toList();
        }
        for (Heard event : events) {
            if (counts(event)) {
                @Nullable Integer disputed = disputed(event.what());
                if (disputed != null) {
                    disputedBy
                            .computeIfAbsent(id(event.stream(), disputed), _ -> new ArrayList<>())
                            .add(event.envelope().id());
                }
            }
        }
    }

    private void read(String stream, List<Heard> events) {
        EffectiveHistory<Heard> history = effective(events);
        left.addAll(history.events());
        history.correctedBy().forEach((gone, by) -> correctedBy.put(id(stream, gone), id(stream, by)));
        history.corrects().forEach((by, corrected) -> corrects.put(id(stream, by), id(stream, corrected)));
        Map<Integer, Heard> byVersion = new HashMap<>();
        for (Heard event : events) {
            int version = event.envelope().version();
            byVersion.put(version, event);
            @Nullable Heard first = byVersion.get(history.place(version));
            if (first != null && !first.equals(event)) {
                places.put(event.envelope().id(), first);
            }
        }
    }

    private static EffectiveHistory<Heard> effective(List<Heard> events) {
        return EffectiveHistory.of(events, event -> event.envelope().version(), Heard::what);
    }

    private static @Nullable Integer disputed(Object what) {
        return switch (what) {
            case ConsentEvent.FactDisputed it -> it.disputes();
            case RecordingEvent.FactDisputed it -> it.disputes();
            default -> null;
        };
    }

    private static String id(String stream, int version) {
        return stream + "/" + version;
    }

    /** What was corrected and disputed of what is known. */
    public static Corrections in(Known known) {
        return new Corrections(known.events());
    }

    /** Whether an event counts: nothing corrected it, nor was a correction withdrawn that it belonged to. */
    boolean counts(Heard event) {
        return !correctedBy.containsKey(event.envelope().id());
    }

    /** What counts of what is known, each replacement at the place of what it stands for. */
    List<Heard> left() {
        return left;
    }

    /** What counts no longer of what is known. */
    List<Heard> gone() {
        return gone;
    }

    /** When what an event says was first taken down: then, or with the event in whose place it stands. */
    Instant firstLogged(Heard event) {
        return places.getOrDefault(event.envelope().id(), event).envelope().loggedAt();
    }

    /**
     * What counted in the place of an event when another one of the same stream was taken down.
     *
     * @param event id of what counts there now
     * @param what what it says
     * @param at id of the other
     */
    Object then(String event, Object what, String at) {
        String stream = event.substring(0, event.lastIndexOf('/'));
        int before = version(place(at));
        List<Heard> until = streams.getOrDefault(stream, List.of()).stream()
                .filter(heard -> heard.envelope().version() < before)
                .toList();
        return effective(until).latest(version(place(event))).map(Heard::what).orElse(what);
    }

    private String place(String event) {
        @Nullable Heard first = places.get(event);
        return first == null ? event : first.envelope().id();
    }

    private static int version(String event) {
        return Integer.parseInt(event, event.lastIndexOf('/') + 1, event.length(), 10);
    }

    /** Whether an event stands in the place of another, or was to. */
    boolean standsForAnother(String event) {
        return places.containsKey(event);
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
                && disputedBy.equals(corrections.disputedBy);
    }

    @Override
    public int hashCode() {
        return correctedBy.hashCode() + corrects.hashCode() + disputedBy.hashCode();
    }
}
