package nl.gespreksopname.conventions.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.gespreksopname.conventions.settings.Keys;

/**
 * What stands in events and tables instead of a value that is searched or compared: HMAC-SHA256 under the installation's
 * search key, bound to organisation, kind and, where it may be compared within one conversation only, the conversation
 * (docs/decisions, 0003). Equal for texts that differ in case, white space or the composition of their letters alone.
 */
@ApplicationScoped
public class SearchKey {

    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private final Keys keys;

    /** Made by the container. */
    @Inject
    public SearchKey(Keys keys) {
        this.keys = keys;
    }

    /** The key of a case's reference within an organisation, 64 hex digits. */
    public String ofCase(String organisation, String reference) {
        return hmac(organisation, "case", "", reference);
    }

    /** The key of a person's reference within an organisation, 64 hex digits. */
    public String ofPerson(String organisation, String reference) {
        return hmac(organisation, "person", "", reference);
    }

    /** The key of a recipient, or of the platform of a publication, within a conversation, 64 hex digits. */
    public String ofRecipient(String organisation, String conversation, String recipient) {
        return hmac(organisation, "recipient", conversation, recipient);
    }

    private String hmac(String organisation, String kind, String conversation, String value) {
        String compared = Normalizer.normalize(
                WHITE_SPACE.matcher(value).replaceAll(" ").strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
        String bound = String.join("\n", organisation, kind, conversation, compared);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.search(), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(bound.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
