package nl.gespreksopname.eventstore.merkle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text with signatures under it, as C2SP signed-note writes it. */
final class SignedNote {

    private static final int MOST_CHARACTERS = 1_000_000;
    private static final Pattern SIGNATURE = Pattern.compile("— ([^\\s+\\p{Z}]+) ([A-Za-z0-9+/]+={0,2})");

    private static final String TIMED = "cosignature/v1\n";
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    private SignedNote() {}

    /**
     * The text of a note that is signed.
     *
     * @param at the latest time that a trusted key signed with it; null when none did
     */
    record Opened(String text, @Nullable Instant at) {}

    static String sign(String text, List<NoteSigner> signers) {
        StringBuilder note = begun(text);
        signers.forEach(signer -> plain(note, text, signer));
        return note.toString();
    }

    /** The same, with a second signature of each signer over the text and a time. */
    static String sign(String text, List<NoteSigner> signers, long second) {
        StringBuilder note = begun(text);
        for (NoteSigner signer : signers) {
            plain(note, text, signer);
            byte[] signature = signer.sign(timed(text, second));
            line(
                    note,
                    signer.key().name(),
                    ByteBuffer.allocate(12 + signature.length)
                            .putInt(signer.key().timedId())
                            .putLong(second)
                            .put(signature)
                            .array());
        }
        return note.toString();
    }

    private static StringBuilder begun(String text) {
        if (text.startsWith(TIMED)) {
            throw new IllegalArgumentException("a plain signature under this would pass for one with a time");
        }
        return new StringBuilder(text).append('\n');
    }

    private static void plain(StringBuilder note, String text, NoteSigner signer) {
        byte[] signature = signer.sign(text.getBytes(StandardCharsets.UTF_8));
        line(
                note,
                signer.key().name(),
                ByteBuffer.allocate(4 + signature.length)
                        .putInt(signer.key().id())
                        .put(signature)
                        .array());
    }

    private static void line(StringBuilder note, String name, byte[] signature) {
        note.append("— ")
                .append(name)
                .append(' ')
                .append(Base64.getEncoder().encodeToString(signature))
                .append('\n');
    }

    private static byte[] timed(String text, long second) {
        return (TIMED + "time " + second + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What stands in a note, if one of the keys signed it. Signatures of other keys are passed over; a bad one of a known
     * key spoils the note.
     */
    static Opened open(String note, Collection<NoteKey> keys) throws InvalidNote {
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || note.length() > MOST_CHARACTERS || !note.endsWith("\n")) {
            throw new InvalidNote("not a signed note");
        }
        if (note.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new InvalidNote("a signed note has no control characters");
        }
        String text = note.substring(0, blank + 1);
        boolean signed = false;
        Instant at = null;
        for (String line : note.substring(blank + 2).lines().toList()) {
            Matcher matcher = SIGNATURE.matcher(line);
            if (!matcher.matches()) {
                throw new InvalidNote("a line under the note is no signature");
            }
            ByteBuffer signature = signature(matcher.group(2));
            int id = signature.getInt();
            for (NoteKey key : keys) {
                if (!key.name().equals(matcher.group(1))) {
                    continue;
                }
                if (key.id() == id) {
                    require(key, text.getBytes(StandardCharsets.UTF_8), signature);
                    signed = true;
                } else if (key.timedId() == id) {
                    Instant time = time(key, text, signature);
                    at = at == null || time.isAfter(at) ? time : at;
                    signed = true;
                }
            }
        }
        if (!signed) {
            throw new InvalidNote("no key that is trusted here has signed the note");
        }
        return new Opened(text, at);
    }

    private static ByteBuffer signature(String base64) throws InvalidNote {
        byte[] decoded;
        try {
            decoded = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new InvalidNote("a signature is not base64");
        }
        if (decoded.length < 5) {
            throw new InvalidNote("a signature is too short");
        }
        return ByteBuffer.wrap(decoded);
    }

    private static Instant time(NoteKey key, String text, ByteBuffer signature) throws InvalidNote {
        if (signature.remaining() <= Long.BYTES) {
            throw new InvalidNote("a signature with a time is too short");
        }
        long second = signature.getLong();
        if (second < 0 || second > LAST_SECOND) {
            throw new InvalidNote("the time of a signature is out of range");
        }
        require(key, timed(text, second), signature);
        return Instant.ofEpochSecond(second);
    }

    private static void require(NoteKey key, byte[] signed, ByteBuffer rest) throws InvalidNote {
        byte[] signature = new byte[rest.remaining()];
        rest.get(signature);
        if (!key.verifies(signed, signature)) {
            throw new InvalidNote("the signature of " + key.name() + " does not verify");
        }
    }
}
