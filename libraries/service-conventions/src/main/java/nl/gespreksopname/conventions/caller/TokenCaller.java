package nl.gespreksopname.conventions.caller;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.conventions.problem.StandardProblems;
import org.jspecify.annotations.Nullable;

/** A caller as told by a verified token. */
record TokenCaller(@Nullable String organisationOrNone, Set<String> roles, String client, String user, String issuer)
        implements Caller {

    static String pseudonym(String issuerUrl, String subject) {
        byte[] hash = CanonicalJson.sha256((issuerUrl + "\n" + subject).getBytes(StandardCharsets.UTF_8));
        return "u-" + HexFormat.of().formatHex(hash, 0, 16);
    }

    @Override
    public String organisation() {
        if (organisationOrNone == null) {
            throw StandardProblems.ORGANISATION_NOT_ALLOWED.problem(
                    "Dit account hoort niet bij een organisatie, en deze handeling is van een organisatie. Gebruik een account van de organisatie.",
                    "This account belongs to no organisation, and this operation is an organisation's. Use an account of the organisation.");
        }
        return organisationOrNone;
    }

    @Override
    public boolean hasOrganisation() {
        return organisationOrNone != null;
    }
}
