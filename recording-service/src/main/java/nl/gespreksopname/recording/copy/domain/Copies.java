package nl.gespreksopname.recording.copy.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingDestroyed;
import nl.gespreksopname.contracts.vocabulary.ImpossibilityReason;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.recording.conversation.domain.Act;
import nl.gespreksopname.recording.conversation.domain.ActRefusal;
import nl.gespreksopname.recording.conversation.domain.Concern;
import nl.gespreksopname.recording.conversation.domain.ConsentKnowledge;
import nl.gespreksopname.recording.conversation.domain.ConversationState;
import nl.gespreksopname.recording.conversation.domain.Decision;
import nl.gespreksopname.recording.conversation.domain.Fact;
import nl.gespreksopname.recording.conversation.domain.Happened;
import nl.gespreksopname.recording.conversation.domain.Heard;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.Recording;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.DeliverCopy;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.ReportImpossible;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.RequestCopy;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import nl.gespreksopname.recording.sharing.domain.Sharing;
import nl.gespreksopname.recording.verification.domain.Comparison;
import org.jspecify.annotations.Nullable;

/** Copies: who was recorded may have one ({@code copy-delivered}). */
public final class Copies {

    private Copies() {}

    /** A copy asked for. */
    public static Decision decide(RequestCopy command, ConversationState state) {
        return state.recording(command.recording()).isEmpty()
                ? Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.RECORDING))
                : Decision.Accepted.of(new Fact(
                        new CopyRequested(
                                command.copyRequest().toString(),
                                command.recording(),
                                command.requestedBy(),
                                command.time().about()),
                        command.time().at()));
    }

    /** A copy handed over elsewhere, or to be handed out by the suite to who asked for it. */
    public static Decision decide(DeliverCopy command, ConversationState state, Heard heard) {
        Recording recording = state.recording(command.recording()).orElse(null);
        if (recording == null) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.RECORDING));
        }
        CopyRequested request = recording.copyRequest(command.copyRequest()).orElse(null);
        if (request == null) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.COPY_REQUEST));
        }
        String to = command.to() == null ? request.requestedBy() : command.to();
        return switch (command.basis()) {
            case REPORT -> delivered(command, to, Optional.ofNullable(command.digest()));
            case ACT -> handOver(command, recording, request, to, heard);
        };
    }

    private static Decision handOver(
            DeliverCopy command, Recording recording, CopyRequested request, String to, Heard heard) {
        Optional<Refusal> noGround = heard.noGroundToActOn();
        if (noGround.isPresent()) {
            return Decision.Refused.because(noGround.get());
        }
        if (heard.conversation() == null || !heard.conversation().participants().containsKey(to)) {
            return refused(command, ActRefusal.NOT_A_PARTICIPANT);
        }
        Optional<ActRefusal> notNow =
                Sharing.notNow(recording, heard.conversation(), isOwed(recording, to, heard.conversation()));
        if (notNow.isPresent()) {
            return refused(command, notNow.get());
        }
        if (!to.equals(request.requestedBy())) {
            return refused(command, ActRefusal.NOT_THE_REQUESTER);
        }
        return recording
                .content()
                .map(content -> delivered(command, to, Optional.of(content.digest())))
                .orElseGet(() -> refused(command, ActRefusal.CONTENT_NOT_STORED));
    }

    /** Whether somebody is owed the copy that they ask for: who stands on the side of whoever keeps the recording is not. */
    public static boolean isOwed(Recording recording, String to, ConsentKnowledge consent) {
        return consent.sideOf(to)
                .filter(side ->
                        side != Side.NEITHER && side != recording.registration().keeper())
                .isPresent();
    }

    private static Decision refused(DeliverCopy command, ActRefusal reason) {
        return Act.DELIVER_COPY.refused(command.refusedAct(), command.recording(), reason);
    }

    private static Decision delivered(DeliverCopy command, String to, Optional<String> digest) {
        return Decision.Accepted.of(new Fact(
                new CopyDelivered(
                        command.delivery().toString(),
                        command.copyRequest(),
                        command.recording(),
                        command.basis(),
                        to,
                        digest.orElse(null),
                        command.time().about()),
                command.time().at()));
    }

    /** A copy that can't be given. */
    public static Decision decide(ReportImpossible command, ConversationState state) {
        Optional<Recording> recording = state.recording(command.recording());
        if (recording.isEmpty()) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.RECORDING));
        }
        if (recording.get().copyRequest(command.copyRequest()).isEmpty()) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.COPY_REQUEST));
        }
        return Decision.Accepted.of(new Fact(
                new CopyImpossible(
                        command.impossibility().toString(),
                        command.copyRequest(),
                        command.recording(),
                        command.reason(),
                        command.explanation(),
                        destruction(command, recording.get()),
                        command.time().about()),
                command.time().at()));
    }

    /** A destruction that is known needs not be named. */
    private static @Nullable String destruction(ReportImpossible command, Recording recording) {
        return command.destruction() == null && command.reason() == ImpossibilityReason.DESTROYED
                ? recording.destruction().map(Happened::id).orElse(null)
                : command.destruction();
    }

    /** What to know about a request. */
    public static List<Concern> concerns(CopyRequested requested, ConversationState state, Heard heard, Instant at) {
        if (!heard.mayKnow(requested.requestedBy())) {
            return List.of(Concern.about(Matter.PARTICIPANT_NOT_KNOWN), pending(at, heard));
        }
        Optional<Side> keeper =
                state.recording(requested.recording()).map(r -> r.registration().keeper());
        Optional<Side> requester =
                Optional.ofNullable(heard.conversation()).flatMap(c -> c.sideOf(requested.requestedBy()));
        return requester.isPresent() && requester.equals(keeper)
                ? List.of(Concern.of(Matter.REQUESTER_ON_KEEPERS_SIDE, RuleId.COPY_DELIVERED, Outcome.NOT_APPLICABLE))
                : List.of(pending(at, heard));
    }

    private static Concern pending(Instant requestedAt, Heard heard) {
        return new Concern(
                Matter.COPY_PENDING,
                RuleId.COPY_DELIVERED,
                Outcome.PENDING,
                heard.copyTerms().due(requestedAt));
    }

    /** What to know about a delivery. */
    public static List<Concern> concerns(CopyDelivered delivered, ConversationState state, Heard heard, Instant at) {
        Recording recording = state.recording(delivered.recording()).orElse(null);
        if (recording == null) {
            return List.of();
        }
        List<Concern> concerns = new ArrayList<>();
        if (!heard.mayKnow(delivered.to())) {
            concerns.add(Concern.about(Matter.PARTICIPANT_NOT_KNOWN));
        }
        recording
                .copyRequest(delivered.copyRequest())
                .filter(r -> !r.requestedBy().equals(delivered.to()))
                .ifPresent(_ ->
                        concerns.add(Concern.of(Matter.DELIVERED_TO_ANOTHER, RuleId.COPY_DELIVERED, Outcome.PENDING)));
        recording
                .copyRequestedAt(delivered.copyRequest())
                .filter(asked -> !at.isBefore(heard.copyTerms().due(asked)))
                .ifPresent(_ -> concerns.add(Concern.of(Matter.COPY_LATE, RuleId.COPY_DELIVERED, Outcome.BREACHED)));
        if (delivered.digest() == null) {
            concerns.add(Concern.of(Matter.DIGEST_MISSING, RuleId.COPY_DELIVERED, Outcome.UNKNOWN));
        } else {
            Comparison.concern(recording, delivered.digest()).ifPresent(concerns::add);
        }
        return concerns;
    }

    /** What to know about an impossibility. */
    public static List<Concern> concerns(CopyImpossible impossible, ConversationState state) {
        boolean unexplained = switch (impossible.reason()) {
            case NONE_GIVEN -> true;
            case OTHER -> impossible.explanation() == null;
            case DESTROYED, LOST, NEVER_MADE, SAFETY -> false;
        };
        if (unexplained) {
            return List.of(Concern.of(Matter.IMPOSSIBILITY_REASON_MISSING, RuleId.COPY_DELIVERED, Outcome.BREACHED));
        }
        if (impossible.reason() != ImpossibilityReason.DESTROYED) {
            return List.of();
        }
        if (impossible.destruction() == null) {
            return List.of(Concern.of(Matter.DESTRUCTION_NOT_NAMED, RuleId.COPY_DELIVERED, Outcome.UNKNOWN));
        }
        boolean known = state.recording(impossible.recording()).stream()
                .flatMap(recording -> recording.entries().stream())
                .anyMatch(entry -> entry.event() instanceof RecordingDestroyed
                        && entry.id().equals(impossible.destruction()));
        return known
                ? List.of()
                : List.of(Concern.of(Matter.DESTRUCTION_NOT_KNOWN, RuleId.COPY_DELIVERED, Outcome.UNKNOWN));
    }
}
