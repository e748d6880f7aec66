package nl.gespreksopname.policy.trail.domain;

import nl.gespreksopname.contracts.vocabulary.Term;

/** What a conversation can wait for, beside what verdicts say. */
public enum AwaitedKind implements Term {
    /** Somebody withdrew, and what becomes of what had been recorded is not decided. */
    KEEP_DECISION("besluit om te bewaren of te vernietigen", "keep-decision"),
    /** A file differs from the recording, and nobody said why. */
    EXPLANATION("uitleg van een verschil", "explanation of a difference"),
    /** A permission was taken back after a share, and the recipient was not told. */
    RECIPIENT_NOTICE("bericht aan een ontvanger", "notice to a recipient"),
    /** A recording is due to be destroyed, and something is in the way. */
    DESTRUCTION("vernietiging van een opname", "destruction of a recording"),
    /** Somebody contests a refusal, and nobody else looked at it. */
    REVIEW("herbeoordeling van een weigering", "review of a refusal");

    private final String dutch;
    private final String english;

    AwaitedKind(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String dutch() {
        return dutch;
    }

    @Override
    public String english() {
        return english;
    }
}
