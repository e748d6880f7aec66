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
import nl.gespreksopname.conventions.problem.Language;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.conversation.domain.Concern;
import nl.gespreksopname.recording.conversation.domain.ConversationState;
import nl.gespreksopname.recording.conversation.domain.Matter;
import nl.gespreksopname.recording.conversation.domain.Recording;
import nl.gespreksopname.recording.conversation.domain.Subject;

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
    static List<NextStep> afterAll(Told told, Language language) {
        List<RecordingEvent> added =
                told.added().stream().map(Told.Added::event).toList();
        List<NextStep> steps = new ArrayList<>();
        boolean fingerprinted = added.stream().anyMatch(FingerprintTaken.class::isInstance);
        for (RecordingEvent event : added) {
            if (!(fingerprinted && event instanceof RecordingStatusChanged)) {
                steps.addAll(after(event, told.state(), language));
            }
        }
        List<Matter> matters = told.concerns().stream().map(Concern::matter).toList();
        added.stream()
                .flatMap(event -> Subject.recordingOf(event, told.state()).stream())
                .distinct()
                .forEach(recording -> steps.addAll(onAccountOf(matters, recording, language)));
        return steps.stream().distinct().toList();
    }

    private static List<NextStep> onAccountOf(List<Matter> matters, String recording, Language language) {
        List<NextStep> steps = new ArrayList<>();
        if (matters.contains(Matter.DESTRUCTION_DECIDED)) {
            steps.add(post(
                    new Text("Vernietig de opname", "Destroy the recording"), recording + "/destructions", language));
        }
        if (matters.contains(Matter.RECIPIENT_NOTICE_AWAITED)) {
            steps.add(new NextStep(
                    new Text(
                                    "Bekijk welke ontvangers nog bericht moeten krijgen",
                                    "See which recipients have yet to be told")
                            .in(language),
                    "GET",
                    ROOT + recording + "/shares"));
        }
        return steps;
    }

    private static List<NextStep> after(RecordingEvent event, ConversationState state, Language language) {
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
            case CopyRequested e -> {
                NextStep impossible = post(
                        new Text("Meld dat een kopie niet kan", "Report that a copy is impossible"),
                        e.recording() + "/copy-requests/" + e.copyRequest() + "/impossibilities",
                        language);
                yield state.recording(e.recording())
                                .filter(Recording::isDestroyed)
                                .isPresent()
                        ? List.of(impossible)
                        : List.of(
                                post(
                                        new Text("Overhandig de kopie", "Deliver the copy"),
                                        e.recording() + "/copy-requests/" + e.copyRequest() + "/deliveries",
                                        language),
                                impossible);
            }
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
                switch (e.outcome()) {
                    case IDENTICAL, DISCLOSED_EDIT -> List.of();
                    case NO_FINGERPRINT -> List.of(fingerprint(e.recording(), language));
                    case DIFFERENT ->
                        List.of(
                                post(
                                        new Text(
                                                "Leg uit waarom het bestand verschilt", "Explain why the file differs"),
                                        e.recording() + "/verifications/" + e.verification() + "/explanations",
                                        language),
                                edit(e.recording(), language));
                };
            case RecordingEvent.VerificationExplained e -> List.of(edit(e.recording(), language));
            case PublicationFound e ->
                List.of(post(
                        new Text("Meld of het is verwijderd", "Report whether it was taken down"),
                        e.recording() + "/publications/" + e.publication() + "/take-downs",
                        language));
            case RecordingEvent.HoldPlaced e ->
                List.of(post(
                        new Text("Hef de opschorting op zodra dat kan", "Lift the hold as soon as that can be"),
                        e.recording() + "/holds/" + e.hold() + "/liftings",
                        language));
            case RecordingMatched _,
                    CopyImpossible _,
                    EditDisclosed _,
                    RecordingShared _,
                    ActRefused _,
                    RecordingEvent.RecipientNotified _,
                    RecordingEvent.TakeDownReported _,
                    RecordingEvent.HoldLifted _,
                    RecordingEvent.RecordingDestroyed _,
                    RecordingEvent.DestructionWaits _,
                    RecordingEvent.FactCorrected _,
                    RecordingEvent.FactDisputed _,
                    RecordingEvent.PersonalValuesDestroyed _ -> List.of();
        };
    }

    private static NextStep edit(String recording, Language language) {
        return post(
                new Text("Meld de bewerking als de inhoud is bewerkt", "Disclose the edit if the content was edited"),
                recording + "/edits",
                language);
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
