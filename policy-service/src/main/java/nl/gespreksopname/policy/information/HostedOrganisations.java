package nl.gespreksopname.policy.information;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/** The organisations of this installation, as people know them: {@code gespreksopname.organisations.<oin>.name}. */
@ConfigMapping(prefix = "gespreksopname")
public interface HostedOrganisations {

    /** By OIN of 20 digits. */
    Map<String, Organisation> organisations();

    /** Whether an organisation is one of this installation. */
    default boolean isHosted(String oin) {
        return organisations().containsKey(oin);
    }

    /** How an organisation calls itself. */
    interface Organisation {

        /** Its name, as citizens know it. */
        String name();

        /** Web address where a citizen can report a conversation or recording, if it has one. */
        Optional<String> reportAddress();
    }
}
