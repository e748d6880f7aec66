package nl.gespreksopname.verification.fire.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.gespreksopname.verification.fire.evidence.Evidence.Readings;

/**
 * What clients were told, against the streams: each fact that was acknowledged is there once, at the version that was told;
 * each act that was refused is there as refused; and nothing is there that nobody asked for.
 */
final class AnswerCheck {

    /** By what an answer calls it: the type of the event that says that it was made, and the field that holds its id. */
    private static final Map<String, Defined> DEFINED = Map.ofEntries(
            Map.entry("possibility-mention", new Defined("consent.possibility-mentioned", "mention")),
            Map.entry("announcement", new Defined("consent.recording-announced", "announcement")),
            Map.entry("response", new Defined("consent.response-given", "response")),
            Map.entry("refusal-explanation", new Defined("consent.refusal-explained", "explanation")),
            Map.entry("alternative", new Defined("consent.alternative-offered", "alternative")),
            Map.entry("alternative-delivery", new Defined("consent.alternative-delivered", "delivery")),
            Map.entry("arrangement", new Defined("consent.arrangement-made", "arrangement")),
            Map.entry("arrangement-confirmation", new Defined("consent.arrangement-confirmed", "confirmation")),
            Map.entry("share-request", new Defined("consent.share-permission-requested", "permission")),
            Map.entry("share-decision", new Defined("consent.share-decision-made", "decisionId")),
            Map.entry("share-revocation", new Defined("consent.share-permission-revoked", "revocation")),
            Map.entry("participant", new Defined("consent.participant-joined", "participant")),
            Map.entry("recordingId", new Defined("recording.recording-registered", "recording")),
            Map.entry("fingerprintId", new Defined("recording.fingerprint-taken", "fingerprint")),
            Map.entry("copyRequestId", new Defined("recording.copy-requested", "copyRequest")),
            Map.entry("deliveryId", new Defined("recording.copy-delivered", "delivery")),
            Map.entry("impossibilityId", new Defined("recording.copy-impossible", "impossibility")),
            Map.entry("verificationId", new Defined("recording.copy-verified", "verification")),
            Map.entry("editId", new Defined("recording.edit-disclosed", "edit")),
            Map.entry("shareId", new Defined("recording.recording-shared", "share")),
            Map.entry("publicationId", new Defined("recording.publication-found", "publication")));

    private record Defined(String type, String field) {}

    private record Made(String kind, String id) {

        @Override
        public String toString() {
            return kind + " " + id;
        }
    }

    private record Place(String stream, int version) {}

    void look(Evidence evidence, Check check) {
        evidence.stores().values().forEach(store -> {
            List<Told> told = evidence.told().stream()
                    .filter(each -> each.service().equals(store.service()))
                    .toList();
            new OfOneService(store, told, check).look();
            refusals(store, told, check);
        });
        readings(evidence, check);
    }

    /** The answers of one service. */
    private static final class OfOneService {

        private final Store store;
        private final List<Told> told;
        private final Check check;
        private final Map<Place, Store.Event> events = new HashMap<>();
        private final Map<String, List<Store.Event>> definedBy = new HashMap<>();
        private final Map<Place, Store.Command> commandEndingAt = new HashMap<>();
        private final Set<Place> acknowledged = new HashSet<>();

        OfOneService(Store store, List<Told> told, Check check) {
            this.store = store;
            this.told = told;
            this.check = check;
            store.events().forEach(event -> {
                events.put(new Place(event.stream(), event.version()), event);
                for (Map.Entry<String, Defined> each : DEFINED.entrySet()) {
                    if (event.type().endsWith("." + each.getValue().type())) {
                        String id = event.json()
                                .path("data")
                                .path(each.getValue().field())
                                .asText();
                        definedBy
                                .computeIfAbsent(each.getKey() + " " + id, _ -> new ArrayList<>())
                                .add(event);
                    }
                }
            });
        }

        void look() {
            commands();
            told.stream().filter(Told::accepted).forEach(this::acknowledged);
            once();
            nobodyElse();
        }

        /** No two commands made the same event, and all that they say they made is there. */
        private void commands() {
            Map<Place, Store.Command> makers = new HashMap<>();
            for (Store.Command command : store.commands()) {
                for (int version = command.first(); version <= command.last(); version++) {
                    Place place = new Place(command.stream(), version);
                    check.holds(makers.put(place, command) == null, at(place) + " was made by two commands");
                    check.holds(events.containsKey(place), at(place) + " was made, and is not there");
                }
                if (command.first() <= command.last()) {
                    commandEndingAt.put(new Place(command.stream(), command.last()), command);
                }
            }
        }

        private void acknowledged(Told answer) {
            if (answer.stream().isEmpty()) {
                return;
            }
            Place place = new Place(answer.stream(), answer.version());
            check.holds(events.containsKey(place), answer + ", and " + at(place) + " is not there");
            List<Made> made = made(answer);
            Store.Command command = commandEndingAt.get(place);
            if (command == null) {
                check.holds(made.isEmpty(), answer + ", and no command ended there");
                return;
            }
            acknowledged.add(place);
            made.forEach(one -> {
                List<Store.Event> by = definedBy.getOrDefault(one.toString(), List.of());
                check.holds(
                        by.size() == 1
                                && by.getFirst().stream().equals(answer.stream())
                                && by.getFirst().version() >= command.first()
                                && by.getFirst().version() <= command.last()
                                && by.getFirst().organisation().equals(answer.organisation()),
                        answer + ", and " + one + " is in " + places(by) + " instead of once in " + answer.stream()
                                + " from " + command.first() + " to " + command.last());
            });
        }

        /** What was made, by kind; absentees are named in another event and are looked at with their stream only. */
        private static List<Made> made(Told answer) {
            List<Made> made = new ArrayList<>();
            for (JsonNode each : answer.answer().path("made")) {
                String type = each.path("type").asText();
                if (DEFINED.containsKey(type)) {
                    made.add(new Made(type, each.path("id").asText()));
                }
            }
            answer.answer().properties().forEach(field -> {
                if (DEFINED.containsKey(field.getKey()) && isAbout(answer, field.getKey())) {
                    made.add(new Made(field.getKey(), field.getValue().asText()));
                }
            });
            return made;
        }

        /** An answer also names what it refers to, such as the recording of a fingerprint. */
        private static boolean isAbout(Told answer, String field) {
            return !field.equals("recordingId") || answer.path().endsWith("/recordings");
        }

        /** Nothing has the same id as another thing. */
        private void once() {
            definedBy.forEach((what, by) -> check.holds(
                    by.size() == 1 || what.startsWith("participant ") || what.startsWith("arrangement "),
                    store.service() + " has " + what + " in " + places(by)));
        }

        /** Whatever came in from outside was acknowledged, or refused, to somebody. */
        private void nobodyElse() {
            Set<Place> asked = new HashSet<>();
            commandEndingAt.forEach((place, command) -> {
                if (acknowledged.contains(place) || command.status().equals("rejected")) {
                    for (int version = command.first(); version <= command.last(); version++) {
                        asked.add(new Place(command.stream(), version));
                    }
                }
            });
            events.forEach((place, event) -> {
                if (event.json().path("channel").asText().equals("api")
                        && !event.stream().startsWith("access/")) {
                    check.holds(
                            asked.contains(place), at(place) + " (" + event.type() + ") is there, and nobody asked");
                }
            });
        }

        private String at(Place place) {
            return store.service() + "/" + place.stream() + "/" + place.version();
        }

        private static String places(List<Store.Event> events) {
            return events.isEmpty()
                    ? "nothing"
                    : String.join(" and ", events.stream().map(Store.Event::id).toList());
        }
    }

    /** As many acts stand there as refused as were told to be refused, of the same recording and for the same reason. */
    private static void refusals(Store store, List<Told> told, Check check) {
        Map<String, Integer> difference = new TreeMap<>();
        for (Told each : told) {
            if (each.isRefusedAct()) {
                difference.merge(each.stream() + " " + each.recording() + " " + each.problem(), -1, Integer::sum);
            }
        }
        for (Store.Event event : store.events()) {
            if (event.type().endsWith(".act-refused")) {
                JsonNode data = event.json().path("data");
                difference.merge(
                        event.stream() + " " + data.path("recording").asText("") + " "
                                + data.path("reason").asText(),
                        1,
                        Integer::sum);
            }
        }
        difference.forEach((what, more) -> check.holds(
                more == 0, "acts refused: " + what + " stands there " + more + " times more often than was told"));
    }

    /** Each reading of a trail is in the access log: no fewer than were answered, no more than were tried. */
    private static void readings(Evidence evidence, Check check) {
        Map<String, Integer> logged = new TreeMap<>();
        for (Store.Event event : evidence.store("policy").events()) {
            if (event.type().endsWith(".access-logged")) {
                event.json()
                        .path("data")
                        .path("found")
                        .forEach(conversation -> logged.merge(conversation.asText(), 1, Integer::sum));
            }
        }
        Set<String> all = new HashSet<>(logged.keySet());
        all.addAll(evidence.readings().keySet());
        for (String conversation : all) {
            Readings readings = evidence.readings().getOrDefault(conversation, new Readings(0, 0));
            int found = logged.getOrDefault(conversation, 0);
            check.holds(
                    found >= readings.answered() && found <= readings.tried(),
                    "the trail of " + conversation + " was read " + found + " times by the log, answered "
                            + readings.answered() + " and tried " + readings.tried() + " times");
        }
    }
}
