package nl.gespreksopname.policy.information;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.gespreksopname.contracts.envelope.CanonicalJson;

/** The one stylesheet of the public pages. It stands within the page, so that a page needs nothing else to be read. */
@Singleton
class Stylesheet {

    private final String css;
    private final String contentSecurityPolicy;

    Stylesheet() {
        this.css = read();
        String hash = Base64.getEncoder().encodeToString(CanonicalJson.sha256(css.getBytes(StandardCharsets.UTF_8)));
        this.contentSecurityPolicy = "default-src 'none'; style-src 'sha256-" + hash
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    String css() {
        return css;
    }

    /** Allows this stylesheet and nothing else. */
    String contentSecurityPolicy() {
        return contentSecurityPolicy;
    }

    private static String read() {
        try (InputStream stream = Stylesheet.class.getResourceAsStream("/information/page.css")) {
            if (stream == null) {
                throw new IllegalStateException("information/page.css is part of the service");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
