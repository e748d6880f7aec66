package nl.gespreksopname.recording.publication.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.gespreksopname.contracts.recording.RecordingEvent.PublicationFound;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.contracts.vocabulary.Scope;
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
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Publish;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import nl.gespreksopname.recording.sharing.domain.Coverage;
import nl.gespreksopname.recording.sharing.domain.Sharing;
import nl.gespreksopname.recording.sharing.domain.Use;
import org.jspecify.annotations.Nullable;

/** Publications: a scope of their own, for one platform each, which no other permission implies. */
public final class Publishing {

    private Publishing() {}

    /** A publication found, or to be done by the suite. */
    public static Decision decide(Publish command, ConversationState state, Heard heard) {
        Recording recording = state.recording(command.recording()).orElse(null);
        if (recording == null) {
            return Decision.Refused.because(new Refusal.Unknown(Refusal.Thing.RECORDING));
        }
        return switch (command.basis()) {
            case REPORT -> published(command, command.side(), command.permission(), command.digest());
            case ACT -> publish(command, recording, heard);
        };
    }

    private static Decision publish(Publish command, Recording recording, Heard heard) {
        Optional<Refusal> noGround = heard.noGroundToActOn();
        ConsentKnowledge consent = heard.conversation();
        if (noGround.isPresent() || consent == null) {
            return Decision.Refused.because(noGround.orElseGet(Refusal.NotFresh::new));
        }
        Optional<ActRefusal> notNow = Sharing.notNow(recording, consent);
        if (notNow.isPresent()) {
            return Act.PUBLISH.refused(command.refusedAct(), recording.id(), notNow.get());
        }
        Optional<Side> side = Sharing.sharersSide(command.publishedBy(), command.side(), consent);
        if (side.isEmpty()) {
            return Act.PUBLISH.refused(command.refusedAct(), recording.id(), ActRefusal.SHARER_NOT_A_PARTICIPANT);
        }
        Use use = new Use(
                command.recording(), side.get(), command.material(), command.platformKey(), null, Scope.PUBLISH);
        String digest = command.material() == Material.ORIGINAL && command.digest() == null
                ? recording.originalDigest().orElse(null)
                : command.digest();
        return switch (Coverage.now(use, command.permission(), consent, heard.now())) {
            case Coverage.Covered(String permission) -> published(command, side.get(), permission, digest);
            case Coverage.NotCovered(ActRefusal why) -> Act.PUBLISH.refused(command.refusedAct(), recording.id(), why);
        };
    }

    private static Decision published(
            Publish command, Side side, @Nullable String permission, @Nullable String digest) {
        return Decision.Accepted.of(new Fact(
                new PublicationFound(
                        command.publication().toString(),
                        command.recording(),
                        command.basis(),
                        permission,
                        command.publishedBy(),
                        side,
                        command.material(),
                        command.platform(),
                        command.platformKey(),
                        digest,
                        command.time().about()),
                command.time().at()));
    }

    /**
     * What to know about a publication.
     *
     * @param at when it was found or done, if that was said, else when it was taken down
     */
    public static List<Concern> concerns(PublicationFound published, ConversationState state, Heard heard, Instant at) {
        List<Concern> concerns = new ArrayList<>();
        if (published.publishedBy() == null) {
            concerns.add(Concern.about(Matter.PUBLISHER_NOT_KNOWN));
        } else if (!heard.mayKnow(published.publishedBy())) {
            concerns.add(Concern.about(Matter.PARTICIPANT_NOT_KNOWN));
        }
        Use use = new Use(
                published.recording(),
                published.side(),
                published.material(),
                published.platformKey(),
                null,
                Scope.PUBLISH);
        Sharing.uncovered(use, published.permission(), published.basis(), heard, at)
                .ifPresent(concerns::add);
        Sharing.comparison(published.recording(), published.digest(), state).ifPresent(concerns::add);
        return concerns;
    }
}
