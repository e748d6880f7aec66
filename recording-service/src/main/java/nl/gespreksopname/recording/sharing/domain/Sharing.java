package nl.gespreksopname.recording.sharing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Outcome;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.RuleId;
import nl.gespreksopname.contracts.vocabulary.Side;
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
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Share;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import nl.gespreksopname.recording.destruction.domain.Keeping;
import nl.gespreksopname.recording.verification.domain.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * Shares with somebody outside the conversation. A share through the suite needs a permission of the other side in force that
 * covers it, except in a procedure; a reported one is taken down whatever it rested on.
 */
public final class Sharing {

    private Sharing() {}

    /** A share done elsewhere, or to be done by the suite. */
    public static Decision decide(Share command, ConversationState state, Heard heard) {
        Recording recording = state.recording(command.recording()).orElse(null);
        if (recording == null) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.RECORDING));
        }
        return switch (command.basis()) {
            case REPORT -> shared(command, command.side(), command.permission(), command.digest());
            case ACT -> share(command, recording, heard);
        };
    }

    private static Decision share(Share command, Recording recording, Heard heard) {
        Optional<Refusal> noGround = heard.noGroundToActOn();
        ConsentKnowledge consent = heard.conversation();
        if (noGround.isPresent() || consent == null) {
            return Decision.Refused.because(noGround.orElseGet(Refusal.NotFresh::new));
        }
        Optional<ActRefusal> notNow = notNow(recording, consent, command.procedural() != null);
        if (notNow.isPresent()) {
            return Act.SHARE.refused(command.refusedAct(), recording.id(), notNow.get());
        }
        Optional<Side> side = sharersSide(command.sharedBy(), command.side(), consent);
        if (side.isEmpty()) {
            return Act.SHARE.refused(command.refusedAct(), recording.id(), ActRefusal.SHARER_NOT_A_PARTICIPANT);
        }
        String digest = command.material() == Material.ORIGINAL && command.digest() == null
                ? recording.originalDigest().orElse(null)
                : command.digest();
        if (command.procedural() != null) {
            return shared(command, side.get(), command.permission(), digest);
        }
        return switch (Coverage.now(use(command, side.get()), command.permission(), consent, heard.now())) {
            case Coverage.Covered(String permission) -> shared(command, side.get(), permission, digest);
            case Coverage.NotCovered(ActRefusal why) -> Act.SHARE.refused(command.refusedAct(), recording.id(), why);
        };
    }

    /** Why a recording may not be passed on for now, to whomever. */
    public static Optional<ActRefusal> notNow(Recording recording, @Nullable ConsentKnowledge consent) {
        return recording.isDestroyed()
                ? Optional.of(ActRefusal.RECORDING_DESTROYED)
                : Keeping.refusal(recording, consent);
    }

    /**
     * The same, for what may be owed: use in a procedure, and a copy that the other side asked for. That the recording is not
     * kept is no ground against those, as its destruction waits for them.
     */
    public static Optional<ActRefusal> notNow(Recording recording, @Nullable ConsentKnowledge consent, boolean owed) {
        return notNow(recording, consent).filter(why -> !(owed && why == ActRefusal.DESTRUCTION_DECIDED));
    }

    /** On whose side a sharer stands: by consent-service if it knows them, empty when they take no part at all. */
    public static Optional<Side> sharersSide(@Nullable String sharer, Side said, ConsentKnowledge consent) {
        return sharer == null ? Optional.of(said) : consent.sideOf(sharer);
    }

    private static Use use(Share command, Side side) {
        return new Use(
                command.recording(),
                side,
                command.material(),
                command.recipientKey(),
                command.purpose(),
                command.scope());
    }

    private static Decision shared(Share command, Side side, @Nullable String permission, @Nullable String digest) {
        return Decision.Accepted.of(new Fact(
                new RecordingShared(
                        command.share().toString(),
                        command.recording(),
                        command.basis(),
                        permission,
                        command.sharedBy(),
                        side,
                        command.material(),
                        command.recipient(),
                        command.recipientKey(),
                        command.purpose(),
                        command.scope(),
                        command.procedural(),
                        digest,
                        command.time().about()),
                command.time().at()));
    }

    /** Why a share that was done may no longer be carried out; empty when it may. */
    public static Optional<ActRefusal> noLongerPermitted(RecordingShared share, Heard heard) {
        ConsentKnowledge consent = heard.conversation();
        if (share.procedural() != null) {
            return Optional.empty();
        }
        if (consent == null) {
            return Optional.of(ActRefusal.PERMISSION_MISSING);
        }
        return switch (Coverage.now(use(share), share.permission(), consent, heard.now())) {
            case Coverage.Covered _ -> Optional.empty();
            case Coverage.NotCovered(ActRefusal why) -> Optional.of(why);
        };
    }

    static Use use(RecordingShared share) {
        return new Use(
                share.recording(),
                share.side(),
                share.material(),
                share.recipientKey(),
                share.purpose(),
                share.scope());
    }

    /**
     * What to know about a share.
     *
     * @param at when it was done, if that was said, else when it was taken down
     */
    public static List<Concern> concerns(RecordingShared share, ConversationState state, Heard heard, Instant at) {
        List<Concern> concerns = new ArrayList<>();
        if (share.sharedBy() != null && !heard.mayKnow(share.sharedBy())) {
            concerns.add(Concern.about(Matter.PARTICIPANT_NOT_KNOWN));
        }
        if (share.procedural() != null) {
            concerns.add(Concern.of(Matter.PROCEDURAL_USE, RuleId.SHARED_WITH_PERMISSION, Outcome.NOT_APPLICABLE));
        } else {
            uncovered(use(share), share.permission(), share.basis(), heard, at).ifPresent(concerns::add);
        }
        comparison(share.recording(), share.digest(), state).ifPresent(concerns::add);
        return concerns;
    }

    /** What to know about a reported use that no permission covered; one through the suite was checked when it was done. */
    public static Optional<Concern> uncovered(
            Use use, @Nullable String permission, ReportOrAct basis, Heard heard, Instant at) {
        return switch (basis) {
            case ACT -> Optional.empty();
            case REPORT -> {
                ConsentKnowledge consent = heard.conversation();
                if (consent == null) {
                    yield Optional.of(Concern.of(
                            Matter.SHARED_WITHOUT_PERMISSION, RuleId.SHARED_WITH_PERMISSION, Outcome.UNKNOWN));
                }
                yield switch (Coverage.at(at, use, permission, consent)) {
                    case Coverage.Covered _ -> Optional.empty();
                    case Coverage.NotCovered _ ->
                        Optional.of(Concern.of(
                                Matter.SHARED_WITHOUT_PERMISSION, RuleId.SHARED_WITH_PERMISSION, Outcome.BREACHED));
                };
            }
        };
    }

    /** What to know about the digest of what was shared or published. */
    public static Optional<Concern> comparison(String recording, @Nullable String digest, ConversationState state) {
        return digest == null
                ? Optional.empty()
                : state.recording(recording).flatMap(r -> Comparison.concern(r, digest));
    }
}
