package nl.gespreksopname.verification.fire.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A signed tree head as C2SP tlog-checkpoint writes it: origin, size and root, a line each, an empty line, signatures.
 *
 * @param root base64
 */
record Note(String origin, long size, String root) {

    private static final byte[] ED25519_KEY = HexFormat.of().parseHex("302a300506032b6570032100");

    /**
     * Reads a note that one key signed.
     *
     * @param verifierKey {@code <name>+<id>+<base64 of type and key>}
     * @throws IllegalArgumentException with what is wrong with it
     */
    static Note verified(String note, String verifierKey) {
        String[] key = verifierKey.split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(key[2]);
        int blank = note.indexOf("\n\n");
        if (blank < 0) {
            throw new IllegalArgumentException("no signed note: " + note);
        }
        String text = note.substring(0, blank + 1);
        String mark = "— " + key[0] + " ";
        String line = note.substring(blank + 2)
                .lines()
                .filter(each -> each.startsWith(mark))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("not signed by " + key[0]));
        byte[] signature = Base64.getDecoder().decode(line.substring(mark.length()));
        if (!HexFormat.of().formatHex(signature, 0, 4).equals(key[1])) {
            throw new IllegalArgumentException("signed by another key than " + key[1]);
        }
        if (!verifies(
                Arrays.copyOfRange(typed, 1, typed.length),
                text.getBytes(StandardCharsets.UTF_8),
                Arrays.copyOfRange(signature, 4, signature.length))) {
            throw new IllegalArgumentException("the signature does not verify");
        }
        String[] lines = text.split("\n", -1);
        if (!lines[0].equals(key[0])) {
            throw new IllegalArgumentException("of another log: " + lines[0]);
        }
        return new Note(lines[0], Long.parseLong(lines[1]), lines[2]);
    }

    private static boolean verifies(byte[] key, byte[] text, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(ED25519_KEY, ED25519_KEY.length + key.length);
            System.arraycopy(key, 0, encoded, ED25519_KEY.length, key.length);
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no signature that can be read", e);
        }
    }
}
