package nl.gespreksopname.policy.rules.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.gespreksopname.contracts.vocabulary.Assurance;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Source;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.policy.domain.Policy;
import nl.gespreksopname.policy.rules.domain.Verdict.Judgement;
import org.jspecify.annotations.Nullable;

/** All rules, and how they judge one conversation. */
public final class Rules {

    /** Every rule, in the order in which people read them. */
    public static final List<Rule> ALL = List.of(
            new AllowUnless(),
            new AlternativeOffered(),
            new WebsiteInformation(),
            new AnnouncedBeforehand(),
            new PossibilityMentioned(),
            new ArrangementsMade(),
            new CopyDelivered(),
            new EditsDisclosed(),
            new SharedWithPermission());

    private static final Duration SOON = Duration.ofHours(24);

    private Rules() {}

    /**
     * Judges a conversation by every rule, each by the ombudsman's defaults and by the organisation's own policy.
     *
     * @param facts all that counts
     * @param policies the organisation's policies, as they were known
     * @param asOf the moment at which terms are judged; facts can be of after it
     */
    public static List<Verdict> judge(Facts facts, Policies policies, Instant asOf) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Rule rule : ALL) {
            Map<Subject, Finding> own = bySubject(rule.judge(facts, new Standard(policies, true), asOf));
            bySubject(rule.judge(facts, new Standard(policies, false), asOf))
                    .forEach((subject, baseline) -> verdicts.add(
                            verdict(rule, facts, policies, baseline, own.getOrDefault(subject, baseline))));
        }
        return List.copyOf(verdicts);
    }

    /** Of something that was taken down twice under one id the first report counts. */
    private static Map<Subject, Finding> bySubject(List<Finding> findings) {
        Map<Subject, Finding> bySubject = new LinkedHashMap<>();
        findings.forEach(finding -> bySubject.putIfAbsent(finding.matter().subject(), finding));
        return bySubject;
    }

    private static Verdict verdict(Rule rule, Facts facts, Policies policies, Finding baseline, Finding own) {
        Set<String> evidence = new LinkedHashSet<>();
        baseline.evidence().forEach(source -> evidence.add(source.eventId()));
        @Nullable
        Integer policyVersion =
                policies.inForce(baseline.matter().at()).map(Policy::version).orElse(null);
        return new Verdict(
                rule.id(),
                baseline.matter().subject(),
                baseline.matter().dutyOn(),
                rule.source(),
                judgement(facts, baseline),
                judgement(facts, own),
                assurance(baseline),
                List.copyOf(evidence),
                rule.version(),
                policyVersion);
    }

    /** What was still open when a conversation was cancelled no longer applies. */
    private static Judgement judgement(Facts facts, Finding finding) {
        boolean open = finding.outcome() == Outcome.PENDING || finding.outcome() == Outcome.UNKNOWN;
        if (open && facts.cancelled().isPresent()) {
            return new Judgement(
                    Outcome.NOT_APPLICABLE,
                    null,
                    null,
                    new Sentence("Het gesprek ging niet door.", "The conversation did not take place."),
                    finding.remarks());
        }
        return new Judgement(
                finding.outcome(), finding.until(), finding.ranOut(), finding.sentence(), finding.remarks());
    }

    private static @Nullable Assurance assurance(Finding finding) {
        if (finding.disputed()) {
            return Assurance.DISPUTED;
        }
        if (finding.evidence().isEmpty()) {
            return null;
        }
        Set<Side> sides = EnumSet.noneOf(Side.class);
        for (Source source : finding.evidence()) {
            if (source.moment().reckoned().plus(SOON).isBefore(source.loggedAt())) {
                return Assurance.AFTERWARDS;
            }
            sides.add(source.side());
        }
        return sides.contains(Side.CITIZEN) && sides.contains(Side.ORGANISATION)
                ? Assurance.CORROBORATED
                : Assurance.ONE_SIDED;
    }
}
