package nl.gespreksopname.local;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The processes that the suite consists of. */
public enum Part {
    /** consent-service. */
    CONSENT("consent", 8081),
    /** recording-service. */
    RECORDING("recording", 8082),
    /** policy-service. */
    POLICY("policy", 8083),
    /** The identity providers. */
    KEYCLOAK("keycloak", 8180),
    /** The databases. */
    POSTGRESQL("postgresql", 15432),
    /** The broker. */
    KAFKA("kafka", 19092);

    /** The three services, in the order in which they are shown. */
    public static final List<Part> SERVICES = List.of(CONSENT, RECORDING, POLICY);

    private final String label;
    private final int defaultPort;

    Part(String label, int defaultPort) {
        this.label = label;
        this.defaultPort = defaultPort;
    }

    /** Its short name, as on the command line: {@code consent}. */
    public String label() {
        return label;
    }

    /** Its name among people: {@code consent-service}. */
    public String title() {
        return isService() ? label + "-service" : label;
    }

    /** The port it has unless another is asked for. */
    public int defaultPort() {
        return defaultPort;
    }

    /** Whether it is one of the three services. */
    public boolean isService() {
        return SERVICES.contains(this);
    }

    static Optional<Part> named(String label) {
        return Arrays.stream(values()).filter(each -> each.label.equals(label)).findFirst();
    }
}
