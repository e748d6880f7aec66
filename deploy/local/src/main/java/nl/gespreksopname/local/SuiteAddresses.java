package nl.gespreksopname.local;

import java.net.URI;

/**
 * Where the parts of a running suite are.
 *
 * @param consent base of consent-service: {@code http://127.0.0.1:8081}, without a path
 * @param recording base of recording-service
 * @param policy base of policy-service
 * @param keycloak base of the identity providers
 * @param kafka {@code bootstrap.servers} for a Kafka client
 */
public record SuiteAddresses(URI consent, URI recording, URI policy, URI keycloak, String kafka) {

    static SuiteAddresses of(SuiteOptions options) {
        return new SuiteAddresses(
                http(options, Part.CONSENT),
                http(options, Part.RECORDING),
                http(options, Part.POLICY),
                http(options, Part.KEYCLOAK),
                "127.0.0.1:" + options.port(Part.KAFKA));
    }

    private static URI http(SuiteOptions options, Part part) {
        return URI.create("http://127.0.0.1:" + options.port(part));
    }

    /** The base of a service. */
    public URI of(Part service) {
        return switch (service) {
            case CONSENT -> consent;
            case RECORDING -> recording;
            case POLICY -> policy;
            case KEYCLOAK -> keycloak;
            case POSTGRESQL, KAFKA -> throw new IllegalArgumentException(service.title() + " does not speak HTTP");
        };
    }
}
