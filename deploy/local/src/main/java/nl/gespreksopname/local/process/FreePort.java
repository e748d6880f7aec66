package nl.gespreksopname.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Ports on loopback. */
public final class FreePort {

    /** Below where systems take the ports of outgoing connections from: one of those could be there before us. */
    private static final int FIRST = 20_000;

    private static final int BEYOND = 32_768;
    private static final int ATTEMPTS = 1_000;

    private FreePort() {}

    /** The given port, or one that is free now if the given one is 0. */
    public static int orGiven(int port) {
        if (port != 0) {
            return port;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int chosen = ThreadLocalRandom.current().nextInt(FIRST, BEYOND);
            if (isFree(chosen)) {
                return chosen;
            }
        }
        throw new IllegalStateException("No free port on loopback");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
