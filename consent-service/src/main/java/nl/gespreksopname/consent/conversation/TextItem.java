package nl.gespreksopname.consent.conversation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A text about people: in the vault, unless the caller asked for it. */
@Schema(description = "Een tekst die in de kluis staat. De tekst zelf staat hier alleen als u vroeg met reveal=texts.")
public record TextItem(
        @Schema(description = "sealed: in de kluis; revealed: hier te lezen; erased: vernietigd.")
        State state,

        @Nullable String text) {

    /** In the vault. */
    public static final TextItem SEALED = new TextItem(State.SEALED, null);

    /** How a text stands. */
    public enum State {
        /** In the vault. */
        SEALED,
        /** Read from it, here. */
        REVEALED,
        /** Destroyed, or lost. */
        ERASED
    }
}
