package nl.gespreksopname.recording.retention.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import nl.gespreksopname.contracts.vocabulary.Sealed;
import nl.gespreksopname.recording.conversation.domain.ConversationState;
import nl.gespreksopname.recording.conversation.domain.Decision;
import nl.gespreksopname.recording.conversation.domain.Fact;
import nl.gespreksopname.recording.conversation.domain.Happened;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.ExpireValues;

/** The personal values that a stream refers to: what stands in the vault about people in a conversation's recordings. */
public final class PersonalValues {

    private PersonalValues() {}

    /** The values whose time ran out: destroyed, unless a hold is in force; nothing when there are none, or they are not due. */
    public static Decision decide(ExpireValues command, ConversationState state) {
        List<Sealed> values = kept(state.history());
        boolean held = state.recordings().values().stream()
                .anyMatch(recording -> !recording.holdsInForce(command.now()).isEmpty());
        return held || values.isEmpty() || command.now().isBefore(command.due())
                ? new Decision.Accepted(List.of())
                : Decision.Accepted.of(new Fact(new PersonalValuesDestroyed(command.due(), values.size()), null));
    }

    /** The values that were not destroyed yet. */
    public static List<Sealed> kept(List<Happened<RecordingEvent>> history) {
        return history.subList(untilDestruction(history), history.size()).stream()
                .flatMap(happened -> of(happened.event()).stream())
                .toList();
    }

    /** The values that were destroyed, or are to be as soon as that was taken down. */
    public static List<Sealed> destroyed(List<Happened<RecordingEvent>> history) {
        return history.subList(0, untilDestruction(history)).stream()
                .flatMap(happened -> of(happened.event()).stream())
                .toList();
    }

    private static int untilDestruction(List<Happened<RecordingEvent>> history) {
        int until = 0;
        for (int i = 0; i < history.size(); i++) {
            if (history.get(i).event() instanceof PersonalValuesDestroyed) {
                until = i + 1;
            }
        }
        return until;
    }

    /** The values that an event refers to. */
    public static List<Sealed> of(RecordingEvent event) {
        List<Optional<Sealed>> values = new ArrayList<>();
        switch (event) {
            case RecordingRegistered e -> values.add(Optional.ofNullable(e.device()));
            case CopyImpossible e -> values.add(Optional.ofNullable(e.explanation()));
            case EditDisclosed e -> values.add(Optional.ofNullable(e.explanation()));
            case RecordingShared e -> values.add(Optional.of(e.recipient()));
            case PublicationFound e -> values.add(Optional.of(e.platform()));
            case VerificationExplained e -> values.add(Optional.of(e.text()));
            case HoldPlaced e -> values.add(Optional.ofNullable(e.explanation()));
            case FactCorrected e -> values.add(Optional.ofNullable(e.explanation()));
            case FactDisputed e -> values.add(Optional.ofNullable(e.explanation()));
            case RecordingMatched _,
                    RecordingStatusChanged _,
                    FingerprintTaken _,
                    ContentStored _,
                    CopyRequested _,
                    CopyDelivered _,
                    CopyVerified _,
                    ActRefused _,
                    RecipientNotified _,
                    TakeDownReported _,
                    HoldLifted _,
                    RecordingDestroyed _,
                    DestructionWaits _,
                    PersonalValuesDestroyed _ -> {
                // of these nothing stands in the vault
            }
        }
        return values.stream().flatMap(Optional::stream).toList();
    }
}
