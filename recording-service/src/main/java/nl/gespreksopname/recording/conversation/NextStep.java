package nl.gespreksopname.recording.conversation;

import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.ActRefused;
import nl.gespreksopname.contracts.recording.RecordingEvent.ContentStored;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.contracts.recording.RecordingEvent.PublicationFound;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingMatched;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.contracts.vocabulary.RecordingStatus;
import nl.gespreksopname.contracts.vocabulary.ReportOrAct;
import nl.gespreksopname.contracts.vocabulary.VerificationOutcome;
import nl.gespreksopname.conventions.problem.Language;
import nl.gespreksopname.conventions.problem.Text;

/**
 * What can sensibly be done next.
 *
 * @param text what it is, in the caller's language
 * @param method of HTTP
 * @param href where, from the root of this service
 */
public record NextStep(String text, String method, String href) {

    private static final String ROOT = "/recording/v1/recordings/";

    /** What can be done after what was just taken down. */
    static List<NextStep> afterAll(List<RecordingEvent> added, Language language) {
        List<NextStep> steps = new ArrayList<>();
        boolean fingerprinted = added.stream().anyMatch(FingerprintTaken.class::isInstance);
        for (RecordingEvent event : added) {
            if (!(fingerprinted && event instanceof RecordingStatusChanged)) {
                steps.addAll(after(event, language));
            }
        }
        return List.copyOf(steps);
    }

    private static List<NextStep> after(RecordingEvent event, Language language) {
        return switch (event) {
            case RecordingRegistered e ->
                List.of(post(
                        new Text("Meld het einde van de opname", "Report the recording's end"),
                        e.recording() + "/status-changes",
                        language));
            case RecordingStatusChanged e ->
                e.status() == RecordingStatus.ENDED ? List.of(fingerprint(e.recording(), language)) : List.of();
            case FingerprintTaken e -> List.of(copyRequest(e.recording(), language));
            case ContentStored e -> List.of(copyRequest(e.recording(), language));
            case CopyRequested e ->
                List.of(
                        post(
                                new Text("Overhandig de kopie", "Deliver the copy"),
                                e.recording() + "/copy-requests/" + e.copyRequest() + "/deliveries",
                                language),
                        post(
                                new Text("Meld dat een kopie niet kan", "Report that a copy is impossible"),
                                e.recording() + "/copy-requests/" + e.copyRequest() + "/impossibilities",
                                language));
            case CopyDelivered e ->
                e.basis() == ReportOrAct.ACT
                        ? List.of(
                                new NextStep(
                                        new Text(
                                                        "Haal het bestand op voor de ontvanger",
                                                        "Get the file for the recipient")
                                                .in(language),
                                        "GET",
                                        ROOT + e.recording() + "/content?delivery=" + e.delivery()),
                                verification(e.recording(), language))
                        : List.of(verification(e.recording(), language));
            case CopyVerified e ->
                e.outcome() == VerificationOutcome.NO_FINGERPRINT
                        ? List.of(fingerprint(e.recording(), language))
                        : List.of();
            case RecordingMatched _,
                    CopyImpossible _,
                    EditDisclosed _,
                    RecordingShared _,
                    PublicationFound _,
                    ActRefused _,
                    RecordingEvent.VerificationExplained _,
                    RecordingEvent.RecipientNotified _,
                    RecordingEvent.TakeDownReported _,
                    RecordingEvent.HoldPlaced _,
                    RecordingEvent.HoldLifted _,
                    RecordingEvent.RecordingDestroyed _,
                    RecordingEvent.DestructionWaits _,
                    RecordingEvent.FactCorrected _,
                    RecordingEvent.FactDisputed _,
                    RecordingEvent.PersonalValuesDestroyed _ -> List.of();
        };
    }

    private static NextStep fingerprint(String recording, Language language) {
        return post(
                new Text("Leg de vingerafdruk van het bestand vast", "Put the file's fingerprint down"),
                recording + "/fingerprints",
                language);
    }

    private static NextStep copyRequest(String recording, Language language) {
        return post(
                new Text("Leg een verzoek om een kopie vast", "Take a request for a copy down"),
                recording + "/copy-requests",
                language);
    }

    private static NextStep verification(String recording, Language language) {
        return post(
                new Text("Laat de ontvanger het bestand vergelijken", "Let the recipient have the file compared"),
                recording + "/verifications",
                language);
    }

    private static NextStep post(Text text, String path, Language language) {
        return new NextStep(text.in(language), "POST", ROOT + path);
    }
}
