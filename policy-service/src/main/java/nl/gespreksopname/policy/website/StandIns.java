package nl.gespreksopname.policy.website;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Servers of a test that stand in for public ones: only on this very machine, so that the setting can't be used to look
 * at anything else inside.
 *
 * @param byHost where to ask instead, by lower-case host
 */
record StandIns(Map<String, InetSocketAddress> byHost) {

    /** No server stands in for another: production. */
    static final StandIns NONE = new StandIns(Map.of());

    StandIns {
        byHost = Map.copyOf(byHost);
    }

    /**
     * Reads the setting.
     *
     * @throws IllegalArgumentException when it is not as {@link WebsiteSettings#standIns} says, or one is elsewhere
     */
    static StandIns parse(String setting) {
        Map<String, InetSocketAddress> byHost = new HashMap<>();
        for (String one : setting.split(",", -1)) {
            int equals = one.indexOf('=');
            int colon = one.lastIndexOf(':');
            if (equals < 1 || colon < equals || !one.substring(colon + 1).matches("[0-9]{1,5}")) {
                throw wrong();
            }
            byHost.put(
                    one.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                    new InetSocketAddress(
                            loopback(one.substring(equals + 1, colon).strip()),
                            Integer.parseInt(one.substring(colon + 1))));
        }
        return new StandIns(byHost);
    }

    private static InetAddress loopback(String address) {
        try {
            InetAddress found = InetAddress.getByName(address);
            if (found.isLoopbackAddress()) {
                return found;
            }
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(wrong().getMessage(), e);
        }
        throw wrong();
    }

    private static IllegalArgumentException wrong() {
        return new IllegalArgumentException(
                "gespreksopname.website-checks.stand-ins is for tests: write www.voorbeeldstad.example=127.0.0.1:8099, on this very machine");
    }

    @Nullable
    InetSocketAddress of(String host) {
        return byHost.get(host.toLowerCase(Locale.ROOT));
    }
}
