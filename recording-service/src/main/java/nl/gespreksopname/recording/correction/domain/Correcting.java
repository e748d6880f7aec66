package nl.gespreksopname.recording.correction.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.gespreksopname.contracts.history.EffectiveHistory;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.ActRefused;
import nl.gespreksopname.contracts.recording.RecordingEvent.ContentStored;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.DestructionWaits;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.FactCorrected;
import nl.gespreksopname.contracts.recording.RecordingEvent.FactDisputed;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldLifted;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldPlaced;
import nl.gespreksopname.contracts.recording.RecordingEvent.PersonalValuesDestroyed;
import nl.gespreksopname.contracts.recording.RecordingEvent.PublicationFound;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecipientNotified;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingDestroyed;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingMatched;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.recording.RecordingEvent.TakeDownReported;
import nl.gespreksopname.contracts.recording.RecordingEvent.VerificationExplained;
import nl.gespreksopname.contracts.vocabulary.EditWhat;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.When;
import nl.gespreksopname.recording.conversation.domain.Concern;
import nl.gespreksopname.recording.conversation.domain.ConversationState;
import nl.gespreksopname.recording.conversation.domain.Decision;
import nl.gespreksopname.recording.conversation.domain.Fact;
import nl.gespreksopname.recording.conversation.domain.Happened;
import nl.gespreksopname.recording.conversation.domain.Heard;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Correct;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Dispute;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Time;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import nl.gespreksopname.recording.conversation.domain.Revision;
import nl.gespreksopname.recording.conversation.domain.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Corrections and disputes of what was taken down (rules.md, case 15). What people reported can be corrected; what this service
 * did or decided can't be: it follows anew. A correction or a dispute is taken back by correcting it in turn.
 */
public final class Correcting {

    private Correcting() {}

    /**
     * A fact corrected: it did not happen, or happened otherwise. When it was corrected before, this starts from what counts in
     * its place by now, so that what two people corrected of one fact both stands.
     */
    public static Decision decide(Correct command, ConversationState state) {
        Happened<RecordingEvent> taken = about(command.version(), command.recording(), state);
        if (taken == null) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.FACT));
        }
        if (!isReported(taken.event())) {
            return Decision.Refused.because(new Refusal.NotCorrectable());
        }
        EffectiveHistory<Happened<RecordingEvent>> history = ConversationState.effective(state.history());
        List<Fact> facts = new ArrayList<>();
        boolean replaced = command.revision() != null;
        facts.add(new Fact(
                new FactCorrected(
                        command.correction().toString(),
                        history.toCorrect(command.version()),
                        replaced,
                        command.explanation()),
                null));
        if (command.revision() != null) {
            Optional<Fact> instead = revised(history.latest(command.version()).orElse(taken), command.revision());
            if (instead.isEmpty()) {
                return Decision.Refused.because(new Refusal.NotCorrectable());
            }
            facts.add(instead.get());
        }
        return new Decision.Accepted(facts);
    }

    /** A fact disputed; what this service did can be disputed too. */
    public static Decision decide(Dispute command, ConversationState state) {
        return about(command.version(), command.recording(), state) == null
                ? Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.FACT))
                : Decision.Accepted.of(new Fact(
                        new FactDisputed(
                                command.dispute().toString(), command.version(), command.by(), command.explanation()),
                        null));
    }

    private static @Nullable Happened<RecordingEvent> about(int version, String recording, ConversationState state) {
        return state.taken(version)
                .filter(taken -> Subject.recordingOf(taken.event(), state)
                        .filter(recording::equals)
                        .isPresent())
                .orElse(null);
    }

    /** What to know about a correction. */
    public static List<Concern> concerns(FactCorrected corrected, ConversationState state) {
        long corrections = state.history().stream()
                .filter(h -> h.event() instanceof FactCorrected c && c.corrects() == corrected.corrects())
                .count();
        return corrections > 1 ? List.of(Concern.about(Matter.CORRECTED_AGAIN)) : List.of();
    }

    /** What to know about a dispute. */
    public static List<Concern> concerns(FactDisputed disputed, Heard heard) {
        List<Concern> concerns = new ArrayList<>();
        concerns.add(Concern.about(Matter.FACT_DISPUTED));
        if (!heard.mayKnow(disputed.by())) {
            concerns.add(Concern.about(Matter.PARTICIPANT_NOT_KNOWN));
        }
        return concerns;
    }

    /** Whether people reported it. */
    public static boolean isReported(RecordingEvent event) {
        return switch (event) {
            case RecordingRegistered e -> e.basis() == ReportOrAct.REPORT;
            case CopyDelivered e -> e.basis() == ReportOrAct.REPORT;
            case RecordingShared e -> e.basis() == ReportOrAct.REPORT;
            case PublicationFound e -> e.basis() == ReportOrAct.REPORT;
            case RecordingDestroyed e -> e.basis() == ReportOrAct.REPORT;
            case RecordingStatusChanged _,
                    FingerprintTaken _,
                    CopyRequested _,
                    CopyImpossible _,
                    CopyVerified _,
                    EditDisclosed _,
                    VerificationExplained _,
                    RecipientNotified _,
                    TakeDownReported _,
                    FactCorrected _,
                    FactDisputed _ -> true;
            // A hold is lifted, not corrected: it kept something from happening.
            case RecordingMatched _,
                    ContentStored _,
                    ActRefused _,
                    HoldPlaced _,
                    HoldLifted _,
                    DestructionWaits _,
                    PersonalValuesDestroyed _ -> false;
        };
    }

    /** The fact as it is, of the same type and about the same ids; empty when the revision is of another kind of fact. */
    private static Optional<Fact> revised(Happened<RecordingEvent> taken, Revision revision) {
        Time time = revision.time();
        boolean said = time.at() != null || time.about() != null;
        Instant occurredAt = said ? time.at() : asBefore(taken);
        RecordingEvent event = switch (revision) {
            case Revision.OfRegistration r ->
                taken.event() instanceof RecordingRegistered e
                        ? new RecordingRegistered(
                                e.recording(),
                                or(r.announcement(), e.announcement()),
                                e.basis(),
                                or(r.recorder(), e.recorder()),
                                either(r.side(), e.side()),
                                either(r.keeper(), e.keeper()),
                                either(r.medium(), e.medium()),
                                e.mediaType(),
                                e.device(),
                                either(r.undisclosed(), e.undisclosed()),
                                e.matched(),
                                when(said, time, e.when()))
                        : null;
            case Revision.OfStatus r ->
                taken.event() instanceof RecordingStatusChanged e
                        ? new RecordingStatusChanged(
                                e.recording(),
                                either(r.status(), e.status()),
                                r.status() == null || r.status() == e.status()
                                        ? or(r.reason(), e.reason())
                                        : r.reason(),
                                when(said, time, e.when()))
                        : null;
            case Revision.OfFingerprint r ->
                taken.event() instanceof FingerprintTaken e
                        ? new FingerprintTaken(
                                e.fingerprint(),
                                e.recording(),
                                either(r.digest(), e.digest()),
                                either(r.size(), e.size()),
                                or(r.durationSeconds(), e.durationSeconds()),
                                when(said, time, e.when()))
                        : null;
            case Revision.OfCopyRequest r ->
                taken.event() instanceof CopyRequested e
                        ? new CopyRequested(
                                e.copyRequest(),
                                e.recording(),
                                either(r.requestedBy(), e.requestedBy()),
                                when(said, time, e.when()))
                        : null;
            case Revision.OfDelivery r ->
                taken.event() instanceof CopyDelivered e
                        ? new CopyDelivered(
                                e.delivery(),
                                e.copyRequest(),
                                e.recording(),
                                e.basis(),
                                either(r.to(), e.to()),
                                or(r.digest(), e.digest()),
                                when(said, time, e.when()))
                        : null;
            case Revision.OfImpossibility r ->
                taken.event() instanceof CopyImpossible e
                        ? new CopyImpossible(
                                e.impossibility(),
                                e.copyRequest(),
                                e.recording(),
                                either(r.reason(), e.reason()),
                                e.explanation(),
                                or(r.destruction(), e.destruction()),
                                when(said, time, e.when()))
                        : null;
            case Revision.OfVerification r ->
                taken.event() instanceof CopyVerified e
                        ? new CopyVerified(
                                e.verification(),
                                e.recording(),
                                or(r.by(), e.by()),
                                or(r.delivery(), e.delivery()),
                                e.digest(),
                                e.outcome(),
                                when(said, time, e.when()))
                        : null;
            case Revision.OfExplanation _ ->
                taken.event() instanceof VerificationExplained e
                        ? new VerificationExplained(
                                e.explanation(), e.verification(), e.recording(), e.text(), when(said, time, e.when()))
                        : null;
            case Revision.OfEdit r ->
                taken.event() instanceof EditDisclosed e ? revised(e, r, when(said, time, e.when())) : null;
            case Revision.OfShare r ->
                taken.event() instanceof RecordingShared e
                        ? new RecordingShared(
                                e.share(),
                                e.recording(),
                                e.basis(),
                                or(r.permission(), e.permission()),
                                or(r.sharedBy(), e.sharedBy()),
                                either(r.side(), e.side()),
                                e.material(),
                                e.recipient(),
                                e.recipientKey(),
                                either(r.purpose(), e.purpose()),
                                either(r.scope(), e.scope()),
                                or(r.procedural(), e.procedural()),
                                or(r.digest(), e.digest()),
                                when(said, time, e.when()))
                        : null;
            case Revision.OfNotice r ->
                taken.event() instanceof RecipientNotified e
                        ? new RecipientNotified(
                                e.notice(),
                                e.share(),
                                e.recording(),
                                either(r.means(), e.means()),
                                when(said, time, e.when()))
                        : null;
            case Revision.OfPublication r ->
                taken.event() instanceof PublicationFound e
                        ? new PublicationFound(
                                e.publication(),
                                e.recording(),
                                e.basis(),
                                or(r.permission(), e.permission()),
                                or(r.publishedBy(), e.publishedBy()),
                                either(r.side(), e.side()),
                                e.material(),
                                e.platform(),
                                e.platformKey(),
                                or(r.digest(), e.digest()),
                                when(said, time, e.when()))
                        : null;
            case Revision.OfTakeDown r ->
                taken.event() instanceof TakeDownReported e
                        ? new TakeDownReported(
                                e.takeDown(),
                                e.publication(),
                                e.recording(),
                                either(r.status(), e.status()),
                                when(said, time, e.when()))
                        : null;
            case Revision.OfDestruction r ->
                taken.event() instanceof RecordingDestroyed e
                        ? new RecordingDestroyed(
                                e.destruction(),
                                e.recording(),
                                e.basis(),
                                either(r.cause(), e.cause()),
                                when(said, time, e.when()))
                        : null;
        };
        return event == null ? Optional.empty() : Optional.of(new Fact(event, occurredAt));
    }

    private static EditDisclosed revised(EditDisclosed edit, Revision.OfEdit revision, @Nullable When when) {
        EditWhat what = either(revision.what(), edit.what());
        return new EditDisclosed(
                edit.edit(),
                edit.recording(),
                or(revision.editedBy(), edit.editedBy()),
                what.kind(),
                what,
                either(revision.toldTo(), edit.toldTo()),
                or(revision.digest(), edit.digest()),
                edit.explanation(),
                when);
    }

    /**
     * What nobody gave a time for counted from when it was taken down. The revision is taken down later, and would count from
     * then; who corrects another field does not say that it happened later.
     */
    private static @Nullable Instant asBefore(Happened<RecordingEvent> taken) {
        return taken.occurredAt() == null && when(taken.event()) == null ? taken.loggedAt() : taken.occurredAt();
    }

    private static @Nullable When when(RecordingEvent event) {
        return switch (event) {
            case RecordingRegistered e -> e.when();
            case RecordingStatusChanged e -> e.when();
            case FingerprintTaken e -> e.when();
            case CopyRequested e -> e.when();
            case CopyDelivered e -> e.when();
            case CopyImpossible e -> e.when();
            case CopyVerified e -> e.when();
            case EditDisclosed e -> e.when();
            case RecordingShared e -> e.when();
            case PublicationFound e -> e.when();
            case VerificationExplained e -> e.when();
            case RecipientNotified e -> e.when();
            case TakeDownReported e -> e.when();
            case RecordingDestroyed e -> e.when();
            case RecordingMatched _,
                    ContentStored _,
                    ActRefused _,
                    HoldPlaced _,
                    HoldLifted _,
                    DestructionWaits _,
                    FactCorrected _,
                    FactDisputed _,
                    PersonalValuesDestroyed _ -> null;
        };
    }

    private static @Nullable When when(boolean said, Time time, @Nullable When before) {
        return said ? time.about() : before;
    }

    private static <T> T either(@Nullable T revised, T before) {
        return Objects.requireNonNullElse(revised, before);
    }

    private static <T> @Nullable T or(@Nullable T revised, @Nullable T before) {
        return revised == null ? before : revised;
    }
}
