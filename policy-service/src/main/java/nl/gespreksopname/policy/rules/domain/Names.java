package nl.gespreksopname.policy.rules.domain;

import java.util.List;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Participant;
import org.jspecify.annotations.Nullable;

/** How sentences call people, whose names nobody knows here: by role, and by number where there are more. */
public final class Names {

    private Names() {}

    /** Somebody in the middle of a sentence: {@code de jeugdige}, {@code ouder 2}, {@code iemand}. */
    public static Sentence of(Facts facts, @Nullable String participant) {
        return facts.participant(participant).map(Names::of).orElse(new Sentence("iemand", "someone"));
    }

    /** Somebody in the middle of a sentence. */
    public static Sentence of(Participant participant) {
        String dutch = participant.role().dutch();
        String english = participant.role().english();
        return participant.several()
                ? new Sentence(dutch + " " + participant.number(), english + " " + participant.number())
                : new Sentence("de " + dutch, "the " + english);
    }

    /** Several people: {@code de jeugdige, ouder 1 en ouder 2}. */
    public static Sentence all(List<Participant> participants) {
        List<Sentence> names = participants.stream().map(Names::of).toList();
        return list(names);
    }

    /** Several things: {@code a, b en c}. */
    public static Sentence list(List<Sentence> names) {
        if (names.isEmpty()) {
            return new Sentence("niemand", "nobody");
        }
        var dutch = new StringBuilder();
        var english = new StringBuilder();
        for (int i = 0; i < names.size(); i++) {
            if (i > 0) {
                boolean last = i == names.size() - 1;
                dutch.append(last ? " en " : ", ");
                english.append(last ? " and " : ", ");
            }
            dutch.append(names.get(i).dutch());
            english.append(names.get(i).english());
        }
        return new Sentence(dutch.toString(), english.toString());
    }

    /** The sentence with a capital at its beginning. */
    public static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + sentence.substring(1);
    }
}
