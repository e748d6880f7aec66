package nl.gespreksopname.contracts.consent;

import java.time.Instant;
import nl.gespreksopname.contracts.consent.ConsentEvent.SharePermissionRequested;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Scope;
import nl.gespreksopname.contracts.vocabulary.SharePurpose;
import org.jspecify.annotations.Nullable;

/**
 * What permission is asked for: who gave it for other terms has not given it for these. How it is explained and who is needed
 * make no difference.
 *
 * @param recipientKey of the recipient, by which two are known to be the same
 * @param until exclusive, if it is to end by itself
 */
public record ShareTerms(
        String recording,
        String requestedBy,
        Material material,
        String recipientKey,
        SharePurpose purpose,
        Scope scope,
        @Nullable Instant until) {

    /** Of a request. */
    public static ShareTerms of(SharePermissionRequested request) {
        return new ShareTerms(
                request.recording(),
                request.requestedBy(),
                request.material(),
                request.recipientKey(),
                request.purpose(),
                request.scope(),
                request.until());
    }
}
