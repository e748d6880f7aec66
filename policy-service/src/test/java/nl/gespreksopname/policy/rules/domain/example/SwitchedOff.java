package nl.gespreksopname.policy.rules.domain.example;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.RuleSource;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.policy.domain.Duty;
import nl.gespreksopname.policy.rules.domain.Finding;
import nl.gespreksopname.policy.rules.domain.Finding.Matter;
import nl.gespreksopname.policy.rules.domain.Rule;
import nl.gespreksopname.policy.rules.domain.RuleParameter;
import nl.gespreksopname.policy.rules.domain.RuleText;
import nl.gespreksopname.policy.rules.domain.RuleVersion;
import nl.gespreksopname.policy.rules.domain.Standard;
import nl.gespreksopname.policy.rules.domain.SubjectKind;
import org.jspecify.annotations.Nullable;

/** Whoever records switches the device off when the conversation ends: what is said at the door is nobody's evidence. */
public final class SwitchedOff implements Rule {

    private static final RuleText TEXT = new RuleText(
            "Wie opneemt, stopt daarmee als het gesprek eindigt.",
            "Whoever records stops when the conversation ends.",
            "Is het gesprek klaar? Dan gaat de opname uit.");

    private static final List<RuleVersion> VERSIONS = List.of(RuleVersion.first(SwitchedOff::judge));

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
        return RuleSource.PRACTICE;
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
        return Set.of(RecordingStatusChanged.class);
    }

    @Override
    public List<RuleVersion> versions() {
        return VERSIONS;
    }

    private static List<Finding> judge(Facts facts, Standard standard, Instant asOf) {
        List<Finding> findings = new ArrayList<>();
        for (Fact<RecordingStatusChanged> change : facts.of(RecordingStatusChanged.class)) {
            @Nullable Instant end = facts.endedAt();
            if (change.what().status() == RecordingStatus.ENDED && end != null) {
                Matter matter = Matter.of(
                        SubjectKind.RECORDING,
                        change.what().recording(),
                        facts.recording(change.what().recording())
                                .map(recording -> recording.registered().what().side())
                                .orElse(Side.NEITHER),
                        change);
                findings.add(
                        change.moment().isAfter(end)
                                ? matter.breached(
                                        "De opname liep nog " + change.moment().minutesAfter(end)
                                                + " minuten door na het gesprek.",
                                        "The recording went on for "
                                                + change.moment().minutesAfter(end)
                                                + " minutes after the conversation.")
                                : matter.met("De opname stopte op tijd.", "The recording stopped in time."));
            }
        }
        if (findings.isEmpty()) {
            findings.add(Matter.conversation(facts)
                    .open(
                            facts,
                            standard,
                            asOf,
                            "Het einde van een opname is niet gemeld.",
                            "The end of a recording was not reported."));
        }
        return findings;
    }
}
