package nl.gespreksopname.policy.facts.domain;

/**
 * An event that this build can't read: of a type or version that it doesn't know, or not of its type's shape. It stands in
 * the trail; no rule reckons with it.
 *
 * @param type the event's type
 */
public record NotUnderstood(String type) {}
