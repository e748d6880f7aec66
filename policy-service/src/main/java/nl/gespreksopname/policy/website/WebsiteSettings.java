package nl.gespreksopname.policy.website;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** What is set for looking at websites. */
@ConfigMapping(prefix = "gespreksopname.website-checks")
public interface WebsiteSettings {

    /** How often it is seen whether a page is due, such as {@code 60s}; {@code off}: only on request. */
    String every();

    /**
     * For tests only: servers on this very machine that are asked, over plain HTTP, instead of the public ones, as
     * {@code www.voorbeeldstad.example=127.0.0.1:8099}; several divided by commas.
     */
    Optional<String> standIns();
}
