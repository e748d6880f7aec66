package nl.gespreksopname.policy.facts.domain;

/**
 * Something that was taken down, and where it comes from.
 *
 * @param what the event, a record of the contracts
 * @param source when, and by whom
 */
public record Fact<E>(E what, Source source) {

    /** When it is said to have happened. */
    public Moment moment() {
        return source.moment();
    }
}
