package nl.gespreksopname.recording.content.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.recording.RecordingEvent.ContentStored;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
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
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.HandOut;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.StoreContent;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import nl.gespreksopname.recording.copy.domain.Copies;
import nl.gespreksopname.recording.destruction.domain.Keeping;
import nl.gespreksopname.recording.sharing.domain.Sharing;

/** Content that is kept here: stored once and never replaced, handed out only for what was decided. */
public final class Content {

    private Content() {}

    /** Content stored. The same content again changes nothing. */
    public static Decision decide(StoreContent command, ConversationState state) {
        Optional<Recording> recording = state.recording(command.recording());
        if (recording.isEmpty()) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.RECORDING));
        }
        if (recording.get().isDestroyed()) {
            return Decision.Refused.because(new Refusal.AlreadyDestroyed());
        }
        Optional<ContentStored> stored = recording.get().content();
        if (stored.isEmpty()) {
            return Decision.Accepted.of(new Fact(
                    new ContentStored(command.recording(), command.digest(), command.size(), command.mediaType()),
                    null));
        }
        return stored.get().digest().equals(command.digest())
                ? new Decision.Accepted(List.of())
                : Decision.Refused.because(new Refusal.OtherContentStored());
    }

    /** What to know about stored content. */
    public static List<Concern> concerns(ContentStored stored, ConversationState state) {
        List<Concern> concerns = new ArrayList<>();
        state.recording(stored.recording()).ifPresent(recording -> {
            if (recording
                    .originalDigest()
                    .filter(d -> !d.equals(stored.digest()))
                    .isPresent()) {
                concerns.add(Concern.of(Matter.ANOTHER_FINGERPRINT, RuleId.EDITS_DISCLOSED, Outcome.UNKNOWN));
            }
            if (recording.registration().keeper() != Side.ORGANISATION) {
                concerns.add(Concern.about(Matter.KEPT_BY_OTHER_SIDE));
            }
        });
        return concerns;
    }

    /**
     * Content asked for. For a copy or a share only if that was done through the suite, and for a share only while it may be
     * shared: a permission that ended in between ends this too. What it was decided to destroy is handed out only for what is
     * owed, and to the organisation itself as long as a hold says that it is needed. Nothing is appended when it may be handed
     * out.
     */
    public static Decision decide(HandOut command, ConversationState state, Heard heard) {
        Recording recording = state.recording(command.recording()).orElse(null);
        if (recording == null) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.RECORDING));
        }
        if (recording.content().isEmpty()) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.CONTENT));
        }
        boolean outside = command.delivery() != null || command.share() != null;
        if (recording.isDestroyed() && !outside) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.CONTENT));
        }
        Optional<Refusal> noGround = heard.noGroundToActOn();
        ConsentKnowledge consent = heard.conversation();
        if (noGround.isPresent() || consent == null) {
            return Decision.Refused.because(noGround.orElseGet(Refusal.NotFresh::new));
        }
        CopyDelivered delivery = command.delivery() == null
                ? null
                : recording
                        .delivery(command.delivery())
                        .filter(d -> d.basis() == ReportOrAct.ACT)
                        .orElse(null);
        if (command.delivery() != null && delivery == null) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.DELIVERY));
        }
        // Who is to decide whether it is kept may hear it; nobody else may, until that is decided.
        if (!outside
                && Keeping.isToBeDestroyed(recording, consent)
                && recording.holdsInForce(heard.now()).isEmpty()) {
            return Act.HAND_OUT.refused(command.refusedAct(), recording.id(), ActRefusal.DESTRUCTION_DECIDED);
        }
        if (command.share() != null) {
            RecordingShared share = recording
                    .share(command.share())
                    .filter(s -> s.basis() == ReportOrAct.ACT)
                    .orElse(null);
            if (share == null) {
                return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.SHARE));
            }
            Optional<ActRefusal> notNow = Sharing.notNow(recording, consent, share.procedural() != null);
            if (notNow.isPresent()) {
                return Act.SHARE.refused(command.refusedAct(), recording.id(), notNow.get());
            }
            // Only the recording itself is kept here: permission for an edit or a transcript does not open it.
            if (share.material() != Material.ORIGINAL) {
                return Act.SHARE.refused(
                        command.refusedAct(), recording.id(), ActRefusal.PERMISSION_FOR_OTHER_MATERIAL);
            }
            Optional<ActRefusal> ended = Sharing.noLongerPermitted(share, heard);
            if (ended.isPresent()) {
                return Act.SHARE.refused(command.refusedAct(), recording.id(), ended.get());
            }
        }
        if (delivery != null) {
            Optional<ActRefusal> notNow =
                    Sharing.notNow(recording, consent, Copies.isOwed(recording, delivery.to(), consent));
            if (notNow.isPresent()) {
                return Act.DELIVER_COPY.refused(command.refusedAct(), recording.id(), notNow.get());
            }
        }
        return new Decision.Accepted(List.of());
    }
}
