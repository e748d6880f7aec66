package nl.gespreksopname.consent.conversation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Needed;
import nl.gespreksopname.consent.conversation.domain.NeededAs;
import nl.gespreksopname.contracts.consent.ConsentEvent.Missing;
import nl.gespreksopname.contracts.vocabulary.MissingReason;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Somebody whose agreement or permission is missing, and why. */
@Schema(description = "Iemand wiens instemming of toestemming ontbreekt, en waarom.")
public record MissingItem(
        UUID participant,
        Role role,
        MissingReason reason,

        @Schema(description = "Waarom deze erover gaat: voor zichzelf, vanwege het gezag, of namens een ander.")
        List<NeededAs> neededAs,

        @Schema(description = "Hetzelfde in woorden.", examples = "ouder, vanwege het gezag: nog niet geantwoord")
        String text) {

    /** Of somebody who is missing. */
    public static MissingItem of(
            Missing missing, Needed needed, Conversation conversation, Function<Text, String> say) {
        Conversation.Participant known = conversation.participants().get(missing.participant());
        Role role = known == null ? Role.OTHER : known.role();
        Set<NeededAs> as = needed.as(missing.participant());
        return new MissingItem(
                UUID.fromString(missing.participant()),
                role,
                missing.reason(),
                List.copyOf(as),
                say.apply(new Text(
                        role.dutch() + words(as, NeededAs::dutch, " en ") + ": "
                                + missing.reason().dutch(),
                        role.english() + words(as, NeededAs::english, " and ") + ": "
                                + missing.reason().english())));
    }

    /** That somebody is asked for themselves goes without saying, unless they are asked for more. */
    private static String words(Set<NeededAs> as, Function<NeededAs, String> word, String and) {
        return as.equals(Set.of(NeededAs.SELF))
                ? ""
                : ", " + String.join(and, as.stream().map(word).toList());
    }
}
