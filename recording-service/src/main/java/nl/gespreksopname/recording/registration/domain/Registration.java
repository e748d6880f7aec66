package nl.gespreksopname.recording.registration.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingMatched;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.vocabulary.ClearanceOutcome;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.recording.conversation.domain.Act;
import nl.gespreksopname.recording.conversation.domain.ActRefusal;
import nl.gespreksopname.recording.conversation.domain.Concern;
import nl.gespreksopname.recording.conversation.domain.ConsentKnowledge;
import nl.gespreksopname.recording.conversation.domain.ConversationState;
import nl.gespreksopname.recording.conversation.domain.Decision;
import nl.gespreksopname.recording.conversation.domain.Fact;
import nl.gespreksopname.recording.conversation.domain.Heard;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.Recording;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.ChangeStatus;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Match;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Register;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import nl.gespreksopname.recording.fingerprint.domain.Fingerprinting;
import org.jspecify.annotations.Nullable;

/**
 * Recordings as they become known. A reported one is always taken down, announced or not: what people did can't be refused.
 * One that is made through the suite is made only where consent-service has decided that it may be.
 */
public final class Registration {

    private Registration() {}

    /** A recording registered or begun. */
    public static Decision decide(Register command, Heard heard) {
        Decision refused = switch (command.basis()) {
            case REPORT -> null;
            case ACT -> refusal(command, heard);
        };
        if (refused != null) {
            return refused;
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                new RecordingRegistered(
                        command.recording().toString(),
                        command.announcement(),
                        command.basis(),
                        command.recorder(),
                        command.side(),
                        command.keeper(),
                        command.medium(),
                        command.mediaType(),
                        command.device(),
                        command.undisclosed(),
                        heard.knowsConversation(),
                        command.time().about()),
                command.time().at()));
        if (command.startedAt() != null) {
            facts.add(new Fact(
                    new RecordingStatusChanged(command.recording().toString(), RecordingStatus.STARTED, null, null),
                    command.startedAt()));
        }
        return new Decision.Accepted(facts);
    }

    private static @Nullable Decision refusal(Register command, Heard heard) {
        Optional<Refusal> noGround = heard.noGroundToActOn();
        if (noGround.isPresent()) {
            return Decision.Refused.because(noGround.get());
        }
        ConsentKnowledge consent = heard.conversation();
        if (command.announcement() == null || consent == null) {
            return Act.RECORD.refused(command.refusedAct(), null, ActRefusal.NOT_ANNOUNCED);
        }
        ClearanceOutcome clearance = consent.clearances().get(command.announcement());
        if (clearance == null) {
            return Act.RECORD.refused(command.refusedAct(), null, ActRefusal.ANNOUNCEMENT_NOT_KNOWN);
        }
        // Clearance was decided for who announced: what a citizen may is not what the organisation may.
        if (consent.announcements().get(command.announcement()) != command.side()) {
            return Act.RECORD.refused(command.refusedAct(), null, ActRefusal.ANNOUNCEMENT_BY_ANOTHER_SIDE);
        }
        if (command.recorder() != null && !consent.knows(command.recorder())) {
            return Act.RECORD.refused(command.refusedAct(), null, ActRefusal.RECORDER_NOT_A_PARTICIPANT);
        }
        return switch (clearance) {
            case BLOCKED -> Act.RECORD.refused(command.refusedAct(), null, ActRefusal.CLEARANCE_BLOCKED);
            case ALLOWED, ALLOWED_WITH_WARNINGS -> null;
        };
    }

    /** A recording of which the conversation is known now. */
    public static Decision decide(Match command, ConversationState state) {
        Optional<Recording> recording = state.recording(command.recording());
        if (recording.isEmpty()) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.RECORDING));
        }
        return recording.get().matched()
                ? new Decision.Accepted(List.of())
                : Decision.Accepted.of(new Fact(new RecordingMatched(command.recording()), null));
    }

    /** A recording that started, paused, resumed or ended, in whatever order it was reported. */
    public static Decision decide(ChangeStatus command, ConversationState state) {
        if (state.recording(command.recording()).isEmpty()) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.RECORDING));
        }
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                new RecordingStatusChanged(
                        command.recording(),
                        command.status(),
                        command.reason(),
                        command.time().about()),
                command.time().at()));
        if (command.fingerprint() != null) {
            facts.addAll(Fingerprinting.decide(command.fingerprint(), state).facts());
        }
        return new Decision.Accepted(facts);
    }

    /** What to know about a registration. */
    public static List<Concern> concerns(RecordingRegistered registered, Heard heard) {
        List<Concern> concerns = new ArrayList<>();
        if (!registered.matched()) {
            concerns.add(Concern.about(Matter.CONVERSATION_NOT_KNOWN));
        }
        if (registered.recorder() == null) {
            concerns.add(Concern.about(Matter.RECORDER_NOT_KNOWN));
        } else if (!heard.mayKnow(registered.recorder())) {
            concerns.add(Concern.about(Matter.PARTICIPANT_NOT_KNOWN));
        }
        if (registered.undisclosed()) {
            concerns.add(Concern.of(Matter.UNDISCLOSED, RuleId.ANNOUNCED_BEFOREHAND, Outcome.BREACHED));
        } else if (registered.announcement() == null) {
            concerns.add(Concern.of(Matter.ANNOUNCEMENT_NOT_NAMED, RuleId.ANNOUNCED_BEFOREHAND, Outcome.UNKNOWN));
        } else if (heard.conversation() != null
                && !heard.conversation().announcements().containsKey(registered.announcement())) {
            concerns.add(Concern.of(Matter.ANNOUNCEMENT_NOT_KNOWN, RuleId.ANNOUNCED_BEFOREHAND, Outcome.UNKNOWN));
        }
        clearance(registered, heard).ifPresent(concerns::add);
        return concerns;
    }

    /** What to know about a change of status. */
    public static List<Concern> concerns(RecordingStatusChanged changed, ConversationState state, Heard heard) {
        return switch (changed.status()) {
            case PAUSED -> changed.reason() == null ? List.of(Concern.about(Matter.PAUSE_REASON_MISSING)) : List.of();
            // What was said to start before anything else is judged by what was then, and that is the audit's.
            case STARTED, RESUMED ->
                changed.when() == When.BEFORE_START
                        ? List.of()
                        : state.recording(changed.recording()).flatMap(r -> clearance(r.registration(), heard)).stream()
                                .toList();
            case ENDED -> List.of();
        };
    }

    private static Optional<Concern> clearance(RecordingRegistered registered, Heard heard) {
        if (heard.conversation() == null || registered.announcement() == null) {
            return Optional.empty();
        }
        ClearanceOutcome clearance = heard.conversation().clearances().get(registered.announcement());
        if (clearance == null) {
            return Optional.empty();
        }
        return switch (clearance) {
            case ALLOWED -> Optional.empty();
            case ALLOWED_WITH_WARNINGS ->
                Optional.of(Concern.of(Matter.CLEARANCE_WARNS, RuleId.EVERYONE_AGREED, Outcome.BREACHED));
            case BLOCKED -> Optional.of(Concern.of(Matter.CLEARANCE_BLOCKED, RuleId.EVERYONE_AGREED, Outcome.BREACHED));
        };
    }
}
