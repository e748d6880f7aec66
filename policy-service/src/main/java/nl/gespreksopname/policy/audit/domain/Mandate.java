package nl.gespreksopname.policy.audit.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What an auditor may read, and until when. It is of the auditor who opened it: a colleague opens one of their own.
 *
 * @param id its id
 * @param issuer name of the issuer of the auditor's token
 * @param auditor pseudonym of the auditor
 * @param organisations OINs of the organisations that it covers
 * @param from first day of the conversations that it covers, in Europe/Amsterdam
 * @param to last day of the conversations that it covers
 * @param until when it ends, exclusive
 */
public record Mandate(
        UUID id,
        String issuer,
        String auditor,
        List<String> organisations,
        LocalDate from,
        LocalDate to,
        Instant until) {

    public Mandate {
        organisations = List.copyOf(organisations);
    }

    /** Whether this auditor may use it at this moment. */
    public MandateUse use(String byIssuer, String byAuditor, Instant at) {
        if (!issuer.equals(byIssuer) || !auditor.equals(byAuditor)) {
            return MandateUse.FOREIGN;
        }
        return at.isBefore(until) ? MandateUse.ALLOWED : MandateUse.EXPIRED;
    }

    /** Whether it covers an organisation. */
    public boolean covers(String organisation) {
        return organisations.contains(organisation);
    }

    /** Whether it covers every day from one day to another. */
    public boolean covers(LocalDate first, LocalDate last) {
        return !first.isBefore(from) && !last.isAfter(to);
    }
}
