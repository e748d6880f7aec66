package nl.gespreksopname.verification.fire.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * All that the check goes by.
 *
 * @param told what clients were told
 * @param stores by service
 * @param secrets the ids of the secrets in each keys database, by service
 * @param keys the verifier key of each log, by service
 * @param served the checkpoint that each instance serves over HTTP, by {@code <service> <instance>}
 * @param trails as policy-service shows them, by conversation
 * @param readings how often each conversation's trail was asked for, by conversation
 * @param health what each instance says of itself, by instance; empty when all is well
 */
public record Evidence(
        List<Told> told,
        Map<String, Store> stores,
        Map<String, Set<String>> secrets,
        Heard heard,
        Map<String, String> keys,
        Map<String, String> served,
        Map<String, JsonNode> trails,
        Map<String, Readings> readings,
        Map<String, String> health) {

    /** Which services hear which. */
    public static final Map<String, List<String>> HEARS = Map.of(
            "consent", List.of("recording", "policy"),
            "recording", List.of("consent", "policy"),
            "policy", List.of("consent", "recording", "policy"));

    /**
     * Readings of one trail.
     *
     * @param answered how often the trail came
     * @param tried how often it was asked for, with or without an answer
     */
    public record Readings(int answered, int tried) {}

    /** The store of a service. */
    public Store store(String service) {
        Store store = stores.get(service);
        if (store == null) {
            throw new IllegalArgumentException("no store of " + service);
        }
        return store;
    }

    /** The verifier key of a service's log. */
    public String key(String service) {
        return keys.getOrDefault(service, "");
    }

    /** The same, with another store of one service. */
    public Evidence with(Store store) {
        Map<String, Store> others = new TreeMap<>(stores);
        others.put(store.service(), store);
        return new Evidence(told, others, secrets, heard, keys, served, trails, readings, health);
    }

    /** The same, with other messages on the topic of one service. */
    public Evidence withMessages(String service, UnaryOperator<List<Heard.Message>> change) {
        Map<String, List<Heard.Message>> events = new TreeMap<>(heard.events());
        events.computeIfPresent(service, (_, messages) -> change.apply(messages));
        return new Evidence(
                told, stores, secrets, new Heard(events, heard.heads()), keys, served, trails, readings, health);
    }

    /** The same, with other tree heads on their topic. */
    public Evidence withHeads(List<Heard.SignedHead> heads) {
        return new Evidence(
                told, stores, secrets, new Heard(heard.events(), heads), keys, served, trails, readings, health);
    }

    /** The same, with other things told. */
    public Evidence withTold(List<Told> others) {
        return new Evidence(others, stores, secrets, heard, keys, served, trails, readings, health);
    }

    /** The same, with another trail of one conversation. */
    public Evidence withTrail(String conversation, JsonNode trail) {
        Map<String, JsonNode> others = new TreeMap<>(trails);
        others.put(conversation, trail);
        return new Evidence(told, stores, secrets, heard, keys, served, others, readings, health);
    }
}
