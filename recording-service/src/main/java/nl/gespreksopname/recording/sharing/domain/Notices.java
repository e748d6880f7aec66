package nl.gespreksopname.recording.sharing.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecipientNotified;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.vocabulary.EndCause;
import nl.gespreksopname.recording.conversation.domain.Concern;
import nl.gespreksopname.recording.conversation.domain.ConsentKnowledge;
import nl.gespreksopname.recording.conversation.domain.ConversationState;
import nl.gespreksopname.recording.conversation.domain.Decision;
import nl.gespreksopname.recording.conversation.domain.Fact;
import nl.gespreksopname.recording.conversation.domain.Happened;
import nl.gespreksopname.recording.conversation.domain.Heard;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.Permission;
import nl.gespreksopname.recording.conversation.domain.Recording;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.NotifyRecipient;
import nl.gespreksopname.recording.conversation.domain.Refusal;

/** Notices to whoever received a share, after the permission that it rested on was taken back (rules.md, case 10). */
public final class Notices {

    private Notices() {}

    /** A recipient told. */
    public static Decision decide(NotifyRecipient command, ConversationState state) {
        Recording recording = state.recording(command.recording()).orElse(null);
        if (recording == null) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.RECORDING));
        }
        if (recording.share(command.share()).isEmpty()) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.SHARE));
        }
        return Decision.Accepted.of(new Fact(
                new RecipientNotified(
                        command.notice().toString(),
                        command.share(),
                        command.recording(),
                        command.means(),
                        command.time().about()),
                command.time().at()));
    }

    /** What to know about a notice. */
    public static List<Concern> concerns(RecipientNotified notified, ConversationState state, Heard heard) {
        return state
                .recording(notified.recording())
                .filter(recording -> !revoked(recording, heard).containsKey(notified.share()))
                .map(_ -> Concern.about(Matter.NOTICE_WITHOUT_END))
                .stream()
                .toList();
    }

    /** The shares whose recipient has yet to be told, with when their permission ended. */
    public static Map<String, Instant> awaited(Recording recording, Heard heard) {
        Map<String, Instant> awaited = new LinkedHashMap<>(revoked(recording, heard));
        awaited.keySet().removeIf(share -> recording.notice(share).isPresent());
        return awaited;
    }

    /** The shares that were permitted by what was taken back since, with when that was. */
    public static Map<String, Instant> revoked(Recording recording, Heard heard) {
        ConsentKnowledge consent = heard.conversation();
        Map<String, Instant> revoked = new LinkedHashMap<>();
        if (consent != null) {
            for (Happened<RecordingEvent> happened : recording.shares()) {
                if (happened.event() instanceof RecordingShared share && share.procedural() == null) {
                    revokedAt(share, happened.at(), consent).ifPresent(at -> revoked.put(share.share(), at));
                }
            }
        }
        return revoked;
    }

    private static Optional<Instant> revokedAt(RecordingShared share, Instant sharedAt, ConsentKnowledge consent) {
        List<String> candidates = new ArrayList<>();
        if (share.permission() != null) {
            candidates.add(share.permission());
        } else if (Coverage.at(sharedAt, Sharing.use(share), null, consent)
                instanceof Coverage.Covered(String covers)) {
            candidates.add(covers);
        }
        return candidates.stream()
                .flatMap(id -> Optional.ofNullable(consent.permissions().get(id)).stream())
                .filter(permission -> permission.cause() == EndCause.REVOKED)
                .flatMap(permission -> endedSince(permission, sharedAt).stream())
                .findFirst();
    }

    /** What was shared after the end is a breach of its own, and no share that was permitted. */
    private static Optional<Instant> endedSince(Permission permission, Instant sharedAt) {
        return Optional.ofNullable(permission.endedAt()).filter(end -> end.isAfter(sharedAt));
    }
}
