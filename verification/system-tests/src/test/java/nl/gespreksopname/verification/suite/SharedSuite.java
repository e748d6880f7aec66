package nl.gespreksopname.verification.suite;

import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The suite that all tests of a run share, whichever engine runs them: started for the first that asks for it, stopped
 * after the last.
 */
public final class SharedSuite {

    private static @Nullable SuiteUnderTest suite;
    private static @Nullable String failure;

    private SharedSuite() {}

    /** The suite; when its start failed, it fails alike for all who ask, without another try. */
    public static synchronized SuiteUnderTest get() {
        if (failure != null) {
            throw new IllegalStateException("The suite did not start: " + failure);
        }
        SuiteUnderTest found = suite;
        if (found == null) {
            try {
                found = SuiteUnderTest.start();
            } catch (RuntimeException | Error e) {
                failure = e.toString();
                throw e;
            }
            suite = found;
        }
        return found;
    }

    private static synchronized void stop() {
        if (suite != null) {
            suite.close();
            suite = null;
        }
    }

    /** Found by JUnit; stops the suite when there are no tests left. */
    public static final class StopsAfterTheLastTest implements LauncherSessionListener {

        @Override
        public void launcherSessionClosed(LauncherSession session) {
            stop();
        }
    }
}
