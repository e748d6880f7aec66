package nl.gespreksopname.recording.copy.domain;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Within how many days an organisation has a copy handed over: as its policy of the time says, else as rules.md does
 * ({@code copy-delivered}).
 *
 * @param policies in the order in which they came into force
 */
public record CopyTerms(List<Since> policies) {

    /** What holds where no policy says otherwise. */
    public static final CopyTerms BASELINE = new CopyTerms(List.of());

    private static final int BASELINE_DAYS = 14;
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    public CopyTerms {
        policies = List.copyOf(policies);
    }

    /** The term of a policy. */
    public record Since(Instant inForce, int days) {}

    /**
     * The first instant after the term of a request. The day on which it was made does not count, and the last day ends at 24:00.
     */
    public Instant due(Instant askedAt) {
        int days = BASELINE_DAYS;
        for (Since since : policies) {
            if (!since.inForce().isAfter(askedAt)) {
                days = since.days();
            }
        }
        return askedAt.atZone(ZONE)
                .toLocalDate()
                .plusDays(days + 1L)
                .atStartOfDay(ZONE)
                .toInstant();
    }
}
