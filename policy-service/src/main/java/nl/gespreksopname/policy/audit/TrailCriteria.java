package nl.gespreksopname.policy.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.Side;
import org.jspecify.annotations.Nullable;

/**
 * What conversations are looked for; what is absent doesn't matter.
 *
 * @param organisations OINs to look in, one at least
 * @param rule with a verdict of this rule
 * @param outcome with a verdict of this outcome, by the ombudsman's defaults
 * @param dutyOn with a verdict about a duty of this side
 * @param from first day, in Europe/Amsterdam
 * @param to last day
 * @param reference readable reference
 * @param caseReference the case's reference, as {@code SearchKey} keys it
 */
record TrailCriteria(
        List<String> organisations,
        @Nullable RuleId rule,
        @Nullable Outcome outcome,
        @Nullable Side dutyOn,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String reference,
        @Nullable String caseReference) {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    TrailCriteria {
        organisations = List.copyOf(organisations);
    }

    /** First instant of the period. */
    @Nullable
    Instant begins() {
        return from == null ? null : from.atStartOfDay(HERE).toInstant();
    }

    /** First instant after the period. */
    @Nullable
    Instant ends() {
        return to == null ? null : to.plusDays(1).atStartOfDay(HERE).toInstant();
    }

    /** Whether the verdicts matter. */
    boolean asksVerdict() {
        return rule != null || outcome != null || dutyOn != null;
    }

    /** Whether a reference narrows it down to a few conversations. */
    boolean asksReference() {
        return reference != null || caseReference != null;
    }
}
