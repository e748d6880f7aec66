package nl.gespreksopname.eventstore.merkle;

import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/**
 * The head of a log (C2SP tlog-checkpoint): that so many entries have that root.
 *
 * @param origin names the log; here the name of the key as well
 * @param size number of leaves
 * @param root root of the tree of that size, 32 bytes; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by what is written, never by equals
public record Checkpoint(String origin, long size, byte[] root) {

    /** A note of this checkpoint with a signature of each signer, which says nothing of a time. */
    public String sign(List<NoteSigner> signers) {
        return SignedNote.sign(text(), signers);
    }

    /**
     * A note of this checkpoint with two signatures of each signer: the plain one, which every verifier knows, and one
     * that says as well that this was the newest head at that time (C2SP tlog-cosignature, Ed25519).
     *
     * @param at of which whole seconds count
     */
    public String sign(List<NoteSigner> signers, Instant at) {
        return SignedNote.sign(text(), signers, at.getEpochSecond());
    }

    /** The text that is signed: origin, size and root, a line each. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
    }

    /**
     * The checkpoint in a note, if one of the keys signed it.
     *
     * @throws InvalidNote when none did, or when the note holds no checkpoint
     */
    public static Checkpoint open(String note, Collection<NoteKey> keys) throws InvalidNote {
        return ofText(SignedNote.open(note, keys).text());
    }

    static Checkpoint ofText(String text) throws InvalidNote {
        List<String> lines = text.lines().toList();
        if (lines.size() < 3
                || lines.stream().anyMatch(String::isEmpty)
                || !lines.get(1).matches("0|[1-9][0-9]{0,17}")) {
            throw new InvalidNote("the note holds no checkpoint");
        }
        try {
            byte[] root = Base64.getDecoder().decode(lines.get(2));
            if (root.length != MerkleHash.SIZE) {
                throw new InvalidNote("a root has 32 bytes");
            }
            return new Checkpoint(lines.get(0), Long.parseLong(lines.get(1)), root);
        } catch (IllegalArgumentException e) {
            throw new InvalidNote("a root is base64");
        }
    }
}
