package nl.gespreksopname.policy.rules.domain;

/** A sentence that people read, in both languages. */
public record Sentence(String dutch, String english) {

    /** This sentence and another after it. */
    public Sentence and(Sentence next) {
        return new Sentence(dutch + " " + next.dutch, english + " " + next.english);
    }
}
