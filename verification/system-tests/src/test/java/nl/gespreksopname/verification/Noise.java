package nl.gespreksopname.verification;

import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A file of any size that is made while it is read, the same each time, so that it never has to be kept. */
final class Noise extends InputStream {

    private static final byte[] PATTERN = pattern();

    private final long size;
    private long at;

    Noise(long size) {
        this.size = size;
    }

    /** SHA-256 of the whole, in hex. */
    String digest() {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[1 << 16];
        var again = new Noise(size);
        for (int read = again.read(buffer, 0, buffer.length); read > 0; read = again.read(buffer, 0, buffer.length)) {
            digest.update(buffer, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** Each block of the pattern begins with its own place in the file, so that no two are alike. */
    @Override
    public int read(byte[] into, int from, int length) {
        if (at >= size) {
            return -1;
        }
        int within = (int) (at % PATTERN.length);
        int count = (int) Math.min(Math.min(length, PATTERN.length - within), size - at);
        System.arraycopy(PATTERN, within, into, from, count);
        for (int i = within; i < 8 && i - within < count; i++) {
            into[from + i - within] = (byte) ((at / PATTERN.length) >> (8 * i));
        }
        at += count;
        return count;
    }

    private static byte[] pattern() {
        byte[] bytes = new byte[1 << 16];
        long state = 88172645463325252L;
        for (int i = 0; i < bytes.length; i++) {
            state ^= state << 13;
            state ^= state >>> 7;
            state ^= state << 17;
            bytes[i] = (byte) state;
        }
        Arrays.fill(bytes, 0, 8, (byte) 0);
        return bytes;
    }
}
