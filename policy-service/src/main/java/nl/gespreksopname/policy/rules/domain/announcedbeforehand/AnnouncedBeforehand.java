package nl.gespreksopname.policy.rules.domain.announcedbeforehand;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.policy.facts.domain.Certainty;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Recording;
import nl.gespreksopname.policy.facts.domain.Source;
import nl.gespreksopname.policy.policy.domain.Duty;
import nl.gespreksopname.policy.rules.domain.Calendar;
import nl.gespreksopname.policy.rules.domain.Finding;
import nl.gespreksopname.policy.rules.domain.Finding.Matter;
import nl.gespreksopname.policy.rules.domain.Mentions;
import nl.gespreksopname.policy.rules.domain.Rule;
import nl.gespreksopname.policy.rules.domain.RuleParameter;
import nl.gespreksopname.policy.rules.domain.RuleText;
import nl.gespreksopname.policy.rules.domain.RuleVersion;
import nl.gespreksopname.policy.rules.domain.Sentence;
import nl.gespreksopname.policy.rules.domain.Standard;
import nl.gespreksopname.policy.rules.domain.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * Whoever records says so beforehand, on either side, so that nobody is recorded without knowing. Beforehand is before
 * the substance begins; who answers the organisation's own "you may record" in those first minutes is in time too.
 *
 * <p>A secret recording that comes to light was not announced. The verdict says that and no more: what the recording may
 * be used for is not for this suite to say.
 */
public final class AnnouncedBeforehand implements Rule {

    private static final RuleText TEXT = new RuleText(
            "Wie opneemt zegt dat voordat de inhoud van het gesprek begint.",
            "Whoever records says so before the substance of the conversation begins.",
            "Wil iemand opnemen? Dan zegt die dat eerst. Pas daarna begint het gesprek. Zo weet iedereen het.");

    private static final List<RuleVersion> VERSIONS = List.of(RuleVersion.first(AnnouncedBeforehand::judge));

    @Override
    public RuleId id() {
        return RuleId.ANNOUNCED_BEFOREHAND;
    }

    @Override
    public Duty duty() {
        return Duty.WHO_RECORDS;
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
                ConsentEvent.RecordingAnnounced.class,
                ConsentEvent.ResponseGiven.class,
                ConsentEvent.PossibilityMentioned.class,
                RecordingEvent.RecordingRegistered.class);
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
        Matter matter = Matter.of(
                SubjectKind.RECORDING,
                recording.id(),
                recording.registered().what().side(),
                recording.registered());
        @Nullable Fact<RecordingAnnounced> announced = recording.announcement();
        if (recording.registered().what().undisclosed()) {
            Finding finding = matter.breached(
                    "De opname kwam aan het licht zonder dat zij was aangekondigd.",
                    "The recording came to light without having been announced.");
            return announced == null ? finding : finding.resting(List.of(announced));
        }
        if (announced == null) {
            return matter.open(
                    facts,
                    standard,
                    asOf,
                    "Van deze opname is geen aankondiging vastgelegd.",
                    "No announcement of this recording was taken down.");
        }
        Matter rested = new Matter(
                matter.subject(), matter.dutyOn(), announced.moment().reckoned(), List.of(announced.source()));
        Finding finding = announced(facts, standard, asOf, recording, announced, rested);
        return finding.resting(answers(facts, announced));
    }

    private static Finding announced(
            Facts facts,
            Standard standard,
            Instant asOf,
            Recording recording,
            Fact<RecordingAnnounced> announced,
            Matter matter) {
        return switch (facts.beforehand(announced.moment())) {
            case YES -> matter.met("De opname is vooraf aangekondigd.", "The recording was announced beforehand.");
            case NO -> afterwards(facts, standard, asOf, recording, announced, matter);
            case UNKNOWN ->
                matter.open(
                        facts,
                        standard,
                        asOf,
                        "De opname is aangekondigd, maar of dat voor het begin was, is niet gemeld.",
                        "The recording was announced, but whether before the start was not reported.");
        };
    }

    private static Finding afterwards(
            Facts facts,
            Standard standard,
            Instant asOf,
            Recording recording,
            Fact<RecordingAnnounced> announced,
            Matter matter) {
        @Nullable Instant start = facts.startedAt();
        if (start != null && announced.moment().isAtOrBefore(start.plus(Mentions.AFTER))) {
            var mention = Mentions.inWindow(facts, start).stream()
                    .filter(fact ->
                            fact.what().mention().equals(announced.what().inAnswerTo()))
                    .findFirst();
            Certainty before = beforeItBegan(recording, announced);
            if (mention.isPresent() && before == Certainty.YES) {
                return matter.met(
                                "De opname is aangekondigd in antwoord op de mededeling dat opnemen kan, en vóórdat"
                                        + " zij begon.",
                                "The recording was announced in answer to being told that it is possible, and before it"
                                        + " began.")
                        .resting(List.of(mention.get()));
            }
            if (mention.isPresent() && before == Certainty.UNKNOWN) {
                return matter.open(
                                facts,
                                standard,
                                asOf,
                                "De opname is aangekondigd in antwoord op de mededeling dat opnemen kan; of zij toen al"
                                        + " liep, is niet gemeld.",
                                "The recording was announced in answer to being told that it is possible; whether it was"
                                        + " running by then was not reported.")
                        .resting(List.of(mention.get()));
            }
        }
        if (start != null && announced.moment().isExact()) {
            Sentence late =
                    Calendar.span(Duration.between(start, announced.moment().reckoned()));
            return matter.breached(
                    "De opname is " + late.dutch() + " na het begin aangekondigd.",
                    "The recording was announced " + late.english() + " after the start.");
        }
        return matter.breached(
                "De opname is pas na het begin aangekondigd.", "The recording was announced only after the start.");
    }

    private static Certainty beforeItBegan(Recording recording, Fact<RecordingAnnounced> announced) {
        @Nullable Source start = recording.start();
        if (start == null) {
            return Certainty.UNKNOWN;
        }
        if (announced.moment().isAfter(start.moment())) {
            return Certainty.NO;
        }
        return announced.moment().isAtOrBefore(start.moment()) ? Certainty.YES : Certainty.UNKNOWN;
    }

    /** Whoever answered knew of it: that confirms the announcement from their side. */
    private static List<Fact<ResponseGiven>> answers(Facts facts, Fact<RecordingAnnounced> announced) {
        return facts.of(ResponseGiven.class).stream()
                .filter(response ->
                        response.what().announcement().equals(announced.what().announcement()))
                .toList();
    }
}
