package nl.gespreksopname.eventstore.vault;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import javax.crypto.SecretKey;

/**
 * The bytes of a value in the vault: four that say how it was sealed, then nonce, ciphertext and tag. Bound to all that
 * stands beside them, so that a row that was moved, renamed or put to another person's name does not open. Values from
 * before that were bound to their id alone, begin with their nonce, and still open.
 */
final class SealedBytes {

    private static final byte[] BOUND_TO_ITS_ROW = {'G', 'O', 'V', 2};

    private SealedBytes() {}

    static byte[] seal(SecretKey key, UUID id, String kind, Set<String> subjects, byte[] clear) {
        byte[] sealed = Ciphers.encrypt(key, clear, row(id, kind, subjects));
        byte[] headed = Arrays.copyOf(BOUND_TO_ITS_ROW, BOUND_TO_ITS_ROW.length + sealed.length);
        System.arraycopy(sealed, 0, headed, BOUND_TO_ITS_ROW.length, sealed.length);
        return headed;
    }

    /** @throws VaultDamaged when the key is another, or something of the row is not what it was sealed with */
    static byte[] open(SecretKey key, UUID id, String kind, Set<String> subjects, byte[] sealed) {
        int header = BOUND_TO_ITS_ROW.length;
        return sealed.length >= header && Arrays.equals(sealed, 0, header, BOUND_TO_ITS_ROW, 0, header)
                ? Ciphers.decrypt(key, Arrays.copyOfRange(sealed, header, sealed.length), row(id, kind, subjects))
                : Ciphers.decrypt(key, sealed, Vault.bytes(id));
    }

    /** Id, kind and subjects in order, each text behind its length, so that no two rows give the same bytes. */
    private static byte[] row(UUID id, String kind, Set<String> subjects) {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        row.writeBytes(Vault.bytes(id));
        text(row, kind);
        subjects.stream().sorted().forEach(subject -> text(row, subject));
        return row.toByteArray();
    }

    private static void text(ByteArrayOutputStream row, String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        row.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
        row.writeBytes(utf8);
    }
}
