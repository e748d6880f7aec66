package nl.gespreksopname.conventions.settings;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Stops the start when a setting cannot be right, with a sentence for each; never with the value of a secret. */
@ApplicationScoped
public class SettingsCheck {

    void check(@Observes @Priority(1) StartupEvent event, Settings settings) {
        List<String> faults = faults(settings);
        if (!faults.isEmpty()) {
            throw new IllegalStateException("The settings are not right. " + String.join(" ", faults));
        }
    }

    /** What is wrong, a sentence each. */
    public static List<String> faults(Settings settings) {
        List<String> faults = new ArrayList<>();
        if (!isOin(settings.hostOin())) {
            faults.add("gespreksopname.host-oin must be the OIN of 20 digits of whoever runs this installation.");
        }
        key(faults, "master-key", settings.masterKey());
        key(faults, "search-key", settings.searchKey());
        key(faults, "log-key", settings.logKey());
        if (settings.masterKey().equals(settings.searchKey())) {
            faults.add(
                    "gespreksopname.master-key and gespreksopname.search-key must differ: the three services share the"
                            + " search key, the master key is a service's own.");
        }
        database(faults, "database", settings.database());
        database(faults, "keys-database", settings.keysDatabase());
        if (settings.database().url().equals(settings.keysDatabase().url())) {
            faults.add(
                    "gespreksopname.database.url and gespreksopname.keys-database.url must differ: erasure rests on the"
                            + " keys being kept, and backed up, apart.");
        }
        issuers(faults, settings);
        settings.peers().forEach((service, address) -> address(faults, "peers." + service, address));
        settings.logKeys().forEach((service, keys) -> {
            try {
                LogKeys.parse(keys);
            } catch (IllegalArgumentException e) {
                faults.add("gespreksopname.log-keys." + service
                        + " must be a verifier key of the form name+hash+base64, as that service's operator gives it.");
            }
        });
        for (String heard : settings.hears().orElse(List.of())) {
            if (!settings.logKeys().containsKey(heard)) {
                faults.add("gespreksopname.log-keys." + heard + " must be given: this service hears " + heard
                        + "-service and must be able to verify its checkpoints.");
            }
        }
        settings.peerLogin().ifPresent(login -> {
            if (!settings.issuers().containsKey(login.issuer())) {
                faults.add("gespreksopname.peer-login.issuer must be one of the names under gespreksopname.issuers.");
            }
        });
        if (faults.isEmpty() && !LogKeys.isOwn(settings)) {
            faults.add("gespreksopname.log-keys." + settings.service()
                    + " is not the verifier key of gespreksopname.log-key; others could not verify this log. It should be "
                    + LogKeys.signer(settings).key() + ".");
        }
        settings.traces().filter(address -> !address.isBlank()).ifPresent(to -> address(faults, "traces", to));
        if (!(settings.tracesShare() >= 0 && settings.tracesShare() <= 1)) {
            faults.add("gespreksopname.traces-share must be a number from 0 to 1, such as 0.1 for one trace in ten.");
        }
        if (settings.jsonLimit() < 1024) {
            faults.add("gespreksopname.json-limit must be at least 1024 bytes.");
        }
        return faults;
    }

    private static void issuers(List<String> faults, Settings settings) {
        if (settings.issuers().isEmpty()) {
            faults.add(
                    "gespreksopname.issuers.<name>.url, .organisations and .roles must name at least one issuer of tokens;"
                            + " without one nobody can log in.");
        }
        Set<String> addresses = new HashSet<>();
        settings.issuers().forEach((name, issuer) -> {
            String key = "issuers." + name;
            address(faults, key + ".url", issuer.url());
            if (!addresses.add(issuer.url())) {
                faults.add("gespreksopname." + key + ".url is also another issuer's; list each issuer once.");
            }
            List<String> organisations = issuer.organisations().orElse(List.of());
            if (!organisations.stream().allMatch(SettingsCheck::isOin)) {
                faults.add("gespreksopname." + key + ".organisations must be OINs of 20 digits, divided by commas.");
            }
            List<String> roles = issuer.roles().orElse(List.of());
            if (roles.isEmpty()) {
                faults.add("gespreksopname." + key + ".roles must name the roles that this issuer may assert.");
            }
        });
    }

    private static void database(List<String> faults, String key, Settings.Database database) {
        if (!database.url().startsWith("jdbc:postgresql:")) {
            faults.add("gespreksopname." + key + ".url must start with jdbc:postgresql:");
        }
        if (database.user().equals(database.owner())) {
            faults.add("gespreksopname." + key
                    + ".user and .owner must differ: the running service may not be able to change"
                    + " an event, and the owner is.");
        }
    }

    private static void key(List<String> faults, String key, String value) {
        int length;
        try {
            length = Base64.getDecoder().decode(value).length;
        } catch (IllegalArgumentException e) {
            length = -1;
        }
        if (length != 32) {
            faults.add("gespreksopname." + key
                    + " must be the base64 of exactly 32 bytes, as from: openssl rand -base64 32.");
        }
    }

    private static void address(List<String> faults, String key, String value) {
        try {
            URI address = new URI(value);
            if (address.getHost() != null
                    && ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))) {
                return;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        faults.add("gespreksopname." + key + " must be an http or https address.");
    }

    private static boolean isOin(String value) {
        return value.matches("[0-9]{20}");
    }
}
