package nl.gespreksopname.conventions.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The keys of a service: each purpose its own, so that a value made for one cannot serve another. */
@ApplicationScoped
public class Keys {

    private final Settings settings;

    /** Made by the container. */
    @Inject
    public Keys(Settings settings) {
        this.settings = settings;
    }

    /** The 32 bytes that wrap the vault's secrets. */
    public byte[] master() {
        return Base64.getDecoder().decode(settings.masterKey());
    }

    /** The 32 bytes that the three services share for searching. */
    public byte[] search() {
        return Base64.getDecoder().decode(settings.searchKey());
    }

    /**
     * HMAC-SHA-256, 32 bytes, under a key derived from the master key (HKDF, RFC 5869) for one purpose.
     *
     * @param purpose names the key; another purpose is another key
     */
    public byte[] mac(String purpose, byte[] message) {
        return hmac(derived(master(), purpose), message);
    }

    private static SecretKey derived(byte[] key, String purpose) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            "HmacSHA256",
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(new SecretKeySpec(key, "HKDF"))
                                    .thenExpand(("gespreksopname/" + purpose).getBytes(StandardCharsets.UTF_8), 32));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java 25 has HKDF-SHA256", e);
        }
    }

    private static byte[] hmac(SecretKey key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
