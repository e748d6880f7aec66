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
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationCancelled;
import nl.gespreksopname.contracts.vocabulary.Assurance;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Source;
import nl.gespreksopname.policy.policy.domain.Policies;
import nl.gespreksopname.policy.policy.domain.Policy;
import nl.gespreksopname.policy.rules.domain.Verdict.Judgement;
import nl.gespreksopname.policy.rules.domain.allowunless.AllowUnless;
import nl.gespreksopname.policy.rules.domain.alternativeoffered.AlternativeOffered;
import nl.gespreksopname.policy.rules.domain.announcedbeforehand.AnnouncedBeforehand;
import nl.gespreksopname.policy.rules.domain.arrangementsmade.ArrangementsMade;
import nl.gespreksopname.policy.rules.domain.copydelivered.CopyDelivered;
import nl.gespreksopname.policy.rules.domain.editsdisclosed.EditsDisclosed;
import nl.gespreksopname.policy.rules.domain.everyoneagreed.EveryoneAgreed;
import nl.gespreksopname.policy.rules.domain.possibilitymentioned.PossibilityMentioned;
import nl.gespreksopname.policy.rules.domain.recordertakespart.RecorderTakesPart;
import nl.gespreksopname.policy.rules.domain.sharedwithpermission.SharedWithPermission;
import nl.gespreksopname.policy.rules.domain.websiteinformation.WebsiteInformation;
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
            new EveryoneAgreed(),
            new CopyDelivered(),
            new EditsDisclosed(),
            new SharedWithPermission(),
            new RecorderTakesPart());

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
        return judge(ALL, facts, policies, asOf);
    }

    /** Judges by some rules; see {@link #judge(Facts, Policies, Instant)}. */
    static List<Verdict> judge(List<Rule> rules, Facts facts, Policies policies, Instant asOf) {
        List<Verdict> verdicts = new ArrayList<>();
        for (Rule rule : rules) {
            Map<Subject, Found> own = bySubject(rule, facts, new Standard(policies, true), asOf);
            bySubject(rule, facts, new Standard(policies, false), asOf)
                    .forEach((subject, baseline) -> verdicts.add(
                            verdict(rule, facts, policies, baseline, own.getOrDefault(subject, baseline))));
        }
        return List.copyOf(verdicts);
    }

    /**
     * What a rule finds of each subject, by the version that was in force at the moment of the matter. Of something that was
     * taken down twice under one id the first report counts.
     */
    private static Map<Subject, Found> bySubject(Rule rule, Facts facts, Standard standard, Instant asOf) {
        Map<Subject, Found> bySubject = new LinkedHashMap<>();
        List<RuleVersion> versions = rule.versions();
        for (int i = 0; i < versions.size(); i++) {
            RuleVersion version = versions.get(i);
            @Nullable RuleVersion next = i + 1 < versions.size() ? versions.get(i + 1) : null;
            for (Finding finding : version.how().judge(facts, standard, asOf)) {
                Instant at = finding.matter().at();
                if (version.judges(at) && (next == null || !next.judges(at))) {
                    bySubject.putIfAbsent(finding.matter().subject(), new Found(finding, version.number()));
                }
            }
        }
        if (bySubject.isEmpty()) {
            // Two versions take different moments for one matter, and each leaves it to the other: it is the older
            // one's.
            RuleVersion first = versions.getFirst();
            first.how()
                    .judge(facts, standard, asOf)
                    .forEach(finding ->
                            bySubject.putIfAbsent(finding.matter().subject(), new Found(finding, first.number())));
        }
        return bySubject;
    }

    private record Found(Finding finding, int version) {}

    private static Verdict verdict(Rule rule, Facts facts, Policies policies, Found found, Found own) {
        Finding baseline = found.finding();
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
                judgement(facts, own.finding()),
                assurance(baseline),
                List.copyOf(evidence),
                found.version(),
                policyVersion);
    }

    /** What was still open when a conversation was cancelled no longer applies. */
    private static Judgement judgement(Facts facts, Finding finding) {
        if (facts.cancelled().filter(cancelled -> wasOpen(finding, cancelled)).isPresent()) {
            return new Judgement(
                    Outcome.NOT_APPLICABLE,
                    null,
                    null,
                    new Sentence("Het gesprek ging niet door.", "The conversation did not take place."),
                    remarks(finding));
        }
        return new Judgement(
                finding.outcome(), finding.until(), finding.ranOut(), finding.sentence(), remarks(finding));
    }

    /** Open then, also when its term would have run out since: what was promised in a conversation that was not had lapses. */
    private static boolean wasOpen(Finding finding, Fact<ConversationCancelled> cancelled) {
        @Nullable Instant ranOut = finding.ranOut();
        return switch (finding.outcome()) {
            case PENDING, UNKNOWN -> true;
            case BREACHED -> ranOut != null && ranOut.isAfter(cancelled.moment().reckoned());
            case MET, NOT_APPLICABLE -> false;
        };
    }

    private static List<Sentence> remarks(Finding finding) {
        if (finding.evidence().stream().noneMatch(Source::isCorrection)) {
            return finding.remarks();
        }
        List<Sentence> remarks = new ArrayList<>(finding.remarks());
        remarks.add(new Sentence(
                "Een feit waarop dit berust, is gecorrigeerd; wat er eerst stond, staat nog in het dossierspoor.",
                "A fact that this rests on was corrected; what was there first still stands in the trail."));
        return remarks;
    }

    private static @Nullable Assurance assurance(Finding finding) {
        if (finding.disputed() || finding.evidence().stream().anyMatch(Source::disputed)) {
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
