package nl.gespreksopname.eventstore.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text with signatures under it, as C2SP signed-note writes it. */
final class SignedNote {

    private static final int MOST_CHARACTERS = 1_000_000;
    private static final Pattern SIGNATURE = Pattern.compile("— ([^\\s+\\p{Z}]+) ([A-Za-z0-9+/]+={0,2})");

    private SignedNote() {}

    static String sign(String text, List<NoteSigner> signers) {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (NoteSigner signer : signers) {
            byte[] signature = signer.sign(text.getBytes(StandardCharsets.UTF_8));
            byte[] line = ByteBuffer.allocate(4 + signature.length)
                    .putInt(signer.key().id())
                    .put(signature)
                    .array();
            note.append("— ")
                    .append(signer.key().name())
                    .append(' ')
                    .append(Base64.getEncoder().encodeToString(line))
                    .append('\n');
        }
        return note.toString();
    }

    /**
     * The text of a note, if one of the keys signed it. Signatures of other keys are passed over; a bad one of a known
     * key spoils the note.
     */
    static String open(String note, Collection<NoteKey> keys) throws InvalidNote {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || note.length() > MOST_CHARACTERS || !note.endsWith("\n")) {
            throw new InvalidNote("not a signed note");
        }
        if (note.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new InvalidNote("a signed note has no control characters");
        }
        String text = note.substring(0, blank + 1);
        boolean signed = false;
        for (String line : note.substring(blank + 2).lines().toList()) {
            Matcher matcher = SIGNATURE.matcher(line);
            if (!matcher.matches()) {
                throw new InvalidNote("a line under the note is no signature");
            }
            signed |= isSignedBy(keys, text, matcher.group(1), matcher.group(2));
        }
        if (!signed) {
            throw new InvalidNote("no key that is trusted here has signed the note");
        }
        return text;
    }

    private static boolean isSignedBy(Collection<NoteKey> keys, String text, String name, String base64)
            throws InvalidNote {
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new InvalidNote("a signature is not base64");
        }
        if (decoded.length < 5) {
            throw new InvalidNote("a signature is too short");
        }
        ByteBuffer line = ByteBuffer.wrap(decoded);
        int id = line.getInt();
        byte[] signature = new byte[line.remaining()];
        line.get(signature);
        for (NoteKey key : keys) {
            if (key.id() == id && key.name().equals(name)) {
                if (!key.verifies(text.getBytes(StandardCharsets.UTF_8), signature)) {
                    throw new InvalidNote("the signature of " + name + " does not verify");
                }
                return true;
            }
        }
        return false;
    }
}
