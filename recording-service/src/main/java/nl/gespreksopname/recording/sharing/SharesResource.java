package nl.gespreksopname.recording.sharing;

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
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.contracts.vocabulary.Material;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.conventions.search.SearchKey;
import nl.gespreksopname.recording.access.Purpose;
import nl.gespreksopname.recording.conversation.Facts;
import nl.gespreksopname.recording.conversation.Requests;
import nl.gespreksopname.recording.conversation.Told;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Share;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shares with somebody outside the conversation. */
@Path("/recording/v1/recordings/{recordingId}/shares")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Delen", description = "Delen met iemand buiten het gesprek kan alleen met toestemming van de andere kant.")
public class SharesResource {

    private static final String SHARES_NEW = """
            {"basis": "act", "permissionId": "7a8b9c0d-1e2f-5a3b-8c4d-5e6f7a8b9c0d",
             "sharedBy": "2a4c6e80-1b3d-5f7a-9c0e-123456789abc", "side": "citizen", "material": "original",
             "recipient": "tante Klaproos", "purpose": "personal-support", "scope": "listen", "basedOn": {"consent": 12}}""";

    private static final String SHARES_ANSWER = """
            {"shareId": "8b9c0d1e-2f3a-5b4c-9d5e-6f7a8b9c0d1e", "permissionId": "7a8b9c0d-1e2f-5a3b-8c4d-5e6f7a8b9c0d",
             "version": 8, "concerns": [], "nextSteps": []}""";

    private static final String SHARES_VIEW = """
            {"shareId": "8b9c0d1e-2f3a-5b4c-9d5e-6f7a8b9c0d1e", "basis": "act",
             "permissionId": "7a8b9c0d-1e2f-5a3b-8c4d-5e6f7a8b9c0d", "sharedBy": "2a4c6e80-1b3d-5f7a-9c0e-123456789abc",
             "side": "citizen", "material": "original", "recipient": "tante Klaproos", "purpose": "personal-support",
             "scope": "listen",
             "noted": {"eventId": "recording/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/8",
             "loggedAt": "2026-11-04T09:50:03.000000Z", "client": "zaaksysteem"}}""";

    private static final String SHARES_PAGE = "{\"items\": [" + SHARES_VIEW + "]}";

    private static final Text SHARES_NAME = new Text("Deze deling", "This share");

    private static final Facts.Kind<RecordingShared, ShareView> SHARES = new Facts.Kind<>(
            RecordingShared.class,
            RecordingShared::recording,
            e -> Arrays.asList(e.recipient()),
            (e, shown) -> new ShareView(
                    e.share(),
                    e.basis(),
                    e.permission(),
                    e.sharedBy(),
                    e.side(),
                    e.material(),
                    shown.text(e.recipient()),
                    e.purpose(),
                    e.scope(),
                    e.procedural(),
                    e.digest(),
                    RecipientNotice.of(e.share(), shown.known()).orElse(null),
                    shown.noted(e.when())));

    private final Requests requests;
    private final Facts facts;
    private final SearchKey searchKey;
    private final Caller caller;

    /** Made by the container. */
    @Inject
    public SharesResource(Requests requests, Facts facts, SearchKey searchKey, Caller caller) {
        this.requests = requests;
        this.facts = facts;
        this.searchKey = searchKey;
        this.caller = caller;
    }

    /** Takes a share down, or does one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "shareRecording",
            summary = "Delen",
            description =
                    "Meldt dat een opname met iemand buiten het gesprek is gedeeld (basis 'report', nooit geweigerd), of deelt via de suite (basis 'act'). Dat laatste kan alleen met toestemming van de andere kant die nu geldt en deze ontvanger, dit doel, dit materiaal en deze mate van delen dekt; voor gebruik in een procedure is geen toestemming nodig. Een geweigerde deling wordt vastgelegd.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewShare.class),
                            examples = @ExampleObject(name = "deling", value = SHARES_NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = ShareAnswer.class),
                            examples = @ExampleObject(name = "vastgelegd", value = SHARES_ANSWER)))
    public Response share(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId, NewShare body) {
        String key =
                searchKey.ofRecipient(caller.organisation(), requests.conversationOf(recordingId), body.recipient());
        Told told = requests.about(
                recordingId,
                body,
                means -> new Share(
                        means.id(0),
                        means.id(1),
                        recordingId.toString(),
                        body.reportOrAct(),
                        body.permissionId() == null ? null : body.permissionId().toString(),
                        body.sharedBy() == null ? null : body.sharedBy().toString(),
                        body.side(),
                        body.material() == null ? Material.ORIGINAL : body.material(),
                        means.seal(
                                "recipient",
                                body.sharedBy() == null
                                        ? Set.of()
                                        : Set.of(body.sharedBy().toString()),
                                body.recipient()),
                        key,
                        body.purpose(),
                        body.scope(),
                        body.procedural(),
                        body.digest(),
                        body.time()));
        RecordingShared made = told.the(RecordingShared.class);
        String id = made.share();
        return requests.created(
                told,
                recordingId + "/shares/" + id,
                new ShareAnswer(
                        id, made.permission(), told.version(), requests.concerns(told), requests.nextSteps(told)));
    }

    /** Lists shares. */
    @GET
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listShares",
            summary = "Delingen bekijken",
            description =
                    "Geeft met wie een opname is gedeeld, in de volgorde van vastleggen. Is een toestemming na de deling ingetrokken, dan staat erbij of de ontvanger dat al weet. Teksten komen uit de kluis; dat ze gelezen zijn, wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(examples = @ExampleObject(name = "bladzijde", value = SHARES_PAGE)))
    public Page<ShareView> list(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
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
        return facts.list(recordingId, SHARES, _ -> true, purpose);
    }

    /** Shows a share. */
    @GET
    @Path("/{shareId}")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "getShare",
            summary = "Deling bekijken",
            description = "Geeft één deling. Teksten komen uit de kluis; dat ze gelezen zijn, wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Gevonden.",
            content =
                    @Content(
                            schema = @Schema(implementation = ShareView.class),
                            examples = @ExampleObject(name = "deling", value = SHARES_VIEW)))
    public Response get(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De deling.") @PathParam("shareId") UUID shareId,
            @Parameter(description = "Waarvoor gelezen wordt; standaard behandeling van de zaak.")
                    @QueryParam("purpose")
                    @Nullable
                    Purpose purpose) {
        return facts.oneAsHeard(recordingId, SHARES, SHARES_NAME, e -> e.share().equals(shareId.toString()), purpose);
    }
}
