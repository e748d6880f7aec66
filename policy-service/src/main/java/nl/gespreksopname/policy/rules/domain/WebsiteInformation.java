package nl.gespreksopname.policy.rules.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationStarted;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Moment;
import nl.gespreksopname.policy.facts.domain.Source;
import nl.gespreksopname.policy.policy.domain.Policy;
import nl.gespreksopname.policy.rules.domain.Finding.Matter;
import org.jspecify.annotations.Nullable;

/**
 * People can read beforehand, on the organisation's website, that recording is possible and how it goes. What is put up after a conversation
 * did not help the people in it, so the policy that was taken down and in force at the start counts.
 *
 * <p>A policy without an address of its own uses the suite's public page, which is always there.
 */
final class WebsiteInformation implements Rule {

    @Override
    public RuleId id() {
        return RuleId.WEBSITE_INFORMATION;
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public RuleSource source() {
        return RuleSource.OMBUDSMAN;
    }

    @Override
    public List<Finding> judge(Facts facts, Standard standard, Instant asOf) {
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
        return List.of(
                policy.informationAddress() == null
                        ? resting.met(
                                "Toen het gesprek begon, was beleid (versie " + policy.version()
                                        + ") van kracht; de informatie staat op de openbare pagina van deze dienst.",
                                "When the conversation began, a policy (version " + policy.version()
                                        + ") was in force; the information is on this suite's public page.")
                        : resting.met(
                                        "Toen het gesprek begon, was beleid (versie " + policy.version()
                                                + ") van kracht met een adres waar de informatie staat.",
                                        "When the conversation began, a policy (version " + policy.version()
                                                + ") was in force with an address where the information is.")
                                .remarking(
                                        "Of de pagina toen bereikbaar was, is niet gecontroleerd.",
                                        "Whether the page could be reached then was not checked."));
    }

    private static Source source(Policy policy) {
        return new Source(
                policy.eventId(),
                Moment.exactly(policy.loggedAt(), null),
                policy.loggedAt(),
                null,
                List.of(),
                Side.ORGANISATION);
    }
}
