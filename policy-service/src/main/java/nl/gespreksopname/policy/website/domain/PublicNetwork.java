package nl.gespreksopname.policy.website.domain;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * Which addresses are on the public internet. A page's name can lead anywhere, to machines beside this one too; only what
 * anybody can reach is asked. By the registries of special-purpose addresses (RFC 6890, kept by IANA).
 */
public final class PublicNetwork {

    /** Of IPv4: network and length of its prefix. */
    private static final int[][] NOT_PUBLIC_4 = {
        net(0, 0, 0, 0, 8), // this network
        net(10, 0, 0, 0, 8), // private
        net(100, 64, 0, 0, 10), // shared by a provider's customers
        net(127, 0, 0, 0, 8), // loopback
        net(169, 254, 0, 0, 16), // link-local, and where clouds keep their metadata
        net(172, 16, 0, 0, 12), // private
        net(192, 0, 0, 0, 24), // protocol assignments
        net(192, 0, 2, 0, 24), // documentation
        net(192, 88, 99, 0, 24), // 6to4 relays
        net(192, 168, 0, 0, 16), // private
        net(198, 18, 0, 0, 15), // benchmarks
        net(198, 51, 100, 0, 24), // documentation
        net(203, 0, 113, 0, 24), // documentation
        net(224, 0, 0, 0, 4), // multicast
        net(240, 0, 0, 0, 4), // reserved, and broadcast
    };

    private PublicNetwork() {}

    /**
     * Whether an address is on the public internet. Of IPv6 that is global unicast (2000::/3) without the parts that carry an
     * IPv4 address within or lead nowhere; so neither loopback, link-local, unique local, multicast, nor mapped addresses.
     */
    public static boolean has(InetAddress address) {
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? has4(bytes) : has6(bytes);
    }

    private static boolean has4(byte[] bytes) {
        int address = number(bytes);
        for (int[] net : NOT_PUBLIC_4) {
            if ((address & mask(net[1])) == net[0]) {
                return false;
            }
        }
        return true;
    }

    private static boolean has6(byte[] bytes) {
        boolean globalUnicast = (bytes[0] & 0xe0) == 0x20;
        int first = number(bytes);
        boolean protocolAssignments = (first & mask(23)) == 0x20010000;
        boolean documentation = first == 0x20010db8 || (first & mask(20)) == 0x3fff0000;
        boolean sixToFour = (first & mask(16)) == 0x20020000;
        return globalUnicast && !protocolAssignments && !documentation && !sixToFour;
    }

    private static int number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getInt();
    }

    private static int mask(int length) {
        return length == 0 ? 0 : -1 << (32 - length);
    }

    private static int[] net(int a, int b, int c, int d, int length) {
        return new int[] {(a << 24) | (b << 16) | (c << 8) | d, length};
    }
}
