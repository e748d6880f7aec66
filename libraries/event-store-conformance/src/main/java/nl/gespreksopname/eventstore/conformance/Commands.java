package nl.gespreksopname.eventstore.conformance;

import java.util.List;

/** The write side: loads a stream, decides, appends, and does so once for a command, however often it comes in. */
public interface Commands {

    /** Carries out a command, or tells what came of it before. */
    Outcome execute(Command command);

    /**
     * A command.
     *
     * @param key what its sender gave it, the same when it is sent again
     * @param body what was sent
     */
    record Command(String key, String body, String stream, Decision decision) {}

    /** What a command comes to on what its stream holds. */
    @FunctionalInterface
    interface Decision {
        Decided decide(List<Entry> history);
    }

    /** The outcome of a decision. */
    sealed interface Decided {

        /** Carried out; without texts, because it was so already. */
        record Accepted(List<String> texts) implements Decided {}

        /** Refused; with texts, if the refusal is a fact to be kept, and then final. */
        record Refused(List<String> texts) implements Decided {}
    }

    /** What became of a command. */
    enum Status {
        /** Carried out now. */
        APPLIED,
        /** Refused now. */
        REFUSED,
        /** Answered before. */
        REPEATED,
        /** The key came in before with another body. */
        KEY_REUSED
    }

    /**
     * What the sender is told.
     *
     * @param added the texts that the command added, now or when it was answered first
     */
    record Outcome(Status status, List<String> added) {}
}
