package nl.gespreksopname.policy.rules.domain.recordertakespart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.gespreksopname.contracts.consent.ConsentEvent.AbsenteeNamed;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantJoined;
import nl.gespreksopname.contracts.consent.ConsentEvent.ParticipantLeft;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Moment;
import nl.gespreksopname.policy.facts.domain.Participant;
import nl.gespreksopname.policy.facts.domain.Recording;
import nl.gespreksopname.policy.facts.domain.Recording.Running;
import nl.gespreksopname.policy.facts.domain.Source;
import nl.gespreksopname.policy.facts.domain.Stay;
import nl.gespreksopname.policy.policy.domain.Duty;
import nl.gespreksopname.policy.rules.domain.Calendar;
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
 * Whoever records a conversation is in it, or acts for somebody who is: to record what others say among themselves is against
 * the law. A device that is left behind in the room when its owner has gone records others too.
 */
public final class RecorderTakesPart implements Rule {

    /** How long a recorder may be out of the room, to fetch somebody or to press the button late. */
    static final Duration AT_ONCE = Duration.ofMinutes(5);

    private static final RuleText TEXT = new RuleText(
            "Wie opneemt doet zelf mee aan het gesprek, of doet het voor iemand die meedoet.",
            "Whoever records takes part in the conversation, or does it for somebody who does.",
            "Wie opneemt, doet zelf mee aan het gesprek. Of die doet het voor iemand die meedoet. Een gesprek van anderen opnemen mag niet.");

    private static final Sentence GONE = new Sentence(
            " was al weg toen de opname begon of verderging.", " had left when the recording began or went on.");

    private static final List<RuleVersion> VERSIONS = List.of(RuleVersion.first(RecorderTakesPart::judge));

    @Override
    public RuleId id() {
        return RuleId.RECORDER_TAKES_PART;
    }

    @Override
    public Duty duty() {
        return Duty.WHO_RECORDS;
    }

    @Override
    public RuleSource source() {
        return RuleSource.LAW;
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
                RecordingRegistered.class,
                RecordingStatusChanged.class,
                FingerprintTaken.class,
                RecordingAnnounced.class,
                ParticipantJoined.class,
                ParticipantLeft.class,
                AbsenteeNamed.class);
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
        Matter matter = matter(recording);
        @Nullable String id = recording.recorder();
        if (id == null) {
            return matter.open(
                    facts, standard, asOf, "Wie de opname maakte, is niet gemeld.", "Who recorded was not reported.");
        }
        Optional<Participant> known = facts.participant(id);
        if (known.isEmpty()) {
            return matter.open(
                    facts,
                    standard,
                    asOf,
                    "Of wie opnam meedeed aan het gesprek, is niet gemeld.",
                    "Whether whoever recorded took part in the conversation was not reported.");
        }
        Participant recorder = known.get();
        Sentence who = Names.of(recorder);
        Sentence missing = absence(recorder, recording);
        if (missing == null) {
            return matter.met(
                            Names.capital(who.dutch()) + " nam op en deed mee aan het gesprek.",
                            Names.capital(who.english()) + " recorded and took part in the conversation.")
                    .resting(appearances(facts, recorder));
        }
        Optional<Participant> principal = facts.participant(recorder.represents());
        if (principal.isPresent() && absence(principal.get(), recording) == null) {
            Sentence whom = Names.of(principal.get());
            return matter.met(
                            Names.capital(who.dutch()) + " nam op namens " + whom.dutch() + ", die meedeed.",
                            Names.capital(who.english()) + " recorded for " + whom.english() + ", who took part.")
                    .resting(appearances(facts, recorder))
                    .resting(appearances(facts, principal.get()));
        }
        return matter.breached(
                        Names.capital(who.dutch()) + missing.dutch(), Names.capital(who.english()) + missing.english())
                .resting(appearances(facts, recorder));
    }

    private static Matter matter(Recording recording) {
        Matter registered = Matter.of(
                SubjectKind.RECORDING,
                recording.id(),
                recording.registered().what().side(),
                recording.registered());
        @Nullable Source start = recording.start();
        if (start == null) {
            return registered;
        }
        List<Source> sources = new ArrayList<>(registered.evidence());
        sources.add(start);
        return new Matter(
                registered.subject(), registered.dutyOn(), start.moment().reckoned(), sources);
    }

    /** Why somebody did not take part in what was recorded, as the end of a sentence; absent when they did. */
    private static @Nullable Sentence absence(Participant who, Recording recording) {
        if (!who.takesPart()) {
            return new Sentence(
                    " nam op zonder mee te doen aan het gesprek.",
                    " recorded without taking part in the conversation.");
        }
        for (Running span : recording.running()) {
            Optional<Sentence> absence = absence(who.stays(), span);
            if (absence.isPresent()) {
                return absence.get();
            }
        }
        return null;
    }

    private static Optional<Sentence> absence(List<Stay> stays, Running span) {
        boolean gone = false;
        for (int i = 0; i < stays.size(); i++) {
            @Nullable Moment joined = stays.get(i).joined();
            @Nullable Moment left = stays.get(i).left();
            if (left != null && left.isAtOrBefore(span.from())) {
                gone = true;
                continue;
            }
            if (joined != null && joined.isAfter(span.from().plus(AT_ONCE))) {
                return gone ? Optional.of(GONE) : Optional.of(joinedLate(span, joined));
            }
            return leaving(stays.subList(i, stays.size()), span);
        }
        return gone ? Optional.of(GONE) : Optional.empty();
    }

    private static Sentence joinedLate(Running span, Moment joined) {
        Sentence early = Calendar.span(Duration.between(span.from(), joined.reckoned()));
        return new Sentence(
                " kwam er pas bij toen de opname al " + early.dutch() + " liep.",
                " joined only when the recording had been running for " + early.english() + ".");
    }

    /** Whoever was there as it ran, and went away without coming back at once. */
    private static Optional<Sentence> leaving(List<Stay> stays, Running span) {
        for (int i = 0; i < stays.size(); i++) {
            @Nullable Moment left = stays.get(i).left();
            if (left == null || !span.wentOn(left.reckoned(), AT_ONCE)) {
                return Optional.empty();
            }
            @Nullable Moment back = i + 1 < stays.size() ? stays.get(i + 1).joined() : null;
            if (back == null || back.isAfter(left.reckoned().plus(AT_ONCE))) {
                @Nullable Instant until = span.until();
                if (back != null && until != null && back.reckoned().isBefore(until)) {
                    until = back.reckoned();
                }
                Sentence on = Calendar.span(Duration.between(left.reckoned(), until));
                return Optional.of(new Sentence(
                        " ging weg en de opname liep nog " + on.dutch() + " door.",
                        " left and the recording went on for " + on.english() + "."));
            }
        }
        return Optional.empty();
    }

    private static List<Fact<?>> appearances(Facts facts, Participant who) {
        List<Fact<?>> appearances = new ArrayList<>();
        facts.of(ParticipantJoined.class).stream()
                .filter(fact -> fact.what().participant().equals(who.id()))
                .forEach(appearances::add);
        facts.of(AbsenteeNamed.class).stream()
                .filter(fact -> fact.what().participant().equals(who.id()))
                .forEach(appearances::add);
        facts.of(ParticipantLeft.class).stream()
                .filter(fact -> fact.what().participant().equals(who.id()))
                .forEach(appearances::add);
        return appearances;
    }
}
