package nl.gespreksopname.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class MachineTest {

    @Test
    void aTakenPortIsToldWithTheOptionThatChangesIt() throws Exception {
        int port;
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = taken.getLocalPort();
            assertThatThrownBy(() -> Machine.checkPort(Part.RECORDING, port))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("Port " + port + ", for recording-service, is taken")
                    .hasMessageContaining("--port recording=N");
        }
        assertThatCode(() -> Machine.checkPort(Part.RECORDING, port)).doesNotThrowAnyException();
    }

    @Test
    void tooLittleMemoryIsToldBeforeAnythingStarts() {
        assertThatThrownBy(() -> Machine.checkMemory(900)).hasMessageContaining("900 MB free");
        assertThatCode(() -> Machine.checkMemory(4_000)).doesNotThrowAnyException();
    }
}
