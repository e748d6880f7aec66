package nl.gespreksopname.recording.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.EventEnvelope;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.ContentStored;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.FactCorrected;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldLifted;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldPlaced;
import nl.gespreksopname.contracts.recording.RecordingEvent.PersonalValuesDestroyed;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingDestroyed;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.recording.retention.RetentionTable;
import nl.gespreksopname.recording.retention.domain.PersonalValues;

/** The service's own tables, which follow in the transaction in which events are appended or imported. */
@ApplicationScoped
class Following {

    private final RetentionTable retention;

    /** Made by the container. */
    @Inject
    Following(RetentionTable retention) {
        this.retention = retention;
    }

    /**
     * Follows what was added.
     *
     * @param all the whole stream after it
     */
    void follow(Connection connection, List<StoredEvent> all, List<StoredEvent> added) throws SQLException {
        Set<String> corrected = new HashSet<>();
        // What is added can begin with what stands in the place of a corrected fact, when it is imported by the batch.
        boolean inPlace = all.size() > added.size()
                && OwnStream.decoded(all.get(all.size() - added.size() - 1).envelope())
                        .filter(before -> before instanceof FactCorrected correction && correction.replaced())
                        .isPresent();
        for (StoredEvent stored : added) {
            EventEnvelope envelope = stored.envelope();
            RecordingEvent event = OwnStream.decoded(envelope).orElse(null);
            if (event != null) {
                if (event instanceof FactCorrected) {
                    corrected.add(envelope.organisation());
                }
                // What stands in the place of a corrected fact comes with the correction.
                if (!inPlace) {
                    RecordingRow.follow(event, envelope);
                }
                keep(connection, event, envelope);
            }
            inPlace = event instanceof FactCorrected correction && correction.replaced();
        }
        for (String organisation : corrected) {
            RecordingRow.correct(OwnStream.of(all, organisation).state());
        }
    }

    private void keep(Connection connection, RecordingEvent event, EventEnvelope envelope) throws SQLException {
        String organisation = envelope.organisation();
        UUID conversation =
                UUID.fromString(envelope.stream().substring(envelope.stream().indexOf('/') + 1));
        Instant now = envelope.loggedAt();
        if (!PersonalValues.of(event).isEmpty()) {
            retention.valuesSealed(connection, organisation, conversation, now);
        }
        switch (event) {
            case ContentStored e ->
                retention.contentStored(connection, organisation, conversation, UUID.fromString(e.recording()), now);
            case RecordingDestroyed e -> {
                if (e.basis() == ReportOrAct.ACT) {
                    retention.contentDestroyed(connection, organisation, UUID.fromString(e.recording()), now);
                } else {
                    retention.lookAt(connection, organisation, UUID.fromString(e.recording()), now);
                }
            }
            case PersonalValuesDestroyed _ -> retention.valuesDestroyed(connection, organisation, conversation, now);
            // What a destruction waits for, or waits for no more.
            case CopyRequested e -> retention.lookAt(connection, organisation, UUID.fromString(e.recording()), now);
            case CopyDelivered e -> retention.lookAt(connection, organisation, UUID.fromString(e.recording()), now);
            case CopyImpossible e -> retention.lookAt(connection, organisation, UUID.fromString(e.recording()), now);
            case HoldPlaced e -> retention.lookAt(connection, organisation, UUID.fromString(e.recording()), now);
            case HoldLifted e -> retention.lookAt(connection, organisation, UUID.fromString(e.recording()), now);
            case FactCorrected _ -> retention.lookAtAll(connection, organisation, conversation, now);
            case RecordingEvent.RecordingRegistered _,
                    RecordingEvent.RecordingMatched _,
                    RecordingEvent.RecordingStatusChanged _,
                    RecordingEvent.FingerprintTaken _,
                    RecordingEvent.CopyVerified _,
                    RecordingEvent.EditDisclosed _,
                    RecordingEvent.RecordingShared _,
                    RecordingEvent.PublicationFound _,
                    RecordingEvent.ActRefused _,
                    RecordingEvent.VerificationExplained _,
                    RecordingEvent.RecipientNotified _,
                    RecordingEvent.TakeDownReported _,
                    RecordingEvent.DestructionWaits _,
                    RecordingEvent.FactDisputed _ -> {
                // bears on no term
            }
        }
    }
}
