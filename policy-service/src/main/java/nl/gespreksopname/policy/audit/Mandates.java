package nl.gespreksopname.policy.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.policy.audit.domain.Mandate;

/** The mandates of the auditor who calls. */
@RequestScoped
public class Mandates {

    private final Caller caller;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public Mandates(Caller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * The mandate under which the caller wants to read.
     *
     * @throws nl.gespreksopname.conventions.problem.Problem with status 403 when it is not theirs or has ended
     */
    Mandate require(UUID id) {
        Mandate mandate = MandateView.<MandateView>findByIdOptional(id)
                .map(MandateView::toMandate)
                .orElseThrow(AuditProblems::notValid);
        return switch (mandate.use(caller.issuer(), caller.user(), clock.instant())) {
            case ALLOWED -> mandate;
            case EXPIRED -> throw AuditProblems.expired(mandate.until());
            case FOREIGN -> throw AuditProblems.notValid();
        };
    }
}
