package nl.gespreksopname.policy.trail;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationPlanned;
import nl.gespreksopname.contracts.vocabulary.Assurance;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.conventions.problem.Language;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.rules.domain.Verdict;
import nl.gespreksopname.policy.trail.TrailAnswer.AwaitedAnswer;
import nl.gespreksopname.policy.trail.TrailAnswer.Person;
import nl.gespreksopname.policy.trail.TrailAnswer.SubjectAnswer;
import nl.gespreksopname.policy.trail.domain.Entry;
import nl.gespreksopname.policy.trail.domain.Trail;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A trail as a participant may see it, in one language. It has a numbering of its own, and neither ids of events nor
 * versions of streams, so that nothing in it can show that something was left out.
 */
@Schema(
        name = "ParticipantTrail",
        description = "Het dossierspoor zoals een deelnemer het mag zien, met een eigen nummering.")
public record ParticipantTrailAnswer(
        @Schema(description = "Het gesprek.") String conversation,

        @Schema(description = "Voor welke deelnemer.") String participant,

        @Schema(
                description = "Leesbaar kenmerk; afwezig als het gesprek hier nooit is gepland.",
                examples = "GO-7F3K-92QM")
        @Nullable
        String reference,

        @Schema(
                description = "planned, started, ended, cancelled, of unmatched voor een opname zonder gesprek.",
                examples = "ended")
        String status,

        @Schema(description = "De stand op dit tijdstip.") Instant asOf,

        @Schema(description = "Wie erbij betrokken is, zonder naam.")
        List<Person> participants,

        @Schema(description = "Wat er gebeurde, in volgorde van vastleggen.")
        List<SeenEntry> entries,

        @Schema(description = "Hoe elke regel ervoor staat, uit wat in dit overzicht staat.")
        List<SeenVerdict> verdicts,

        @Schema(
                description = "Waarop de oordelen berusten; voor elke deelnemer hetzelfde.",
                examples = "De oordelen berusten alleen op wat in dit overzicht staat.")
        String note,

        @Schema(description = "Waarop het gesprek verder wacht; leeg als er niets is.")
        List<AwaitedAnswer> awaits) {

    /** One thing that happened. */
    @Schema(name = "ParticipantTrailEntry", description = "Iets wat er gebeurde.")
    public record SeenEntry(
            @Schema(description = "Nummer in dit overzicht, vanaf 1.", examples = "4")
            int number,

            @Schema(
                    description = "Wat er gebeurde, in een zin.",
                    examples = "De jeugdige kondigde aan op te nemen (geluid).")
            String sentence,

            @Schema(description = "Wanneer het gebeurde, zoals gemeld.") @Nullable
            Instant occurredAt,

            @Schema(description = "Wanneer in het gesprek het gebeurde, zoals gemeld.") @Nullable
            When when,

            @Schema(description = "Wanneer het is vastgelegd.")
            Instant loggedAt,

            @Schema(description = "Wie het meldde, in woorden.", examples = "de jeugdige")
            String reporter,

            @Schema(description = "Of het later is gecorrigeerd en niet meer telt.")
            boolean corrected,

            @Schema(description = "Of iemand het betwist.") boolean disputed) {}

    /** How one rule stands for one subject. */
    @Schema(name = "ParticipantVerdict", description = "Hoe een regel ervoor staat voor één onderwerp.")
    public record SeenVerdict(
            @Schema(description = "De regel.") RuleId rule,

            @Schema(description = "De regel in woorden.", examples = "vooraf zeggen")
            String ruleText,

            @Schema(description = "Waarover het oordeel gaat.")
            SubjectAnswer subject,

            @Schema(description = "Wiens plicht het is.") Side dutyOn,

            @Schema(description = "Waar de regel vandaan komt.")
            RuleSource source,

            @Schema(description = "De uitkomst volgens de ondergrens van de Nationale ombudsman.")
            Outcome outcome,

            @Schema(description = "De uitkomst in woorden.", examples = "nog niet geregeld")
            String outcomeText,

            @Schema(description = "Wanneer de termijn afloopt die beslist; alleen bij pending.") @Nullable
            Instant until,

            @Schema(
                    description = "Waarom, uit de feiten.",
                    examples = "De opname is 14 minuten na het begin aangekondigd.")
            String sentence,

            @Schema(description = "Wat er verder bij hoort.")
            List<String> remarks,

            @Schema(description = "Hoe zeker het is; afwezig waar niets is gemeld.") @Nullable
            Assurance assurance,

            @Schema(description = "Nummers in dit overzicht waarop het berust.")
            List<Integer> evidence,

            @Schema(description = "Versie van de manier waarop de regel oordeelt.", examples = "1")
            int ruleVersion) {}

    /** What a participant sees, in a language. */
    static ParticipantTrailAnswer of(Trail trail, String participant, Language language) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Entry entry : trail.entries()) {
            numbers.put(entry.heard().envelope().id(), numbers.size() + 1);
        }
        @Nullable
        ConversationPlanned plan = trail.facts().plan().map(Fact::what).orElse(null);
        return new ParticipantTrailAnswer(
                trail.facts().conversation(),
                participant,
                plan == null ? null : plan.reference(),
                TrailTable.status(trail.facts()),
                trail.asOf(),
                trail.facts().participants().stream()
                        .map(person -> TrailAnswer.person(person, language))
                        .toList(),
                trail.entries().stream()
                        .map(entry -> entry(entry, numbers, language))
                        .toList(),
                trail.verdicts().stream()
                        .map(verdict -> verdict(verdict, numbers, language))
                        .toList(),
                language == Language.DUTCH
                        ? "De oordelen berusten alleen op wat in dit overzicht staat."
                        : "The verdicts rest on what stands in this overview alone.",
                TrailAnswer.awaits(trail.awaits(), language));
    }

    private static SeenEntry entry(Entry entry, Map<String, Integer> numbers, Language language) {
        var envelope = entry.heard().envelope();
        return new SeenEntry(
                Objects.requireNonNull(numbers.get(envelope.id())),
                TrailAnswer.say(entry.happened(), language),
                envelope.occurredAt(),
                entry.when(),
                envelope.loggedAt(),
                TrailAnswer.say(entry.reporter(), language),
                entry.correctedBy() != null,
                !entry.disputedBy().isEmpty());
    }

    private static SeenVerdict verdict(Verdict verdict, Map<String, Integer> numbers, Language language) {
        Verdict.Judgement judgement = verdict.baseline();
        return new SeenVerdict(
                verdict.rule(),
                language == Language.DUTCH
                        ? verdict.rule().dutch()
                        : verdict.rule().english(),
                new SubjectAnswer(verdict.subject().kind(), verdict.subject().id()),
                verdict.dutyOn(),
                verdict.source(),
                judgement.outcome(),
                outcomeText(verdict, language),
                judgement.until(),
                TrailAnswer.say(judgement.sentence(), language),
                judgement.remarks().stream()
                        .map(remark -> TrailAnswer.say(remark, language))
                        .toList(),
                verdict.assurance(),
                verdict.evidence().stream()
                        .map(numbers::get)
                        .filter(Objects::nonNull)
                        .sorted()
                        .toList(),
                verdict.ruleVersion());
    }

    /** Of a child nobody says that it did not comply: something is not arranged yet (rules.md, "Dutch words"). */
    private static String outcomeText(Verdict verdict, Language language) {
        Outcome outcome = verdict.baseline().outcome();
        if (outcome == Outcome.BREACHED && verdict.dutyOn() == Side.CITIZEN) {
            return language == Language.DUTCH ? "nog niet geregeld" : "not arranged yet";
        }
        return language == Language.DUTCH ? outcome.dutch() : outcome.english();
    }
}
