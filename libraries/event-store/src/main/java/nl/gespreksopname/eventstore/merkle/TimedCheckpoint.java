package nl.gespreksopname.eventstore.merkle;

import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * The head of a log with the time that its signer put under its signature (C2SP tlog-cosignature): that it was the newest
 * by then. Whoever only passes a note on can't make it say another time.
 *
 * @param checkpoint the head
 * @param at whole seconds; the latest, when several keys signed; null when no key that is trusted signed a time
 */
public record TimedCheckpoint(
        Checkpoint checkpoint, @Nullable Instant at) {

    /**
     * The checkpoint in a note and its time, if one of the keys signed them.
     *
     * @throws InvalidNote when none did, or when the note holds no checkpoint
     */
    public static TimedCheckpoint open(String note, Collection<NoteKey> keys) throws InvalidNote {
        SignedNote.Opened opened = SignedNote.open(note, keys);
        return new TimedCheckpoint(Checkpoint.ofText(opened.text()), opened.at());
    }
}
