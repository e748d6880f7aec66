package nl.gespreksopname.policy.rules.domain;

import nl.gespreksopname.contracts.vocabulary.Term;

/** What a verdict can be about. */
public enum SubjectKind implements Term {
    /** The conversation as a whole. */
    CONVERSATION("gesprek", "conversation"),
    /** One announcement of a recording. */
    ANNOUNCEMENT("aankondiging", "announcement"),
    /** One refusal of a recording. */
    REFUSAL("weigering", "refusal"),
    /** A response by which somebody took their agreement back. */
    WITHDRAWAL("intrekking", "withdrawal"),
    /** One recording. */
    RECORDING("opname", "recording"),
    /** One request for a copy. */
    COPY_REQUEST("verzoek om een kopie", "copy request"),
    /** One copy that was handed over. */
    DELIVERY("overhandigde kopie", "delivered copy"),
    /** One comparison of a file. */
    VERIFICATION("vergelijking", "verification"),
    /** One share. */
    SHARE("keer delen", "share"),
    /** One publication. */
    PUBLICATION("publicatie", "publication");

    private final String dutch;
    private final String english;

    SubjectKind(String dutch, String english) {
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
