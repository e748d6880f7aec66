package nl.gespreksopname.recording.conversation;

import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand;
import org.jspecify.annotations.Nullable;

/**
 * A command that has yet to get its ids and to have its texts sealed. Called more than once for one command: it must ask
 * for the same things each time.
 */
@FunctionalInterface
public interface Intent {

    /** The command. */
    RecordingCommand command(Means means);

    /** What a command is made with. */
    interface Means {

        /** The id of the n-th thing that the command makes. */
        UUID id(int ordinal);

        /**
         * A text on its way into the vault.
         *
         * @param kind what it is, such as {@code device}
         * @param about ids of the participants whom it is about, as far as they are known
         */
        Sealed seal(String kind, Set<String> about, String text);

        /** The same, for a text that may be absent. */
        default @Nullable Sealed sealIfSaid(String kind, Set<String> about, @Nullable String text) {
            return text == null ? null : seal(kind, about, text);
        }
    }
}
