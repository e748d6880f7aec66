package nl.gespreksopname.policy.rules.domain.arrangementsmade;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.ArrangementConfirmed;
import nl.gespreksopname.contracts.consent.ConsentEvent.ArrangementMade;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Certainty;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Moment;
import nl.gespreksopname.policy.facts.domain.Participant;
import nl.gespreksopname.policy.facts.domain.Recording;
import nl.gespreksopname.policy.facts.domain.Source;
import nl.gespreksopname.policy.policy.domain.Duty;
import nl.gespreksopname.policy.rules.domain.Finding;
import nl.gespreksopname.policy.rules.domain.Finding.Matter;
import nl.gespreksopname.policy.rules.domain.Names;
import nl.gespreksopname.policy.rules.domain.Rule;
import nl.gespreksopname.policy.rules.domain.RuleParameter;
import nl.gespreksopname.policy.rules.domain.RuleText;
import nl.gespreksopname.policy.rules.domain.RuleVersion;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.Standard;
import nl.gespreksopname.policy.rules.domain.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Before the recording runs, both sides agree what it is for, who may listen, who gets a copy, whether it may be shared,
 * how long it is kept, and promise each other not to spread it. Everybody on both sides confirms the same version, for an
 * arrangement that one side made up is none.
 *
 * <p>The organisation sees to it. It can't do so for a citizen's recording that it knew nothing of when it began.
 */
public final class ArrangementsMade implements Rule {

    private static final RuleText TEXT = new RuleText(
            "Voordat de opname begint spreken beide kanten af waarvoor zij is, wie luistert, wie een kopie krijgt, hoe lang zij wordt bewaard en dat niemand haar zomaar deelt. Iedereen bevestigt dezelfde afspraken.",
            "Before the recording begins both sides agree what it is for, who listens, who gets a copy, how long it is kept, and that nobody just shares it. Everyone confirms the same arrangements.",
            "Eerst maken jullie samen afspraken. Waarvoor is de opname? Wie mag luisteren? Wie krijgt een kopie? Iedereen zegt ja tegen die afspraken. Daarna begint de opname pas.");

    private static final List<RuleVersion> VERSIONS = List.of(RuleVersion.first(ArrangementsMade::judge));

    @Override
    public RuleId id() {
        return RuleId.ARRANGEMENTS_MADE;
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
                ConsentEvent.ArrangementMade.class,
                ConsentEvent.ArrangementConfirmed.class,
                RecordingEvent.RecordingRegistered.class,
                RecordingEvent.RecordingStatusChanged.class,
                RecordingEvent.FingerprintTaken.class);
    }

    @Override
    public List<RuleVersion> versions() {
        return VERSIONS;
    }

    private static List<Finding> judge(Facts facts, Standard standard, Instant asOf) {
        List<Finding> findings = new ArrayList<>();
        for (Recording recording : facts.recordings()) {
            findings.add(judge(facts, standard, asOf, recording));
        }
        if (findings.isEmpty()) {
            findings.add(
                    Matter.conversation(facts).notApplicable("Er is geen opname bekend.", "No recording is known."));
        }
        return findings;
    }

    private static Finding judge(Facts facts, Standard standard, Instant asOf, Recording recording) {
        Matter registered = Matter.of(SubjectKind.RECORDING, recording.id(), Side.ORGANISATION, recording.registered());
        if (recording.registered().what().side() == Side.CITIZEN && recording.beganUnannounced()) {
            return registered.notApplicable(
                    "De organisatie wist niet van de opname toen die begon; afspraken kunnen alsnog.",
                    "The organisation did not know of the recording when it began; arrangements can still be made.");
        }
        @Nullable Source start = recording.start();
        if (start == null) {
            return registered.open(
                    facts,
                    standard,
                    asOf,
                    "Wanneer de opname begon, is niet gemeld.",
                    "When the recording began was not reported.");
        }
        Matter matter = new Matter(
                registered.subject(), registered.dutyOn(), start.moment().reckoned(), List.of(start));
        List<Version> versions = facts.of(ArrangementMade.class).stream()
                .map(made -> version(facts, made, start.moment()))
                .toList();
        for (Version version : versions) {
            if (version.inTime() == Certainty.YES) {
                return matter.met(
                                "Voor de opname begon, lagen de afspraken vast en had iedereen aan beide kanten ze"
                                        + " bevestigd.",
                                "Before the recording began the arrangements were made and everybody on both sides had"
                                        + " confirmed them.")
                        .resting(List.of(version.made()))
                        .resting(version.confirmations());
            }
        }
        for (Version version : versions) {
            if (version.inTime() == Certainty.UNKNOWN) {
                return matter.open(
                                facts,
                                standard,
                                asOf,
                                "Er zijn afspraken, maar of die er vóór de opname al waren, is niet gemeld.",
                                "There are arrangements, but whether they were made before the recording was not"
                                        + " reported.")
                        .resting(List.of(version.made()))
                        .resting(version.confirmations());
            }
        }
        return breached(matter, versions);
    }

    private static Finding breached(Matter matter, List<Version> versions) {
        if (versions.isEmpty()) {
            return matter.breached(
                    "De opname begon zonder dat afspraken waren gemaakt.",
                    "The recording began without any arrangements.");
        }
        Version version = versions.stream()
                .filter(one -> one.madeInTime() != Certainty.NO)
                .reduce((before, after) -> after)
                .orElse(versions.getFirst());
        Finding finding;
        if (version.madeInTime() == Certainty.NO) {
            finding = matter.breached(
                    "De afspraken zijn pas gemaakt toen de opname al liep.",
                    "The arrangements were made only after the recording had begun.");
        } else if (!version.missingSubjects().isEmpty()) {
            Sentence missing = Names.list(version.missingSubjects());
            finding = matter.breached(
                    "Toen de opname begon, ontbrak in de afspraken: " + missing.dutch() + ".",
                    "When the recording began, the arrangements said nothing about: " + missing.english() + ".");
        } else {
            Sentence who = Names.all(version.unconfirmed());
            finding = matter.breached(
                    "Toen de opname begon, waren de afspraken niet bevestigd door " + who.dutch() + ".",
                    "When the recording began, the arrangements were not confirmed by " + who.english() + ".");
        }
        return finding.resting(List.of(version.made())).resting(version.confirmations());
    }

    private static Version version(Facts facts, Fact<ArrangementMade> made, Moment start) {
        List<Fact<ArrangementConfirmed>> confirmations = facts.of(ArrangementConfirmed.class).stream()
                .filter(fact -> fact.what().arrangement().equals(made.what().arrangement())
                        && fact.what().arrangementVersion() == made.what().arrangementVersion())
                .toList();
        Certainty confirmed = Certainty.YES;
        List<Participant> unconfirmed = new ArrayList<>();
        for (Participant party : parties(facts, start)) {
            Certainty byThisOne = confirmedBy(facts, party, confirmations, start);
            confirmed = weaker(confirmed, byThisOne);
            if (byThisOne == Certainty.NO) {
                unconfirmed.add(party);
            }
        }
        return new Version(
                made,
                confirmations,
                missingSubjects(made.what()),
                unconfirmed,
                before(made.moment(), start),
                confirmed);
    }

    /** Everybody on both sides who takes part as the recording begins. */
    private static List<Participant> parties(Facts facts, Moment start) {
        return facts.participants().stream()
                .filter(participant -> participant.side() != Side.NEITHER && participant.takesPartAt(start))
                .toList();
    }

    private static Certainty confirmedBy(
            Facts facts, Participant party, List<Fact<ArrangementConfirmed>> confirmations, Moment start) {
        Certainty best = Certainty.NO;
        for (Fact<ArrangementConfirmed> confirmation : confirmations) {
            boolean inTheirPlace = facts.participant(confirmation.what().participant())
                    .map(by -> party.id().equals(by.represents()))
                    .orElse(false);
            if (confirmation.what().participant().equals(party.id()) || inTheirPlace) {
                best = stronger(best, before(confirmation.moment(), start));
            }
        }
        return best;
    }

    private static Certainty before(Moment moment, Moment start) {
        if (moment.isAtOrBefore(start)) {
            return Certainty.YES;
        }
        return moment.isAfter(start) ? Certainty.NO : Certainty.UNKNOWN;
    }

    private static Certainty weaker(Certainty one, Certainty other) {
        if (one == Certainty.NO || other == Certainty.NO) {
            return Certainty.NO;
        }
        return one == Certainty.UNKNOWN || other == Certainty.UNKNOWN ? Certainty.UNKNOWN : Certainty.YES;
    }

    private static Certainty stronger(Certainty one, Certainty other) {
        if (one == Certainty.YES || other == Certainty.YES) {
            return Certainty.YES;
        }
        return one == Certainty.UNKNOWN || other == Certainty.UNKNOWN ? Certainty.UNKNOWN : Certainty.NO;
    }

    private static List<Sentence> missingSubjects(ArrangementMade made) {
        List<Sentence> missing = new ArrayList<>();
        if (made.purpose() == null) {
            missing.add(new Sentence("het doel", "the purpose"));
        }
        if (made.listeners() == null) {
            missing.add(new Sentence("wie mag luisteren", "who may listen"));
        }
        if (made.copies() == null) {
            missing.add(new Sentence("wie een kopie krijgt", "who gets a copy"));
        }
        if (made.sharing() == null) {
            missing.add(new Sentence("delen", "sharing"));
        }
        if (made.keeping() == null) {
            missing.add(new Sentence("bewaren", "keeping"));
        }
        if (!made.promiseNotToShare()) {
            missing.add(new Sentence("de belofte om niet te delen", "the promise not to share"));
        }
        return missing;
    }

    private record Version(
            Fact<ArrangementMade> made,
            List<Fact<ArrangementConfirmed>> confirmations,
            List<Sentence> missingSubjects,
            List<Participant> unconfirmed,
            Certainty madeInTime,
            Certainty confirmedInTime) {

        Certainty inTime() {
            return missingSubjects.isEmpty() ? weaker(madeInTime, confirmedInTime) : Certainty.NO;
        }
    }
}
