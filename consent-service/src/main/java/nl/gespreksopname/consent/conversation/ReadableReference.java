package nl.gespreksopname.consent.conversation;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;

/**
 * A conversation's reference that a person can read out over the telephone: {@code GO-7F3K-92QM}. Digits and consonants,
 * without L, so that it spells no word and no sign is taken for another.
 */
final class ReadableReference {

    private static final String SIGNS = "0123456789BCDFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("GO-[" + SIGNS + "]{4}-[" + SIGNS + "]{4}");

    private ReadableReference() {}

    /**
     * The reference of a conversation.
     *
     * @param attempt 0, or more when those before were taken
     */
    static String of(UUID conversation, int attempt) {
        UUID seed = NameBasedUuid.of(conversation, "reference/" + attempt);
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(seed.getMostSignificantBits())
                .putLong(seed.getLeastSignificantBits())
                .array();
        BigInteger number = new BigInteger(1, bytes);
        StringBuilder reference = new StringBuilder("GO-");
        for (int i = 0; i < 8; i++) {
            BigInteger[] parts = number.divideAndRemainder(BigInteger.valueOf(SIGNS.length()));
            reference.append(i == 4 ? "-" : "").append(SIGNS.charAt(parts[1].intValue()));
            number = parts[0];
        }
        return reference.toString();
    }

    /** A reference as somebody typed it, in its one spelling: upper case, hyphens where they belong. */
    static String normalised(String typed) {
        String bare = typed.toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        return bare.length() == 10
                ? bare.substring(0, 2) + "-" + bare.substring(2, 6) + "-" + bare.substring(6)
                : typed;
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }
}
