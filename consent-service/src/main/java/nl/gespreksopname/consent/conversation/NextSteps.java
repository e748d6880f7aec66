package nl.gespreksopname.consent.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Logged;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.contracts.vocabulary.Answer;
import nl.gespreksopname.contracts.vocabulary.KeepChoice;
import nl.gespreksopname.conventions.problem.Language;
import nl.gespreksopname.conventions.problem.Text;

/** What a caller can do after a fact, in the order in which it mostly goes. */
final class NextSteps {

    private final String base;
    private final Language language;
    private final List<TakenDown.NextStep> steps = new ArrayList<>();

    private NextSteps(UUID conversation, Language language) {
        this.base = ConversationResource.PATH + "/" + conversation;
        this.language = language;
    }

    static List<TakenDown.NextStep> of(UUID id, Conversation conversation, List<Logged> added, Language language) {
        var next = new NextSteps(id, language);
        added.forEach(logged -> next.look(logged.event(), conversation));
        return next.steps.stream().distinct().toList();
    }

    private void look(ConsentEvent event, Conversation conversation) {
        switch (event) {
            case ConsentEvent.ConversationPlanned planned -> {
                if (conversation.mentions().isEmpty()) {
                    post(
                            "/possibility-mentions",
                            "Leg vast dat is gezegd dat opnemen kan.",
                            "Put on record that recording was said to be possible.");
                }
                if (conversation.announcements().isEmpty()) {
                    post(
                            "/announcements",
                            "Leg vast wie een opname aankondigt.",
                            "Put on record who announces a recording.");
                }
            }
            case ConsentEvent.RecordingAnnounced announced -> {
                post(
                        "/announcements/" + announced.announcement() + "/responses",
                        "Leg vast wat de anderen antwoorden.",
                        "Put on record what the others answer.");
                if (conversation.arrangements().isEmpty()) {
                    post(
                            "/arrangements",
                            "Leg de afspraken over de opname vast.",
                            "Put the arrangements about the recording on record.");
                }
                get("/clearance", "Bekijk of er mag worden opgenomen.", "See whether there may be a recording.");
            }
            case ConsentEvent.ResponseGiven given -> {
                if (given.answer() == Answer.REFUSED) {
                    if (given.explanation() == null) {
                        post(
                                "/refusals/" + given.response() + "/explanations",
                                "Leg de weigering uit.",
                                "Explain the refusal.");
                    }
                    post("/alternatives", "Bied een andere manier aan.", "Offer another way.");
                }
                if (conversation.awaitingKeepDecision().stream()
                        .anyMatch(withdrawal -> withdrawal.id().equals(given.response()))) {
                    post(
                            "/keep-decisions",
                            "Leg vast of wat al was opgenomen, wordt bewaard of vernietigd.",
                            "Put on record whether what was recorded is kept or destroyed.");
                }
            }
            case ConsentEvent.AlternativeOffered offered -> {
                Conversation.Alternative alternative =
                        conversation.alternatives().get(offered.alternative());
                if (alternative != null && !alternative.delivered()) {
                    post(
                            "/alternatives/" + offered.alternative() + "/deliveries",
                            "Leg vast dat het alternatief is geleverd.",
                            "Put on record that the alternative was delivered.");
                }
            }
            case ConsentEvent.ArrangementMade made ->
                post(
                        "/arrangements/" + made.arrangement() + "/confirmations",
                        "Leg vast wie de afspraken bevestigen.",
                        "Put on record who confirm the arrangements.");
            case ConsentEvent.SharePermissionRequested requested ->
                post(
                        "/share-requests/" + requested.permission() + "/decisions",
                        "Leg vast wat de anderen besluiten.",
                        "Put on record what the others decide.");
            case ConsentEvent.SharePermissionGranted granted ->
                post(
                        "/share-requests/" + granted.permission() + "/revocations",
                        "De toestemming geldt; hier is zij in te trekken.",
                        "The permission is in force; it can be revoked here.");
            case ConsentEvent.ParticipantJoined joined -> {}
            case ConsentEvent.AbsenteeNamed named -> {}
            case ConsentEvent.ParticipantLeft left -> {}
            case ConsentEvent.ConversationStarted started -> {}
            case ConsentEvent.ConversationEnded ended -> {}
            case ConsentEvent.ConversationCancelled cancelled -> {}
            case ConsentEvent.PossibilityMentioned mentioned -> {}
            case ConsentEvent.RefusalExplained explained -> {}
            case ConsentEvent.AlternativeDelivered delivered ->
                post(
                        "/alternatives/" + delivered.alternative() + "/acceptances",
                        "Leg vast of het alternatief voldoet.",
                        "Put on record whether the alternative will do.");
            case ConsentEvent.ArrangementConfirmed confirmed -> {}
            case ConsentEvent.ClearanceChanged changed -> {}
            case ConsentEvent.ShareDecisionMade made -> {}
            case ConsentEvent.SharePermissionRevoked revoked -> {}
            case ConsentEvent.SharePermissionEnded ended -> {}
            case ConsentEvent.SharePermissionDenied denied -> {}
            case ConsentEvent.PersonDescribed described -> {}
            case ConsentEvent.CustodyRecorded recorded -> {}
            case ConsentEvent.CapacityRecorded recorded -> {}
            case ConsentEvent.RefusalContested contested ->
                post(
                        "/refusals/" + contested.refusal() + "/reviews",
                        "Leg vast wat een ander dan wie weigerde ervan vindt.",
                        "Put on record what somebody other than who refused finds of it.");
            case ConsentEvent.RefusalReviewed it -> {}
            case ConsentEvent.AlternativeAccepted it -> {}
            case ConsentEvent.AlternativeDisputed disputed ->
                post(
                        "/alternatives/" + disputed.alternative() + "/disputes/" + disputed.dispute() + "/settlements",
                        "Leg vast hoe de betwisting afloopt.",
                        "Put on record how the dispute ends.");
            case ConsentEvent.AlternativeDisputeSettled it -> {}
            case ConsentEvent.FactCorrected it -> {}
            case ConsentEvent.FactDisputed disputed ->
                post(
                        "/facts/" + disputed.disputes() + "/corrections",
                        "Klopt het feit niet? Corrigeer het.",
                        "Is the fact not so? Correct it.");
            case ConsentEvent.KeepDecided decided -> {
                if (decided.choice() == KeepChoice.DESTROY && decided.recording() != null) {
                    steps.add(new TakenDown.NextStep(
                            new Text("Vernietig de opname.", "Destroy the recording.").in(language),
                            "POST",
                            "/recording/v1/recordings/" + decided.recording() + "/destructions"));
                }
            }
            case ConsentEvent.SafetyMarkPlaced placed ->
                post(
                        "/safety-marks/" + placed.mark() + "/liftings",
                        "Hef de markering op als zij niet meer nodig is.",
                        "Lift the mark when it is no longer needed.");
            case ConsentEvent.SafetyMarkLifted it -> {}
            case ConsentEvent.ConversationTransferred it -> {}
            case ConsentEvent.ConversationReceived it -> {}
            case ConsentEvent.SharePermissionNeedChanged changed ->
                post(
                        "/share-requests/" + changed.permission() + "/decisions",
                        "Leg vast wat de anderen besluiten.",
                        "Put on record what the others decide.");
            case ConsentEvent.PersonalValuesDestroyed it -> {}
        }
    }

    private void post(String path, String dutch, String english) {
        steps.add(new TakenDown.NextStep(new Text(dutch, english).in(language), "POST", base + path));
    }

    private void get(String path, String dutch, String english) {
        steps.add(new TakenDown.NextStep(new Text(dutch, english).in(language), "GET", base + path));
    }
}
