package nl.gespreksopname.recording.destruction.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.recording.RecordingEvent.DestructionWaits;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingDestroyed;
import nl.gespreksopname.contracts.recording.RecordingEvent.Waiting;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.WaitingFor;
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
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Destroy;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Expire;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Destruction. That a recording was destroyed elsewhere is taken down, whatever stood in the way; the suite destroys what it
 * stores only when nothing does: no copy that was asked for, no hold, no decision that is awaited (rules.md, cases 7 and 18).
 */
public final class Destruction {

    private Destruction() {}

    /** A destruction that was done elsewhere, or that the suite is to do. */
    public static Decision decide(Destroy command, ConversationState state, Heard heard) {
        Recording recording = state.recording(command.recording()).orElse(null);
        if (recording == null) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.RECORDING));
        }
        return switch (command.basis()) {
            case REPORT ->
                Decision.Accepted.of(new Fact(
                        new RecordingDestroyed(
                                command.destruction().toString(),
                                command.recording(),
                                ReportOrAct.REPORT,
                                command.cause(),
                                command.time().about()),
                        command.time().at()));
            case ACT -> destroy(command, recording, heard);
        };
    }

    private static Decision destroy(Destroy command, Recording recording, Heard heard) {
        // That nobody knows the conversation is no ground against: then nobody can have withdrawn in it.
        if (!heard.fresh()) {
            return Decision.Refused.because(new Refusal.NotFresh());
        }
        Optional<ActRefusal> refusal = refusal(recording, heard.conversation(), heard.now());
        return refusal.isPresent()
                ? Act.DESTROY.refused(command.refusedAct(), recording.id(), refusal.get())
                : Decision.Accepted.of(new Fact(
                        new RecordingDestroyed(
                                command.destruction().toString(),
                                command.recording(),
                                ReportOrAct.ACT,
                                command.cause(),
                                null),
                        null));
    }

    private static Optional<ActRefusal> refusal(Recording recording, @Nullable ConsentKnowledge consent, Instant now) {
        if (recording.isContentDestroyed()) {
            return Optional.of(ActRefusal.RECORDING_DESTROYED);
        }
        if (recording.content().isEmpty()) {
            return Optional.of(ActRefusal.CONTENT_NOT_STORED);
        }
        return inTheWay(recording, consent, now).stream().findFirst().map(waiting -> switch (waiting.what()) {
            case KEEP_DECISION -> ActRefusal.KEEP_DECISION_AWAITED;
            case HOLD -> ActRefusal.DESTRUCTION_HELD;
            case COPY_REQUEST -> ActRefusal.DESTRUCTION_AWAITS_COPY;
        });
    }

    /**
     * What is in the way of destroying what is stored of a recording.
     *
     * @param now the moment
     */
    public static List<Waiting> inTheWay(Recording recording, @Nullable ConsentKnowledge consent, Instant now) {
        List<Waiting> waiting = new ArrayList<>();
        Keeping.awaited(recording, consent)
                .forEach(response -> waiting.add(new Waiting(WaitingFor.KEEP_DECISION, response)));
        recording.holdsInForce(now).forEach(hold -> waiting.add(new Waiting(WaitingFor.HOLD, hold.hold())));
        recording
                .openCopyRequests()
                .forEach(request -> waiting.add(new Waiting(WaitingFor.COPY_REQUEST, request.copyRequest())));
        return waiting;
    }

    /**
     * A recording whose time ran out: destroyed, or said what that waits for, once for each set of that. Nothing when there is
     * nothing to destroy, or it is not due.
     */
    public static Decision decide(Expire command, ConversationState state, Heard heard) {
        // What is stored of a recording that was retracted runs out too.
        Recording recording = state.recording(command.recording())
                .or(() -> state.asTakenDown().recording(command.recording()))
                .orElse(null);
        if (recording == null
                || recording.content().isEmpty()
                || recording.isContentDestroyed()
                || command.now().isBefore(command.due())) {
            return new Decision.Accepted(List.of());
        }
        if (!heard.fresh()) {
            return Decision.Refused.because(new Refusal.NotFresh());
        }
        List<Waiting> waiting = inTheWay(recording, heard.conversation(), command.now());
        if (waiting.isEmpty()) {
            return Decision.Accepted.of(new Fact(
                    new RecordingDestroyed(
                            command.destruction().toString(),
                            command.recording(),
                            ReportOrAct.ACT,
                            command.cause(),
                            null),
                    null));
        }
        boolean told = recording
                .waits()
                .filter(last -> new HashSet<>(last.waitsFor()).equals(new HashSet<>(waiting)))
                .isPresent();
        return told
                ? new Decision.Accepted(List.of())
                : Decision.Accepted.of(
                        new Fact(new DestructionWaits(command.recording(), command.due(), waiting), null));
    }

    /**
     * What to know about a destruction.
     *
     * @param at when it was done, if that was said, else when it was taken down
     */
    public static List<Concern> concerns(
            RecordingDestroyed destroyed, ConversationState state, Heard heard, Instant at) {
        Recording recording = state.recording(destroyed.recording()).orElse(null);
        if (recording == null) {
            return List.of();
        }
        List<Concern> concerns = new ArrayList<>();
        boolean again = recording
                .destruction()
                .filter(first -> first.event() instanceof RecordingDestroyed d
                        && !d.destruction().equals(destroyed.destruction()))
                .isPresent();
        if (again) {
            concerns.add(Concern.about(Matter.DESTROYED_BEFORE));
        }
        if (destroyed.basis() == ReportOrAct.REPORT) {
            for (Waiting waiting : inTheWay(recording, heard.conversation(), at)) {
                boolean askedLater = recording
                        .copyRequestedAt(waiting.id())
                        .filter(asked -> asked.isAfter(at))
                        .isPresent();
                if (askedLater) {
                    continue;
                }
                concerns.add(
                        switch (waiting.what()) {
                            case COPY_REQUEST ->
                                Concern.of(Matter.DESTROYED_BEFORE_COPY, RuleId.COPY_DELIVERED, Outcome.BREACHED);
                            case HOLD -> Concern.about(Matter.DESTROYED_DESPITE_HOLD);
                            case KEEP_DECISION -> Concern.about(Matter.DESTROYED_BEFORE_KEEP_DECISION);
                        });
            }
            if (recording.content().isPresent() && !recording.isContentDestroyed()) {
                concerns.add(Concern.about(Matter.STILL_STORED));
            }
        }
        return concerns.stream().distinct().toList();
    }
}
