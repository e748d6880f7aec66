package nl.gespreksopname.policy.rules.domain.copydelivered;

import java.time.Instant;
import java.util.Optional;
import nl.gespreksopname.contracts.consent.ConsentEvent.KeepDecided;
import nl.gespreksopname.contracts.consent.ConsentEvent.RecordingAnnounced;
import nl.gespreksopname.contracts.consent.ConsentEvent.ResponseGiven;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldLifted;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldPlaced;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingDestroyed;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.KeepChoice;
import nl.gespreksopname.contracts.vocabulary.Side;
import nl.gespreksopname.policy.facts.domain.Fact;
import nl.gespreksopname.policy.facts.domain.Facts;
import nl.gespreksopname.policy.facts.domain.Recording;
import nl.gespreksopname.policy.rules.domain.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Whether a recording might be destroyed when it was: nothing was in the way, and there was a cause. Whoever keeps a recording
 * of their own, such as a child on a phone, needs no cause.
 */
record Destruction(Facts facts, Recording recording, Fact<RecordingDestroyed> fact) {

    /** When it is said to have been destroyed. */
    Instant at() {
        return fact.moment().reckoned();
    }

    /** What was in the way; empty when it was allowed. */
    Optional<Sentence> objection() {
        if (isHeld()) {
            return because("de vernietiging was opgeschort", "destruction was on hold");
        }
        if (isAskedFor()) {
            return because("een ander verzoek om een kopie stond open", "another request for a copy was open");
        }
        if (awaitsADecision()) {
            return because(
                    "over bewaren was na een intrekking nog niet besloten",
                    "after a withdrawal it was not decided yet whether to keep it");
        }
        return switch (fact.what().cause()) {
            case RETENTION_ENDED, ERASURE, AGREED -> Optional.empty();
            case KEEP_DECISION ->
                isDecided()
                        ? Optional.empty()
                        : because("niemand besloot tot vernietigen", "nobody decided to destroy it");
            case OTHER ->
                recording.registered().what().keeper() == Side.CITIZEN
                        ? Optional.empty()
                        : because("een reden om te vernietigen was er niet", "there was no cause to destroy it");
        };
    }

    private static Optional<Sentence> because(String dutch, String english) {
        return Optional.of(new Sentence(dutch, english));
    }

    private boolean isHeld() {
        return facts.of(HoldPlaced.class).stream()
                .filter(hold -> hold.what().recording().equals(recording.id()) && isBefore(hold))
                .anyMatch(this::stillHolds);
    }

    private boolean stillHolds(Fact<HoldPlaced> hold) {
        @Nullable Instant until = hold.what().until();
        return (until == null || until.isAfter(at()))
                && facts.of(HoldLifted.class).stream()
                        .noneMatch(lifted ->
                                lifted.what().hold().equals(hold.what().hold()) && isBefore(lifted));
    }

    private boolean isAskedFor() {
        return facts.of(CopyRequested.class).stream()
                .filter(request -> request.what().recording().equals(recording.id()) && isBefore(request))
                .anyMatch(request -> !isAnswered(request.what().copyRequest()));
    }

    private boolean isAnswered(String request) {
        return facts.of(RecordingEvent.CopyDelivered.class).stream()
                        .anyMatch(delivery -> delivery.what().copyRequest().equals(request) && isBefore(delivery))
                || facts.of(CopyImpossible.class).stream()
                        .anyMatch(
                                impossible -> impossible.what().copyRequest().equals(request) && isBefore(impossible));
    }

    private boolean awaitsADecision() {
        @Nullable Fact<RecordingAnnounced> announced = recording.announcement();
        return announced != null
                && facts.of(ResponseGiven.class).stream()
                        .filter(response -> response.what().answer() == Answer.WITHDRAWN
                                && response.what()
                                        .announcement()
                                        .equals(announced.what().announcement())
                                && isBefore(response)
                                && recording.hasBegunBy(response.moment().reckoned()))
                        .anyMatch(withdrawal -> facts.of(KeepDecided.class).stream()
                                .noneMatch(decided -> decided.what()
                                                .withdrawal()
                                                .equals(withdrawal.what().response())
                                        && isBefore(decided)));
    }

    private boolean isDecided() {
        return facts.of(KeepDecided.class).stream()
                .anyMatch(decided -> decided.what().choice() == KeepChoice.DESTROY
                        && (decided.what().recording() == null
                                || recording.id().equals(decided.what().recording()))
                        && isBefore(decided));
    }

    private boolean isBefore(Fact<?> other) {
        return !other.moment().reckoned().isAfter(at());
    }
}
