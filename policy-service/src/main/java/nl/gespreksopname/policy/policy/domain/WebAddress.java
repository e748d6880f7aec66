package nl.gespreksopname.policy.policy.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An address that anybody can open: https on its own port, a domain name and no number, and nobody's name and password in it. At
 * another port stands what is not meant for the public.
 */
public final class WebAddress {

    private static final int LONGEST = 2000;
    private static final int HTTPS = 443;
    private static final Pattern HOST_NAME =
            Pattern.compile("([a-z0-9]([a-z0-9-]*[a-z0-9])?\\.)+[a-z][a-z0-9-]*[a-z0-9]");

    private WebAddress() {}

    /** The address in a text; empty when it is none. */
    public static Optional<URI> in(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            boolean open = "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getRawUserInfo() == null
                    && uri.getHost() != null
                    && (uri.getPort() == -1 || uri.getPort() == HTTPS)
                    && HOST_NAME.matcher(uri.getHost().toLowerCase(Locale.ROOT)).matches();
            return open ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
