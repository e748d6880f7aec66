package nl.gespreksopname.recording.correction;

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
import nl.gespreksopname.contracts.recording.RecordingEvent.FactDisputed;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.access.Purpose;
import nl.gespreksopname.recording.conversation.Facts;
import nl.gespreksopname.recording.conversation.Requests;
import nl.gespreksopname.recording.conversation.Told;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Dispute;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Disputes of what was taken down. */
@Path("/recording/v1/recordings/{recordingId}/facts/{version}/disputes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Corrigeren en betwisten")
public class DisputesResource {

    private static final String DISPUTES_NEW = """
            {"by": "2a4c6e80-1b3d-5f7a-9c0e-123456789abc", "explanation": "De opname is niet hervat."}""";

    private static final String DISPUTES_ANSWER = """
            {"disputeId": "8f9a0b1c-2d3e-5f4a-8b5c-6d7e8f9a0b1c", "version": 13,
             "concerns": [{"code": "fact-disputed",
              "text": "Het feit telt mee als betwist. Is het onjuist, corrigeer het dan."}],
             "nextSteps": []}""";

    private static final String DISPUTES_VIEW = """
            {"disputeId": "8f9a0b1c-2d3e-5f4a-8b5c-6d7e8f9a0b1c", "disputes": 3,
             "by": "2a4c6e80-1b3d-5f7a-9c0e-123456789abc", "explanation": "De opname is niet hervat.",
             "noted": {"eventId": "recording/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/9",
             "loggedAt": "2026-11-04T09:50:03.000000Z", "client": "zaaksysteem"}}""";

    private static final String DISPUTES_PAGE = "{\"items\": [" + DISPUTES_VIEW + "]}";

    private static final Text DISPUTES_NAME = new Text("Deze betwisting", "This dispute");

    private static final Text FACT = new Text("Dit feit van deze opname", "This fact of this recording");

    private final Requests requests;
    private final Facts facts;

    /** Made by the container. */
    @Inject
    public DisputesResource(Requests requests, Facts facts) {
        this.requests = requests;
        this.facts = facts;
    }

    /** Takes a dispute down. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "disputeRecordingFact",
            summary = "Feit betwisten",
            description =
                    "Legt vast dat een deelnemer zegt dat een vastgelegd feit niet klopt. Het feit telt mee als betwist, tot het is gecorrigeerd of de betwisting is ingetrokken.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewDispute.class),
                            examples = @ExampleObject(name = "betwisting", value = DISPUTES_NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = DisputeAnswer.class),
                            examples = @ExampleObject(name = "vastgelegd", value = DISPUTES_ANSWER)))
    public Response dispute(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De versie waarin het feit is vastgelegd: het laatste getal van zijn eventId.")
                    @PathParam("version")
                    int version,
            NewDispute body) {
        Told told = requests.about(
                recordingId,
                body,
                means -> new Dispute(
                        means.id(0),
                        recordingId.toString(),
                        version,
                        body.by().toString(),
                        means.sealIfSaid("explanation", Set.of(body.by().toString()), body.explanation())));
        FactDisputed made = told.the(FactDisputed.class);
        return requests.created(
                told,
                recordingId + "/facts/" + version + "/disputes/" + made.dispute(),
                new DisputeAnswer(made.dispute(), told.version(), requests.concerns(told), requests.nextSteps(told)));
    }

    /** Lists disputes. */
    @GET
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listRecordingFactDisputes",
            summary = "Betwistingen bekijken",
            description =
                    "Geeft de betwistingen van een feit, in de volgorde van vastleggen. Teksten komen uit de kluis; dat ze gelezen zijn, wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(examples = @ExampleObject(name = "bladzijde", value = DISPUTES_PAGE)))
    public Page<DisputeView> list(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De versie waarin het feit is vastgelegd: het laatste getal van zijn eventId.")
                    @PathParam("version")
                    int version,
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
        facts.at(recordingId, version, FACT);
        return facts.list(recordingId, kind(recordingId), e -> e.disputes() == version, purpose);
    }

    /** Shows a dispute. */
    @GET
    @Path("/{recordingDisputeId}")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "getRecordingFactDispute",
            summary = "Betwisting bekijken",
            description = "Geeft één betwisting. Teksten komen uit de kluis; dat ze gelezen zijn, wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Gevonden.",
            content =
                    @Content(
                            schema = @Schema(implementation = DisputeView.class),
                            examples = @ExampleObject(name = "betwisting", value = DISPUTES_VIEW)))
    public Response get(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De versie waarin het feit is vastgelegd: het laatste getal van zijn eventId.")
                    @PathParam("version")
                    int version,
            @Parameter(description = "De betwisting.") @PathParam("recordingDisputeId") UUID recordingDisputeId,
            @Parameter(description = "Waarvoor gelezen wordt; standaard behandeling van de zaak.")
                    @QueryParam("purpose")
                    @Nullable
                    Purpose purpose) {
        return facts.one(
                recordingId,
                kind(recordingId),
                DISPUTES_NAME,
                e -> e.disputes() == version && e.dispute().equals(recordingDisputeId.toString()),
                purpose);
    }

    /** Of the recording at hand: the event names a version, and not what it is about. */
    private static Facts.Kind<FactDisputed, DisputeView> kind(UUID recording) {
        return new Facts.Kind<>(
                FactDisputed.class,
                _ -> recording.toString(),
                e -> Arrays.asList(e.explanation()),
                (e, shown) -> new DisputeView(
                        e.dispute(), e.disputes(), e.by(), shown.text(e.explanation()), shown.noted(null)));
    }
}
