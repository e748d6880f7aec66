package nl.gespreksopname.policy.rules.domain;

/**
 * What a rule asks, in words for people.
 *
 * @param dutch in Dutch
 * @param english in English
 * @param easy in Dutch for a child of about 12: at most ten words a sentence on average
 */
public record RuleText(String dutch, String english, String easy) {}
