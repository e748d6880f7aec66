package nl.gespreksopname.recording.verification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.contracts.recording.RecordingEvent.VerificationExplained;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.access.Purpose;
import nl.gespreksopname.recording.conversation.Facts;
import nl.gespreksopname.recording.conversation.Requests;
import nl.gespreksopname.recording.conversation.Told;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.ExplainVerification;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Explanations of a difference. */
@Path("/recording/v1/recordings/{recordingId}/verifications/{verificationId}/explanations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vergelijken")
public class ExplanationsResource {

    private static final String EXPLANATIONS_NEW = """
            {"text": "De telefoon heeft het bestand bij het versturen omgezet."}""";

    private static final String EXPLANATIONS_ANSWER = """
            {"explanationId": "1e2f3a4b-5c6d-5e7f-8a8b-9c0d1e2f3a4b", "version": 9,
             "concerns": [{"code": "explanation-is-no-disclosure", "rule": "edits-disclosed", "outcome": "unknown",
              "text": "De uitleg is vastgelegd. Is de inhoud bewerkt, meld dan ook de bewerking met haar vingerafdruk."}],
             "nextSteps": []}""";

    private static final String EXPLANATIONS_VIEW = """
            {"explanationId": "1e2f3a4b-5c6d-5e7f-8a8b-9c0d1e2f3a4b",
             "verificationId": "0d1e2f3a-4b5c-5d6e-8f7a-8b9c0d1e2f3a",
             "text": "De telefoon heeft het bestand bij het versturen omgezet.",
             "noted": {"eventId": "recording/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/9",
             "loggedAt": "2026-11-04T09:50:03.000000Z", "client": "zaaksysteem"}}""";

    private static final String EXPLANATIONS_PAGE = "{\"items\": [" + EXPLANATIONS_VIEW + "]}";

    private static final Text EXPLANATIONS_NAME = new Text("Deze uitleg", "This explanation");

    private static final Text VERIFICATION = new Text("Deze vergelijking", "This verification");

    private static final Facts.Kind<VerificationExplained, ExplanationView> EXPLANATIONS = new Facts.Kind<>(
            VerificationExplained.class,
            VerificationExplained::recording,
            e -> Arrays.asList(e.text()),
            (e, shown) -> new ExplanationView(
                    e.explanation(), e.verification(), shown.text(e.text()), shown.noted(e.when())));

    private final Requests requests;
    private final Facts facts;

    /** Made by the container. */
    @Inject
    public ExplanationsResource(Requests requests, Facts facts) {
        this.requests = requests;
        this.facts = facts;
    }

    /** Takes an explanation down. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "explainVerification",
            summary = "Afwijking uitleggen",
            description =
                    "Legt vast waarom een vergeleken bestand verschilt van de opname. Een uitleg is geen melding van een bewerking: is de inhoud bewerkt, meld dat dan bij edits.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewExplanation.class),
                            examples = @ExampleObject(name = "uitleg", value = EXPLANATIONS_NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = ExplanationAnswer.class),
                            examples = @ExampleObject(name = "vastgelegd", value = EXPLANATIONS_ANSWER)))
    public Response explain(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De vergelijking.") @PathParam("verificationId") UUID verificationId,
            NewExplanation body) {
        Told told = requests.about(
                recordingId,
                body,
                means -> new ExplainVerification(
                        means.id(0),
                        verificationId.toString(),
                        recordingId.toString(),
                        means.seal("explanation", Set.of(), body.text()),
                        body.time()));
        VerificationExplained made = told.the(VerificationExplained.class);
        return requests.created(
                told,
                recordingId + "/verifications/" + verificationId + "/explanations/" + made.explanation(),
                new ExplanationAnswer(
                        made.explanation(), told.version(), requests.concerns(told), requests.nextSteps(told)));
    }

    /** Lists explanations. */
    @GET
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listVerificationExplanations",
            summary = "Uitleg bekijken",
            description =
                    "Geeft de uitleg bij een vergelijking, in de volgorde van vastleggen. Teksten komen uit de kluis; dat ze gelezen zijn, wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(examples = @ExampleObject(name = "bladzijde", value = EXPLANATIONS_PAGE)))
    public Page<ExplanationView> list(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De vergelijking.") @PathParam("verificationId") UUID verificationId,
            @Parameter(description = "Waarvoor gelezen wordt; standaard behandeling van de zaak.")
                    @QueryParam("purpose")
                    @Nullable
                    Purpose purpose,
            @Parameter(description = "Hoeveel per bladzijde, 1 tot en met 200.") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "Waar de volgende bladzijde begint, uit de vorige.")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor) {
        return facts.list(
                recordingId,
                is(recordingId, verificationId),
                VERIFICATION,
                EXPLANATIONS,
                e -> e.verification().equals(verificationId.toString()),
                purpose);
    }

    /** Shows an explanation. */
    @GET
    @Path("/{explanationId}")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "getVerificationExplanation",
            summary = "Eén uitleg bekijken",
            description =
                    "Geeft één uitleg bij een vergelijking. Teksten komen uit de kluis; dat ze gelezen zijn, wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Gevonden.",
            content =
                    @Content(
                            schema = @Schema(implementation = ExplanationView.class),
                            examples = @ExampleObject(name = "uitleg", value = EXPLANATIONS_VIEW)))
    public Response get(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De vergelijking.") @PathParam("verificationId") UUID verificationId,
            @Parameter(description = "De uitleg.") @PathParam("explanationId") UUID explanationId,
            @Parameter(description = "Waarvoor gelezen wordt; standaard behandeling van de zaak.")
                    @QueryParam("purpose")
                    @Nullable
                    Purpose purpose) {
        return facts.one(
                recordingId,
                EXPLANATIONS,
                EXPLANATIONS_NAME,
                e -> e.verification().equals(verificationId.toString())
                        && e.explanation().equals(explanationId.toString()),
                purpose);
    }

    private static Predicate<RecordingEvent> is(UUID recording, UUID verification) {
        return event -> event instanceof CopyVerified verified
                && verified.recording().equals(recording.toString())
                && verified.verification().equals(verification.toString());
    }
}
