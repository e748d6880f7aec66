package nl.gespreksopname.policy.policy.domain;

/** Where the other features find an organisation's policies. */
public interface PolicyInForce {

    /**
     * All policy versions of an organisation.
     *
     * @param organisation OIN, 20 digits
     * @return {@link Policies#NONE} for an organisation that is unknown or never published one
     */
    Policies of(String organisation);
}
