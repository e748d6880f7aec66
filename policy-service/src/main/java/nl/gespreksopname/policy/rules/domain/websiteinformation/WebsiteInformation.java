package nl.gespreksopname.policy.rules.domain.websiteinformation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationStarted;
import nl.gespreksopname.contracts.policy.PolicyEvent;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Moment;
import nl.gespreksopname.policy.facts.domain.Source;
import nl.gespreksopname.policy.policy.domain.Duty;
import nl.gespreksopname.policy.policy.domain.Policy;
import nl.gespreksopname.policy.policy.domain.WebsiteCheck;
import nl.gespreksopname.policy.rules.domain.Calendar;
import nl.gespreksopname.policy.rules.domain.Finding;
import nl.gespreksopname.policy.rules.domain.Finding.Matter;
import nl.gespreksopname.policy.rules.domain.Rule;
import nl.gespreksopname.policy.rules.domain.RuleParameter;
import nl.gespreksopname.policy.rules.domain.RuleText;
import nl.gespreksopname.policy.rules.domain.RuleVersion;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.Standard;
import org.jspecify.annotations.Nullable;

/**
 * People can read beforehand, on the organisation's website, that recording is possible and how it goes. What is put up after a conversation
 * did not help the people in it, so the policy that was taken down and in force at the start counts.
 *
 * <p>A policy without an address of its own uses the suite's public page, which is always there. A page of its own counts if
 * it could be read when it was looked at in the week before; where nobody looked, nobody knows.
 */
public final class WebsiteInformation implements Rule {

    /** How long before the start a check of the page counts. */
    public static final Duration FRESH = Duration.ofDays(7);

    private static final RuleText TEXT = new RuleText(
            "De organisatie vertelt op haar website wat haar regels over opnemen zijn, al voordat het gesprek begint.",
            "The organisation tells on its website what its rules on recording are, before the conversation begins.",
            "Op de website staat dat je mag opnemen. Er staat ook hoe dat gaat. Je kunt dat lezen voor het gesprek.");

    private static final List<RuleVersion> VERSIONS = List.of(RuleVersion.first(WebsiteInformation::judge));

    @Override
    public RuleId id() {
        return RuleId.WEBSITE_INFORMATION;
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
        return Set.of(
                ConsentEvent.ConversationStarted.class,
                PolicyEvent.PolicyPublished.class,
                PolicyEvent.WebsiteChecked.class,
                ConsentEvent.ConversationCancelled.class);
    }

    @Override
    public List<RuleVersion> versions() {
        return VERSIONS;
    }

    private static List<Finding> judge(Facts facts, Standard standard, Instant asOf) {
        Matter matter = Matter.conversation(facts);
        if (facts.cancelled().isPresent()) {
            return List.of(matter.notApplicable("Het gesprek ging niet door.", "The conversation did not take place."));
        }
        @Nullable Instant start = facts.startedAt();
        if (start == null) {
            return List.of(matter.open(
                    facts,
                    standard,
                    asOf,
                    "Het begin van het gesprek is niet gemeld; de informatie op dat moment telt.",
                    "The start of the conversation was not reported; the information at that moment counts."));
        }
        Optional<Policy> inForce = standard.policies().inForce(start);
        if (inForce.isEmpty()) {
            return List.of(matter.breached(
                            "Toen het gesprek begon, had de organisatie geen beleid met informatie over opnemen.",
                            "When the conversation began, the organisation had no policy with information about"
                                    + " recording.")
                    .resting(facts.of(ConversationStarted.class)));
        }
        Policy policy = inForce.get();
        Matter resting = new Matter(matter.subject(), matter.dutyOn(), matter.at(), List.of(source(policy)));
        @Nullable String address = policy.informationAddress();
        return List.of(
                address == null
                        ? resting.met(
                                "Toen het gesprek begon, was beleid (versie " + policy.version()
                                        + ") van kracht; de informatie staat op de openbare pagina van deze dienst.",
                                "When the conversation began, a policy (version " + policy.version()
                                        + ") was in force; the information is on this suite's public page.")
                        : checked(standard.policies().checksOf(address, start.minus(FRESH), start), policy, resting));
    }

    private static Finding checked(List<WebsiteCheck> checks, Policy policy, Matter matter) {
        Optional<WebsiteCheck> passed =
                checks.stream().filter(WebsiteCheck::passed).reduce((before, after) -> after);
        if (checks.isEmpty()) {
            return matter.unknown(
                    "Toen het gesprek begon, was beleid (versie " + policy.version()
                            + ") van kracht met een eigen pagina; die is in de 7 dagen daarvoor niet gecontroleerd.",
                    "When the conversation began, a policy (version " + policy.version()
                            + ") was in force with a page of its own; that was not checked in the 7 days before.");
        }
        WebsiteCheck last = checks.getLast();
        if (passed.isEmpty()) {
            return rested(matter, last)
                    .breached(
                            "De pagina met informatie was in de 7 dagen voor het gesprek niet te lezen ("
                                    + last.outcome().dutch() + ").",
                            "The page with the information could not be read in the 7 days before the conversation ("
                                    + last.outcome().english() + ").");
        }
        Sentence day = Calendar.day(passed.get().at());
        Finding met = rested(matter, passed.get())
                .met(
                        "Toen het gesprek begon, was beleid (versie " + policy.version()
                                + ") van kracht met een eigen pagina; die was op " + day.dutch() + " te lezen.",
                        "When the conversation began, a policy (version " + policy.version()
                                + ") was in force with a page of its own; that could be read on " + day.english()
                                + ".");
        return last.passed()
                ? met
                : met.remarking(
                        "Bij de laatste controle voor het gesprek was de pagina niet te lezen ("
                                + last.outcome().dutch() + ").",
                        "When it was last checked before the conversation, the page could not be read ("
                                + last.outcome().english() + ").");
    }

    private static Matter rested(Matter matter, WebsiteCheck check) {
        List<Source> sources = new ArrayList<>(matter.evidence());
        sources.add(source(check.eventId(), check.at()));
        return new Matter(matter.subject(), matter.dutyOn(), matter.at(), sources);
    }

    private static Source source(Policy policy) {
        return source(policy.eventId(), policy.loggedAt());
    }

    private static Source source(String eventId, Instant at) {
        return new Source(eventId, Moment.exactly(at, null), at, at, null, List.of(), Side.ORGANISATION, false, false);
    }
}
