package nl.gespreksopname.policy.rules.domain.everyoneagreed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.consent.ConsentEvent.ClearanceChanged;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Moment;
import nl.gespreksopname.policy.facts.domain.Participant;
import nl.gespreksopname.policy.facts.domain.Recording;
import nl.gespreksopname.policy.facts.domain.Recording.Running;
import nl.gespreksopname.policy.facts.domain.Source;
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
import nl.gespreksopname.policy.rules.domain.everyoneagreed.Voice.Said;
import org.jspecify.annotations.Nullable;

/**
 * Whoever records asks the others who are there, before it runs: the child from 12 on itself, its parents with custody until it is
 * 16, an interpreter, a companion. Whoever takes it back or comes in later is heard as well; until they agree the recording
 * stands still.
 *
 * <p>A professional's silence about a citizen's recording is agreement enough, and a refusal of theirs counts only if it is in order: whether
 * it is, is another rule's.
 */
public final class EveryoneAgreed implements Rule {

    /** How long it may take to press a button, or to ask somebody who comes in. */
    static final Duration AT_ONCE = Duration.ofMinutes(5);

    private static final RuleText TEXT = new RuleText(
            "De anderen die meedoen stemmen vooraf in: een kind vanaf 12 jaar zelf, de ouders met gezag die erbij zijn tot het kind 16 is. Trekt iemand dat in of komt er iemand bij, dan wacht de opname.",
            "The others who take part agree beforehand: a child from 12 by itself, the parents with custody who take part until the child is 16. When somebody takes it back or joins, the recording waits.",
            "De anderen in het gesprek moeten het goed vinden. Dat zeggen ze voordat de opname begint. Ben je 12 jaar of ouder? Dan zeg je het zelf. Tot je 16 bent, beslissen je ouders mee. Wil iemand niet meer? Dan stopt de opname.");

    private static final List<RuleVersion> VERSIONS = List.of(RuleVersion.first(EveryoneAgreed::judge));

    @Override
    public RuleId id() {
        return RuleId.EVERYONE_AGREED;
    }

    @Override
    public Duty duty() {
        return Duty.WHO_RECORDS;
    }

    @Override
    public RuleSource source() {
        return RuleSource.PRACTICE;
    }

    @Override
    public RuleText text() {
        return TEXT;
    }

    @Override
    public List<RuleParameter> parameters() {
        return List.of(RuleParameter.EVERYONE_AGREES, RuleParameter.ENTRY_TERM);
    }

    @Override
    public Set<Class<?>> evidence() {
        return Set.of(
                RecordingEvent.RecordingRegistered.class,
                RecordingEvent.RecordingStatusChanged.class,
                RecordingEvent.FingerprintTaken.class,
                ConsentEvent.RecordingAnnounced.class,
                ConsentEvent.ResponseGiven.class,
                ConsentEvent.RefusalReviewed.class,
                ConsentEvent.ClearanceChanged.class,
                ConsentEvent.ParticipantJoined.class);
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
        Side side = recording.registered().what().side();
        Matter registered = Matter.of(SubjectKind.RECORDING, recording.id(), side, recording.registered());
        @Nullable Source start = recording.start();
        Instant at = start == null ? registered.at() : start.moment().reckoned();
        if (!standard.parameters(at).everyoneAgrees()) {
            return registered.notApplicable(
                    "Het beleid vraagt niet dat de anderen instemmen.",
                    "The policy does not ask that the others agree.");
        }
        if (facts.plan().isEmpty() && facts.participants().isEmpty()) {
            return registered.open(
                    facts,
                    standard,
                    asOf,
                    "Wie er bij het gesprek was, is niet gemeld.",
                    "Who was there was not reported.");
        }
        if (recording.registered().what().undisclosed()) {
            return undisclosed(facts, recording, registered);
        }
        @Nullable Fact<RecordingAnnounced> announced = recording.announcement();
        if (announced == null) {
            return registered.open(
                    facts,
                    standard,
                    asOf,
                    "Van deze opname is geen aankondiging vastgelegd; of de anderen instemden, is niet bekend.",
                    "No announcement of this recording was taken down; whether the others agreed is not known.");
        }
        if (start == null) {
            return registered
                    .open(
                            facts,
                            standard,
                            asOf,
                            "Wanneer de opname begon, is niet gemeld.",
                            "When the recording began was not reported.")
                    .resting(List.of(announced));
        }
        Matter matter = new Matter(registered.subject(), side, at, List.of(start, announced.source()));
        return new Hearing(facts, recording, announced, start.moment()).judge(standard, asOf, matter);
    }

    /** Nobody was asked; whose agreement it took can be told as far as it takes no birth date. */
    private static Finding undisclosed(Facts facts, Recording recording, Matter matter) {
        boolean anybody = facts.participants().stream()
                .anyMatch(other -> other.takesPart()
                        && !other.id().equals(recording.recorder())
                        && !(matter.dutyOn() == Side.CITIZEN && other.side() == Side.ORGANISATION));
        return anybody
                ? matter.breached(
                        "De opname kwam aan het licht; de anderen is niets gevraagd.",
                        "The recording came to light; the others were not asked.")
                : nobodyElse(matter);
    }

    private static Finding nobodyElse(Matter matter) {
        return matter.notApplicable(
                "Er was niemand anders van wie instemming nodig was.",
                "There was nobody else whose agreement was needed.");
    }

    /** What came of asking the others about one recording. */
    private static final class Hearing {

        private final Facts facts;
        private final Recording recording;
        private final Fact<RecordingAnnounced> announced;
        private final Moment start;
        private final Needed needed;
        private final List<Running> running;
        private final List<Sentence> breaches = new ArrayList<>();
        private final List<Sentence> open = new ArrayList<>();
        private final List<Participant> agreed = new ArrayList<>();
        private final List<Fact<?>> evidence = new ArrayList<>();

        Hearing(Facts facts, Recording recording, Fact<RecordingAnnounced> announced, Moment start) {
            this.facts = facts;
            this.recording = recording;
            this.announced = announced;
            this.start = start;
            this.needed = Needed.of(
                    facts,
                    recording.registered().what().side(),
                    announced.what().announcement());
            this.running = recording.running();
        }

        Finding judge(Standard standard, Instant asOf, Matter matter) {
            for (Participant other : facts.participants()) {
                if (other.takesPart() && !other.id().equals(recording.recorder())) {
                    hear(other);
                }
            }
            return found(standard, asOf, matter).resting(evidence);
        }

        private Finding found(Standard standard, Instant asOf, Matter matter) {
            if (!breaches.isEmpty()) {
                Sentence all = breaches.stream().reduce(Sentence::and).orElseThrow();
                return matter.breached(all.dutch(), all.english());
            }
            if (!open.isEmpty()) {
                Sentence all = open.stream().reduce(Sentence::and).orElseThrow();
                return matter.open(facts, standard, asOf, all.dutch(), all.english());
            }
            if (agreed.isEmpty()) {
                return nobodyElse(matter);
            }
            Sentence who = Names.all(agreed);
            return matter.met(
                    "Iedereen van wie dat nodig was, stemde in: " + who.dutch() + ".",
                    "Everybody whose agreement was needed agreed: " + who.english() + ".");
        }

        private void hear(Participant other) {
            boolean counts = false;
            for (Participant once : other.eachStay()) {
                counts |= hear(once, counts);
            }
            if (counts) {
                agreed.add(other);
            }
        }

        /**
         * Hears somebody about one of the times that they were there.
         *
         * @param heardBefore whether they had to agree when they were there before
         * @return whether they had to agree
         */
        private boolean hear(Participant other, boolean heardBefore) {
            Voice voice = Voice.of(facts, announced, other);
            boolean counts = false;
            boolean inOrder = true;
            for (int i = 0; i < running.size(); i++) {
                Running span = running.get(i);
                if (isAwayIn(other, span)) {
                    continue;
                }
                @Nullable Instant joined = joinedAfter(other, span);
                boolean joinedIn = joined != null;
                Instant from = joined == null ? span.from() : joined;
                if (!needed.isNeeded(other, from) && !(voice.allowsInSilence() && voice.everOpposed())) {
                    continue;
                }
                counts = true;
                rest(voice, from);
                if (heardBefore && voice.said().isEmpty()) {
                    // Who comes back was asked when they were there before, or that was judged then.
                    continue;
                }
                int sofar = breaches.size() + open.size();
                if (i == 0 && !joinedIn) {
                    before(voice);
                } else {
                    inTheMiddle(voice, span, from, joinedIn);
                }
                inOrder &= breaches.size() + open.size() == sofar;
                if (inOrder) {
                    withdrawn(voice, span, from);
                }
            }
            return counts;
        }

        /** When somebody joined, if it ran by then. */
        private @Nullable Instant joinedAfter(Participant other, Running span) {
            @Nullable Moment joined = other.joined();
            return joined != null && joined.isAfter(start) && joined.reckoned().isAfter(span.from())
                    ? joined.reckoned()
                    : null;
        }

        private static boolean isAwayIn(Participant other, Running span) {
            @Nullable Moment joined = other.joined();
            @Nullable Moment left = other.left();
            boolean notYet =
                    joined != null && span.until() != null && !joined.earliest().isBefore(span.until());
            boolean noMore = left != null && left.isAtOrBefore(span.from());
            return notYet || noMore;
        }

        private void rest(Voice voice, Instant at) {
            @Nullable Fact<ClearanceChanged> decision = needed.decision(voice.who(), at);
            if (decision != null) {
                evidence.add(decision);
            }
            voice.said().forEach(said -> evidence.add(said.fact()));
        }

        /** Who was there when it began, had to agree before that. */
        private void before(Voice voice) {
            Sentence who = Names.of(voice.who());
            @Nullable Said last = null;
            boolean uncertain = false;
            for (Said said : voice.said()) {
                if (said.moment().isAtOrBefore(start)) {
                    last = said;
                } else if (!said.moment().isAfter(start)) {
                    uncertain = true;
                }
            }
            boolean agreed = last == null ? voice.allowsInSilence() : last.agrees();
            if (uncertain) {
                open.add(new Sentence(
                        "Of " + who.dutch() + " vóór de opname antwoordde, is niet gemeld.",
                        "Whether " + who.english() + " answered before the recording was not reported."));
            } else if (agreed) {
                return;
            } else if (last != null) {
                breaches.add(capital(
                        who,
                        " stemde niet in en de opname begon toch.",
                        " did not agree and the recording began all the same."));
            } else if (needed.isUnrepresented(voice.who(), start.reckoned())) {
                breaches.add(new Sentence(
                        "Voor " + who.dutch() + " moet een ander instemmen, en die was er niet.",
                        "Somebody else has to agree for " + who.english() + ", and was not there."));
            } else {
                silent(voice, who);
            }
        }

        private void silent(Voice voice, Sentence who) {
            @Nullable Said later = voice.said().isEmpty() ? null : voice.said().getFirst();
            if (later != null && later.agrees()) {
                Sentence late = Calendar.span(Duration.between(start.reckoned(), later.at()));
                breaches.add(capital(
                        who,
                        " stemde pas in toen de opname al liep, " + late.dutch() + " na het begin ervan.",
                        " agreed only when the recording was already running, " + late.english() + " after it began."));
            } else if (later != null) {
                breaches.add(capital(
                        who,
                        " is pas gevraagd toen de opname al liep, en stemde niet in.",
                        " was asked only when the recording was already running, and did not agree."));
            } else if (announced.moment().isAfter(start)) {
                breaches.add(new Sentence(
                        "De opname liep al toen zij werd aangekondigd; " + who.dutch() + " kon niet vooraf instemmen.",
                        "The recording was already running when it was announced; " + who.english()
                                + " could not agree beforehand."));
            } else {
                open.add(new Sentence(
                        "Of " + who.dutch() + " instemde, is niet gemeld.",
                        "Whether " + who.english() + " agreed was not reported."));
            }
        }

        /** Who joined while it ran, or was there when it was resumed. */
        private void inTheMiddle(Voice voice, Running span, Instant from, boolean joined) {
            Instant soon = from.plus(AT_ONCE);
            if (voice.agreesAt(from) || voice.agreesAt(soon) || span.stopped(from, AT_ONCE) || leftBy(voice, soon)) {
                return;
            }
            Sentence who = Names.of(voice.who());
            Sentence what = joined
                    ? new Sentence(" kwam erbij terwijl de opname liep", " joined while the recording was running")
                    : new Sentence(
                            " stemde niet in toen de opname werd hervat",
                            " did not agree when the recording was resumed");
            @Nullable Said later = voice.agreedAfter(soon);
            if (later != null) {
                Sentence late = Calendar.span(Duration.between(from, later.at()));
                breaches.add(capital(
                        who,
                        what.dutch() + "; pas " + late.dutch() + " later kwam instemming.",
                        what.english() + "; agreement came only " + late.english() + " later."));
            } else if (voice.said().isEmpty()) {
                breaches.add(
                        capital(who, what.dutch() + " en is niet gevraagd.", what.english() + " and was not asked."));
            } else if (joined) {
                breaches.add(
                        capital(who, what.dutch() + " en stemde niet in.", what.english() + " and did not agree."));
            } else {
                breaches.add(capital(who, what.dutch() + ".", what.english() + "."));
            }
        }

        private static boolean leftBy(Voice voice, Instant moment) {
            @Nullable Moment left = voice.who().left();
            return left != null && left.isAtOrBefore(moment);
        }

        /** Whoever takes it back while it runs has it stopped. */
        private void withdrawn(Voice voice, Running span, Instant from) {
            @Nullable Moment left = voice.who().left();
            Instant until = span.until() == null ? Instant.MAX : span.until();
            Instant there = left != null && left.reckoned().isBefore(until) ? left.reckoned() : until;
            for (Said withdrawal : voice.withdrawalsBetween(from, there)) {
                Instant at = withdrawal.at();
                if (voice.agreesAt(at.plus(AT_ONCE)) || leftBy(voice, at.plus(AT_ONCE))) {
                    continue;
                }
                Sentence who = Names.of(voice.who());
                if (span.wentOn(at, AT_ONCE)) {
                    Sentence on = Calendar.span(Duration.between(at, until));
                    breaches.add(capital(
                            who,
                            " trok de instemming in en de opname liep nog " + on.dutch() + " door.",
                            " took the agreement back and the recording went on for " + on.english() + "."));
                } else if (!span.stopped(at, AT_ONCE)) {
                    open.add(capital(
                            who,
                            " trok de instemming in; of de opname toen stopte, is niet gemeld.",
                            " took the agreement back; whether the recording stopped then was not reported."));
                }
            }
        }

        private static Sentence capital(Sentence who, String dutch, String english) {
            return new Sentence(Names.capital(who.dutch()) + dutch, Names.capital(who.english()) + english);
        }
    }
}
