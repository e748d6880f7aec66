package nl.gespreksopname.policy.rules.domain.possibilitymentioned;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.policy.domain.Duty;
import nl.gespreksopname.policy.rules.domain.Finding;
import nl.gespreksopname.policy.rules.domain.Finding.Matter;
import nl.gespreksopname.policy.rules.domain.Mentions;
import nl.gespreksopname.policy.rules.domain.Refusals;
import nl.gespreksopname.policy.rules.domain.Rule;
import nl.gespreksopname.policy.rules.domain.RuleParameter;
import nl.gespreksopname.policy.rules.domain.RuleText;
import nl.gespreksopname.policy.rules.domain.RuleVersion;
import nl.gespreksopname.policy.rules.domain.Standard;
import org.jspecify.annotations.Nullable;

/**
 * The organisation brings it up by itself, as ordinary as offering coffee: you may record this. Said when people meet,
 * so that nobody has to be brave enough to ask. A letter weeks before is good to have and not enough.
 */
public final class PossibilityMentioned implements Rule {

    private static final RuleText TEXT = new RuleText(
            "De professional zegt rond het begin van het gesprek dat opnemen kan, tenzij de burger er zelf al over begon.",
            "The professional says around the start of the conversation that recording is possible, unless the citizen brought it up first.",
            "De hulpverlener zegt aan het begin dat opnemen mag. Jij hoeft er dus niet zelf om te vragen.");

    private static final List<RuleVersion> VERSIONS = List.of(RuleVersion.first(PossibilityMentioned::judge));

    @Override
    public RuleId id() {
        return RuleId.POSSIBILITY_MENTIONED;
    }

    @Override
    public Duty duty() {
        return Duty.ORGANISATION;
    }

    @Override
    public RuleSource source() {
        return RuleSource.OMBUDSMAN;
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<RuleParameter> parameters() {
        return List.of(RuleParameter.ENTRY_TERM);
    }

    @Override
    public Set<Class<?>> evidence() {
        return Set.of(ConsentEvent.PossibilityMentioned.class, ConsentEvent.RecordingAnnounced.class);
    }

    @Override
    public List<RuleVersion> versions() {
        return VERSIONS;
    }

    private static List<Finding> judge(Facts facts, Standard standard, Instant asOf) {
        Matter matter = Matter.conversation(facts);
        List<Fact<ConsentEvent.PossibilityMentioned>> mentions = facts.of(ConsentEvent.PossibilityMentioned.class);
        List<Fact<ConsentEvent.PossibilityMentioned>> denials =
                mentions.stream().filter(fact -> !fact.what().mentioned()).toList();
        List<Fact<ConsentEvent.PossibilityMentioned>> inTime = inTime(facts);
        Optional<Fact<RecordingAnnounced>> citizenFirst = citizenFirst(facts, mentions);
        if (citizenFirst.isPresent()) {
            return List.of(matter.notApplicable(
                            "De burger begon zelf over opnemen, voordat de organisatie zei dat het kan.",
                            "The citizen brought up recording before the organisation said that it is possible.")
                    .resting(List.of(citizenFirst.get())));
        }
        if (!inTime.isEmpty() && !denials.isEmpty()) {
            return List.of(matter.unknown(
                            "De een meldt dat gezegd is dat opnemen kan, de ander dat dit niet gezegd is.",
                            "One reports that it was said that recording is possible, another that it was not.")
                    .resting(inTime)
                    .resting(denials)
                    .contradicted());
        }
        if (!inTime.isEmpty()) {
            return List.of(matter.met(
                            "Rond het begin is gezegd dat opnemen kan.",
                            "Around the start it was said that recording is possible.")
                    .resting(inTime));
        }
        if (!denials.isEmpty()) {
            return List.of(matter.breached(
                            "Gemeld is dat niet is gezegd dat opnemen kan.",
                            "It was reported that nobody said that recording is possible.")
                    .resting(denials));
        }
        return List.of(outsideTheWindow(
                facts,
                mentions,
                matter.open(
                        facts,
                        standard,
                        asOf,
                        "Niet gemeld is of rond het begin is gezegd dat opnemen kan.",
                        "Whether it was said around the start that recording is possible was not reported.")));
    }

    private static List<Fact<ConsentEvent.PossibilityMentioned>> inTime(Facts facts) {
        @Nullable Instant start = facts.startedAt();
        return start == null ? List.of() : Mentions.inWindow(facts, start);
    }

    /**
     * A citizen's announcement that came before any mention made it needless; not one of when it was too late to mention
     * it, as of a recording that came to light afterwards.
     */
    private static Optional<Fact<RecordingAnnounced>> citizenFirst(
            Facts facts, List<Fact<ConsentEvent.PossibilityMentioned>> mentions) {
        @Nullable Instant start = facts.startedAt();
        return Refusals.citizenAnnouncements(facts).stream()
                .filter(announced -> start == null || !announced.moment().isAfter(start.plus(Mentions.AFTER)))
                .filter(announced -> announced.what().inAnswerTo() == null
                        && mentions.stream()
                                .filter(mention -> mention.what().mentioned())
                                .noneMatch(mention -> mention.moment()
                                        .reckoned()
                                        .isBefore(announced.moment().reckoned())))
                .findFirst();
    }

    private static Finding outsideTheWindow(
            Facts facts, List<Fact<ConsentEvent.PossibilityMentioned>> mentions, Finding finding) {
        @Nullable Instant start = facts.startedAt();
        Finding remarked = finding;
        for (Fact<ConsentEvent.PossibilityMentioned> mention : mentions) {
            if (start != null && mention.moment().isAfter(start.plus(Mentions.AFTER))) {
                remarked = remarked.remarking(
                        "Het is pas later in het gesprek of daarna gezegd; dat telt niet mee.",
                        "It was said only later in the conversation or after it; that does not count.");
            } else if (start != null && mention.moment().isAtOrBefore(start)) {
                remarked = remarked.remarking(
                        "Het is al eerder gezegd ("
                                + mention.what().means().dutch()
                                + "); dat is goed, maar niet genoeg.",
                        "It was said earlier ("
                                + mention.what().means().english()
                                + "); that is good, but not enough.");
            }
        }
        return remarked.resting(mentions);
    }
}
