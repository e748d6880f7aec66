package nl.gespreksopname.conventions.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an operator sets, and what a service says of itself. No secret has a default: what is missing stops the start, and
 * {@link SettingsCheck} says in a sentence what is wrong with the rest.
 */
@ConfigMapping(prefix = "gespreksopname")
public interface Settings {

    /** The service's own name, as in event ids: {@code consent}. Set by the service. */
    String service();

    /** The version of the service's API, as in {@code info.version}. Set by the service. */
    String apiVersion();

    /** Where the service's addresses begin: {@code /consent/v1}, from its name. */
    String basePath();

    /** The OIN of 20 digits of whoever runs this installation. */
    String hostOin();

    /** The service's own database. */
    Database database();

    /** The database of the vault's secrets. */
    Database keysDatabase();

    /** Kafka's bootstrap servers. */
    String kafka();

    /** Base64 of 32 bytes: wraps the vault's secrets, and gives the keys for request MACs and cursors. */
    String masterKey();

    /** Base64 of 32 bytes, the same in the three services: from it come the search keys. */
    String searchKey();

    /** Base64 of the 32-byte seed of an Ed25519 key: signs the log's checkpoints. */
    String logKey();

    /** Who may issue tokens, by a name of the installation's own. */
    Map<String, Issuer> issuers();

    /** The services whose events this one hears. Set by the service; then a bean that is an {@code EventHandler} is needed. */
    Optional<List<String>> hears();

    /**
     * The verifier keys of the services' checkpoints ({@code name+hash+base64}), by service; several, divided by commas, while
     * keys are exchanged. The own one says under which name this service signs; without it that is
     * {@code <host-oin>/<service>-service}.
     */
    Map<String, String> logKeys();

    /** The base addresses of the other services, by service, such as {@code https://consent.example}. */
    Map<String, String> peers();

    /** How to log in at the other services, to pull what did not come over Kafka; without it that waits for Kafka. */
    Optional<PeerLogin> peerLogin();

    /**
     * Where traces go, by OTLP over HTTP, such as {@code http://127.0.0.1:4318}; without it no span is made. What callers send
     * as {@code traceparent} is carried on either way.
     */
    Optional<String> traces();

    /** Which share of the traces that begin here is followed, 0 to 1; those of callers are followed as they ask. */
    @WithDefault("1")
    double tracesShare();

    /** How many bytes of JSON are taken. */
    int jsonLimit();

    /** A database with its two roles. */
    interface Database {
        /** The JDBC address. */
        String url();

        /** The role that owns the tables and migrates them. */
        String owner();

        /** Its password. */
        String ownerPassword();

        /** The role of the running service, which cannot change or delete an event. */
        String user();

        /** Its password. */
        String password();
    }

    /** The client by which a service logs in at the others, with role {@code peer}. */
    interface PeerLogin {
        /** The issuer, by its name among the issuers. */
        String issuer();

        /** The client's name. */
        String client();

        /** Its secret. */
        String secret();
    }

    /** An issuer and what it may assert. */
    interface Issuer {
        /** The issuer's address, exactly as in {@code iss}. */
        String url();

        /** The OINs that its tokens may name; none for the ombudsman. */
        Optional<List<String>> organisations();

        /** The roles that its tokens may carry. */
        Optional<List<String>> roles();
    }
}
