package nl.gespreksopname.local;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What was built, and where it is.
 *
 * @param root the repository's folder
 */
record Installation(Path root) {

    /** Found from where this class itself was built, so that the folder we are started from does not matter. */
    static Installation found() {
        try {
            Path built = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            // <root>/deploy/local/target/classes, or the jar beside it
            return new Installation(built.resolve("../../../..").normalize());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Not built in a folder", e);
        }
    }

    /**
     * The jar of a service.
     *
     * @throws CannotRun if it isn't built
     */
    Path jar(Part service) {
        Path jar = root.resolve(service.title()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw CannotRun.because(service.title() + " is not built: " + jar
                    + " is missing. script/run builds it; or run mvn package -DskipTests.");
        }
        return jar;
    }

    /** Where Maven unpacked Keycloak. */
    Path keycloak() {
        return root.resolve("deploy/local/target/keycloak");
    }

    /** The realm files. */
    Path realms() {
        return root.resolve("deploy/keycloak");
    }
}
