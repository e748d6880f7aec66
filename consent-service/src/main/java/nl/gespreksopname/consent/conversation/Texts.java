package nl.gespreksopname.consent.conversation;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.eventstore.vault.Revealed;
import org.jspecify.annotations.Nullable;

/** Gives what to show for a sealed text. */
@FunctionalInterface
public interface Texts {

    /** What to show; nothing where there is no text. */
    @Nullable
    TextItem show(@Nullable Sealed sealed);

    /** Nothing is revealed. */
    Texts CLOSED = one -> one == null ? null : TextItem.SEALED;

    /** Gathers the ids of what is asked for. */
    static Texts gathering(Set<UUID> ids) {
        return one -> {
            if (one == null) {
                return null;
            }
            ids.add(UUID.fromString(one.id()));
            return TextItem.SEALED;
        };
    }

    /** What the vault gave. */
    static Texts revealing(Map<UUID, Revealed> revealed) {
        return one -> {
            if (one == null) {
                return null;
            }
            return revealed.get(UUID.fromString(one.id())) instanceof Revealed.Value value
                    ? new TextItem(TextItem.State.REVEALED, value.text())
                    : new TextItem(TextItem.State.ERASED, null);
        };
    }
}
