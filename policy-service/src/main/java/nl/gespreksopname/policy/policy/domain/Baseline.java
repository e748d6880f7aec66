package nl.gespreksopname.policy.policy.domain;

import nl.gespreksopname.contracts.policy.PolicyEvent.Parameters;
import nl.gespreksopname.contracts.policy.PolicyEvent.Retention;

/** What holds for every organisation, with or without a policy of its own. A policy may be stricter, never looser. */
public final class Baseline {

    /** The ombudsman's column: report and copy within 14 days, facts within 7 days, everyone agrees. */
    public static final Parameters PARAMETERS = new Parameters(14, 14, 7, true);

    /** For how long is kept what: content 365 days, personal values 7300 days, the trail 20 years, readings 5 years. */
    public static final Retention RETENTION = Retention.BASELINE;

    private Baseline() {}
}
