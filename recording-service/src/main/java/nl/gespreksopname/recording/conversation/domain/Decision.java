package nl.gespreksopname.recording.conversation.domain;

import java.util.List;

/** What a command comes to. */
public sealed interface Decision {

    /** What is appended. */
    List<Fact> facts();

    /** It is taken down or done. No facts: it was so already. */
    record Accepted(List<Fact> facts) implements Decision {
        public Accepted {
            facts = List.copyOf(facts);
        }

        /** One fact. */
        public static Accepted of(Fact fact) {
            return new Accepted(List.of(fact));
        }
    }

    /** It is not done; the facts tell of that, if it is one to remember. */
    record Refused(Refusal refusal, List<Fact> facts) implements Decision {
        public Refused {
            facts = List.copyOf(facts);
        }

        /** Refused, and nothing happened. */
        public static Refused because(Refusal refusal) {
            return new Refused(refusal, List.of());
        }
    }
}
