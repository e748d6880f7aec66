package nl.gespreksopname.policy.trail;

import java.time.Instant;
import java.util.List;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationPlanned;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationReceived;
import nl.gespreksopname.contracts.consent.ConsentEvent.ConversationTransferred;
import nl.gespreksopname.contracts.vocabulary.Assurance;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.Role;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.conventions.problem.Language;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Moment;
import nl.gespreksopname.policy.facts.domain.Participant;
import nl.gespreksopname.policy.rules.domain.Names;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.SubjectKind;
import nl.gespreksopname.policy.rules.domain.Verdict;
import nl.gespreksopname.policy.trail.domain.Awaited;
import nl.gespreksopname.policy.trail.domain.AwaitedKind;
import nl.gespreksopname.policy.trail.domain.Entry;
import nl.gespreksopname.policy.trail.domain.Trail;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A trail as the API shows it, in one language. */
@Schema(
        name = "Trail",
        description = "Het dossierspoor van een gesprek: wat er gebeurde, en hoe elke regel ervoor staat.")
public record TrailAnswer(
        @Schema(description = "Het gesprek.") String conversation,

        @Schema(
                description = "Leesbaar kenmerk; afwezig als het gesprek hier nooit is gepland.",
                examples = "GO-7F3K-92QM")
        @Nullable
        String reference,

        @Schema(description = "OIN van de organisatie.", examples = "00000009999999990000")
        String organisation,

        @Schema(description = "OIN van de opdrachtgever, als die er is.") @Nullable
        String commissionedBy,

        @Schema(
                description = "planned, started, ended, cancelled, of unmatched voor een opname zonder gesprek.",
                examples = "ended")
        String status,

        @Schema(description = "De stand op dit tijdstip.") Instant asOf,

        @Schema(description = "Wat tot dit tijdstip is vastgelegd, telt mee.")
        Instant knownAt,

        @Schema(description = "Tot waar het spoor volledig is, per dienst.")
        List<CompleteUntil> complete,

        @Schema(description = "Wie erbij betrokken is, zonder naam.")
        List<Person> participants,

        @Schema(description = "Wat er gebeurde, in volgorde van vastleggen.")
        List<Happening> entries,

        @Schema(description = "Hoe elke regel ervoor staat.")
        List<VerdictAnswer> verdicts,

        @Schema(description = "Waarop het gesprek verder wacht; leeg als er niets is.")
        List<AwaitedAnswer> awaits,

        @Schema(description = "Aan welke organisatie het gesprek is overgedragen; afwezig als dat niet zo is.")
        @Nullable
        TransferredTo transferredTo,

        @Schema(description = "Van welke organisatie het gesprek is overgenomen; afwezig als dat niet zo is.") @Nullable
        ReceivedFrom receivedFrom) {

    /** Something that is awaited beside what verdicts say. */
    @Schema(name = "Awaited", description = "Iets waarop een gesprek wacht, naast de termijnen van de regels.")
    public record AwaitedAnswer(
            @Schema(description = "Wat voor soort.") AwaitedKind kind,

            @Schema(description = "De soort in woorden.", examples = "besluit om te bewaren of te vernietigen")
            String kindText,

            @Schema(description = "Waarover het gaat.") SubjectAnswer subject,

            @Schema(description = "Sinds wanneer.") Instant since,

            @Schema(
                    description = "Wat er nodig is, in een zin.",
                    examples =
                            "De jeugdige trok de instemming in; besluit of wat al was opgenomen wordt bewaard of vernietigd.")
            String text) {}

    /** Where a conversation went. */
    @Schema(name = "TransferredTo", description = "De organisatie die het gesprek overnam.")
    public record TransferredTo(
            @Schema(description = "OIN.", examples = "00000009999999991000")
            String organisation,

            @Schema(description = "Wanneer dat is vastgelegd.")
            Instant at,

            @Schema(description = "Het gesprek daar, als die organisatie van deze dienst gebruikmaakt.") @Nullable
            String conversation) {}

    /** Where a conversation came from. */
    @Schema(name = "ReceivedFrom", description = "De organisatie waarvan het gesprek is overgenomen.")
    public record ReceivedFrom(
            @Schema(description = "OIN.", examples = "00000009999999990000")
            String organisation,

            @Schema(description = "Wanneer dat is vastgelegd.")
            Instant at,

            @Schema(description = "Het gesprek daar.") String conversation,

            @Schema(
                    description = "Het dossierspoor daar, tot aan de overdracht.",
                    examples = "/policy/v1/conversations/3f0c8a52-6f7b-5a51-9a35-0a6f3f9b1c01/trail")
            String trail) {}

    /** Up to where a trail is complete for one service. */
    @Schema(description = "Tot waar het spoor volledig is voor een dienst.")
    public record CompleteUntil(
            @Schema(description = "consent, recording of policy.", examples = "consent")
            String service,

            @Schema(
                    description = "Versie van de stroom tot en met welke alles erin staat; 0 als er niets is.",
                    examples = "9")
            int version,

            @Schema(
                    description =
                            "Alles wat de dienst tot dit tijdstip had vastgelegd, staat erin; afwezig zolang zij dat niet heeft ondertekend.")
            @Nullable
            Instant until) {}

    /** Somebody, without a name. */
    @Schema(name = "TrailParticipant", description = "Een deelnemer, zonder naam.")
    public record Person(
            @Schema(description = "Pseudoniem binnen dit gesprek.")
            String participant,

            @Schema(description = "Rol.") Role role,

            @Schema(description = "Hoe de zinnen deze deelnemer noemen.", examples = "de jeugdige")
            String label,

            @Schema(description = "Aan welke kant deze deelnemer staat.")
            Side side,

            @Schema(description = "Namens wie deze deelnemer optreedt.") @Nullable
            String represents,

            @Schema(description = "Of deze deelnemer meedoet, of alleen genoemd is.")
            boolean takesPart,

            @Schema(description = "Wanneer deze deelnemer wegging.") @Nullable
            Instant left) {}

    /** One thing that happened. */
    @Schema(name = "TrailEntry", description = "Iets wat er gebeurde.")
    public record Happening(
            @Schema(
                    description = "Kenmerk van de gebeurtenis.",
                    examples = "consent/conversation/3f0c8a52-6f7b-5a51-9a35-0a6f3f9b1c01/4")
            String event,

            @Schema(description = "De dienst die het vastlegde.", examples = "consent")
            String service,

            @Schema(description = "Plaats in de stroom van die dienst.", examples = "4")
            int version,

            @Schema(description = "Soort gebeurtenis.", examples = "nl.gespreksopname.consent.recording-announced")
            String type,

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

            @Schema(description = "De deelnemer die het meldde; afwezig als een systeem dat deed.") @Nullable
            String reportedBy,

            @Schema(description = "Wie het meldde, in woorden.", examples = "de jeugdige")
            String reporter,

            @Schema(description = "Het systeem dat het doorgaf.", examples = "zaaksysteem")
            String client,

            @Schema(description = "Pseudoniem van de gebruiker.") @Nullable
            String user,

            @Schema(description = "Hoe het binnenkwam.", examples = "api")
            String channel,

            @Schema(description = "SHA-256 van de gebeurtenis, zoals in het logboek van de dienst.")
            String hash,

            @Schema(description = "Of de klok van de dienst hier achteruit ging.")
            boolean outOfOrder,

            @Schema(description = "Of deze versie de gebeurtenis kan lezen.")
            boolean understood,

            @Schema(
                    description =
                            "De gebeurtenis waardoor dit is gecorrigeerd en niet meer telt; afwezig als het telt.",
                    examples = "consent/conversation/3f0c8a52-6f7b-5a51-9a35-0a6f3f9b1c01/7")
            @Nullable
            String correctedBy,

            @Schema(
                    description = "De gebeurtenis die dit corrigeert, of in de plaats waarvan dit kwam.",
                    examples = "consent/conversation/3f0c8a52-6f7b-5a51-9a35-0a6f3f9b1c01/4")
            @Nullable
            String corrects,

            @Schema(description = "De gebeurtenissen waarmee iemand dit betwist; afwezig als niemand dat doet.")
            @Nullable
            List<String> disputedBy) {}

    /** How one rule stands for one subject. */
    @Schema(name = "Verdict", description = "Hoe een regel ervoor staat voor één onderwerp.")
    public record VerdictAnswer(
            @Schema(description = "De regel.") RuleId rule,

            @Schema(description = "De regel in woorden.", examples = "vooraf zeggen")
            String ruleText,

            @Schema(description = "Waarover het oordeel gaat.")
            SubjectAnswer subject,

            @Schema(description = "Wiens plicht het is.") Side dutyOn,

            @Schema(description = "Waar de regel vandaan komt.")
            RuleSource source,

            @Schema(description = "Het oordeel volgens de ondergrens van de Nationale ombudsman.")
            JudgementAnswer baseline,

            @Schema(description = "Het oordeel volgens het beleid van de organisatie op het moment van het feit.")
            JudgementAnswer ownPolicy,

            @Schema(description = "Hoe zeker het is; afwezig waar niets is gemeld.") @Nullable
            Assurance assurance,

            @Schema(description = "Kenmerken van de gebeurtenissen waarop het berust.")
            List<String> evidence,

            @Schema(description = "Versie van de manier waarop de regel oordeelt.", examples = "1")
            int ruleVersion,

            @Schema(description = "Versie van het beleid dat toen gold; afwezig als er geen was.") @Nullable
            Integer policyVersion) {}

    /** What a verdict is about. */
    @Schema(name = "VerdictSubject", description = "Waarover een oordeel gaat.")
    public record SubjectAnswer(
            @Schema(description = "Soort.") SubjectKind kind,

            @Schema(description = "Kenmerk.") String id) {}

    /** An outcome and why. */
    @Schema(name = "Judgement", description = "Een uitkomst, en waarom.")
    public record JudgementAnswer(
            @Schema(description = "De uitkomst.") Outcome outcome,

            @Schema(description = "De uitkomst in woorden.", examples = "niet nageleefd")
            String outcomeText,

            @Schema(description = "Wanneer de termijn afloopt die beslist; alleen bij pending.") @Nullable
            Instant until,

            @Schema(description = "Wanneer de termijn afliep die besliste; afwezig als geen termijn dat deed.")
            @Nullable
            Instant ranOut,

            @Schema(
                    description = "Waarom, uit de feiten.",
                    examples = "De opname is 14 minuten na het begin aangekondigd.")
            String sentence,

            @Schema(description = "Wat er verder bij hoort.")
            List<String> remarks) {}

    /** A trail in a language. */
    public static TrailAnswer of(Trails.Told told, Language language) {
        Trail trail = told.trail();
        Facts facts = trail.facts();
        @Nullable ConversationPlanned plan = facts.plan().map(Fact::what).orElse(null);
        return new TrailAnswer(
                facts.conversation(),
                plan == null ? null : plan.reference(),
                facts.organisation(),
                plan == null ? null : plan.commissionedBy(),
                TrailTable.status(facts),
                trail.asOf(),
                trail.knownAt(),
                told.complete().stream()
                        .map(one -> new CompleteUntil(one.service(), one.version(), one.until()))
                        .toList(),
                facts.participants().stream()
                        .map(participant -> person(participant, language))
                        .toList(),
                trail.entries().stream()
                        .map(entry -> happening(entry, language))
                        .toList(),
                verdicts(trail.verdicts(), language),
                awaits(trail.awaits(), language),
                facts.of(ConversationTransferred.class).stream()
                        .reduce((before, after) -> after)
                        .map(transfer -> new TransferredTo(
                                transfer.what().to(),
                                transfer.source().loggedAt(),
                                transfer.what().successor()))
                        .orElse(null),
                facts.first(ConversationReceived.class)
                        .map(received -> new ReceivedFrom(
                                received.what().from(),
                                received.source().loggedAt(),
                                received.what().predecessor(),
                                "/policy/v1/conversations/" + received.what().predecessor() + "/trail"))
                        .orElse(null));
    }

    /** What is awaited, in a language. */
    static List<AwaitedAnswer> awaits(List<Awaited> awaits, Language language) {
        return awaits.stream()
                .map(one -> new AwaitedAnswer(
                        one.kind(),
                        language == Language.DUTCH
                                ? one.kind().dutch()
                                : one.kind().english(),
                        new SubjectAnswer(one.subject().kind(), one.subject().id()),
                        one.since(),
                        say(one.text(), language)))
                .toList();
    }

    /** Verdicts in a language. */
    public static List<VerdictAnswer> verdicts(List<Verdict> verdicts, Language language) {
        return verdicts.stream().map(verdict -> verdict(verdict, language)).toList();
    }

    static Person person(Participant participant, Language language) {
        @Nullable Moment left = participant.left();
        return new Person(
                participant.id(),
                participant.role(),
                say(Names.of(participant), language),
                participant.side(),
                participant.represents(),
                participant.takesPart(),
                left == null ? null : left.reckoned());
    }

    private static Happening happening(Entry entry, Language language) {
        var envelope = entry.heard().envelope();
        return new Happening(
                envelope.id(),
                envelope.service(),
                envelope.version(),
                envelope.type(),
                say(entry.happened(), language),
                envelope.occurredAt(),
                entry.when(),
                envelope.loggedAt(),
                envelope.actor().reportedBy(),
                say(entry.reporter(), language),
                envelope.actor().client(),
                envelope.actor().user(),
                envelope.channel(),
                entry.heard().hash(),
                entry.outOfOrder(),
                entry.understood(),
                entry.correctedBy(),
                entry.corrects(),
                entry.disputedBy().isEmpty() ? null : entry.disputedBy());
    }

    private static VerdictAnswer verdict(Verdict verdict, Language language) {
        return new VerdictAnswer(
                verdict.rule(),
                language == Language.DUTCH
                        ? verdict.rule().dutch()
                        : verdict.rule().english(),
                new SubjectAnswer(verdict.subject().kind(), verdict.subject().id()),
                verdict.dutyOn(),
                verdict.source(),
                judgement(verdict.baseline(), language),
                judgement(verdict.ownPolicy(), language),
                verdict.assurance(),
                verdict.evidence(),
                verdict.ruleVersion(),
                verdict.policyVersion());
    }

    private static JudgementAnswer judgement(Verdict.Judgement judgement, Language language) {
        Outcome outcome = judgement.outcome();
        return new JudgementAnswer(
                outcome,
                language == Language.DUTCH ? outcome.dutch() : outcome.english(),
                judgement.until(),
                judgement.ranOut(),
                say(judgement.sentence(), language),
                judgement.remarks().stream()
                        .map(remark -> say(remark, language))
                        .toList());
    }

    static String say(Sentence sentence, Language language) {
        return switch (language) {
            case DUTCH -> sentence.dutch();
            case ENGLISH -> sentence.english();
        };
    }
}
