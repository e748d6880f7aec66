package nl.gespreksopname.recording.copy;

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
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyDelivered;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyImpossible;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyRequested;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.access.Purpose;
import nl.gespreksopname.recording.conversation.Facts;
import nl.gespreksopname.recording.conversation.Requests;
import nl.gespreksopname.recording.conversation.Told;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.DeliverCopy;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.ReportImpossible;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.RequestCopy;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Requests for a copy, and what came of them. */
@Path("/recording/v1/recordings/{recordingId}/copy-requests")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Kopieën", description = "Wie is opgenomen, heeft recht op een kopie.")
public class CopyRequestsResource {

    private static final String REQUESTS_NEW = """
            {"requestedBy": "2a4c6e80-1b3d-5f7a-9c0e-123456789abc", "occurredAt": "2026-11-04T10:00:00+01:00"}""";

    private static final String REQUESTS_ANSWER = """
            {"copyRequestId": "1a2b3c4d-5e6f-5a7b-8c9d-0e1f2a3b4c5d", "version": 5,
             "concerns": [{"code": "copy-pending", "rule": "copy-delivered", "outcome": "pending",
              "until": "2026-11-18T09:00:00Z",
              "text": "De kopie moet binnen 14 dagen na het verzoek zijn overhandigd, of met een reden onmogelijk zijn gemeld."}],
             "nextSteps": [{"text": "Overhandig de kopie", "method": "POST",
              "href": "/recording/v1/recordings/9c1d2e3f-4a5b-5c6d-8e7f-9a0b1c2d3e4f/copy-requests/1a2b3c4d-5e6f-5a7b-8c9d-0e1f2a3b4c5d/deliveries"}]}""";

    private static final String REQUESTS_VIEW = """
            {"copyRequestId": "1a2b3c4d-5e6f-5a7b-8c9d-0e1f2a3b4c5d", "requestedBy": "2a4c6e80-1b3d-5f7a-9c0e-123456789abc",
             "noted": {"eventId": "recording/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/5",
             "loggedAt": "2026-11-04T09:50:03.000000Z", "client": "zaaksysteem"}}""";

    private static final String REQUESTS_PAGE = "{\"items\": [" + REQUESTS_VIEW + "]}";

    private static final Text REQUESTS_NAME = new Text("Dit verzoek om een kopie", "This request for a copy");

    private static final Facts.Kind<CopyRequested, CopyRequestView> REQUESTS = Facts.Kind.plain(
            CopyRequested.class,
            CopyRequested::recording,
            (e, shown) -> new CopyRequestView(e.copyRequest(), e.requestedBy(), shown.noted(e.when())));

    private static final String DELIVERIES_NEW = """
            {"basis": "report", "digest": "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
             "occurredAt": "2026-11-05T12:00:00+01:00"}""";

    private static final String DELIVERIES_ANSWER = """
            {"deliveryId": "3c4d5e6f-7a8b-5c9d-8e0f-1a2b3c4d5e6f", "version": 6, "concerns": [],
             "nextSteps": [{"text": "Laat de ontvanger het bestand vergelijken", "method": "POST",
              "href": "/recording/v1/recordings/9c1d2e3f-4a5b-5c6d-8e7f-9a0b1c2d3e4f/verifications"}]}""";

    private static final String DELIVERIES_VIEW = """
            {"deliveryId": "3c4d5e6f-7a8b-5c9d-8e0f-1a2b3c4d5e6f",
             "copyRequestId": "1a2b3c4d-5e6f-5a7b-8c9d-0e1f2a3b4c5d", "basis": "report",
             "to": "2a4c6e80-1b3d-5f7a-9c0e-123456789abc",
             "digest": "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
             "noted": {"eventId": "recording/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/6",
             "loggedAt": "2026-11-04T09:50:03.000000Z", "client": "zaaksysteem"}}""";

    private static final String DELIVERIES_PAGE = "{\"items\": [" + DELIVERIES_VIEW + "]}";

    private static final Text DELIVERIES_NAME = new Text("Deze overhandiging", "This delivery");

    private static final Facts.Kind<CopyDelivered, DeliveryView> DELIVERIES = Facts.Kind.plain(
            CopyDelivered.class,
            CopyDelivered::recording,
            (e, shown) -> new DeliveryView(
                    e.delivery(), e.copyRequest(), e.basis(), e.to(), e.digest(), shown.noted(e.when())));

    private static final String IMPOSSIBILITIES_NEW = """
            {"reason": "lost", "explanation": "De telefoon is in het water gevallen."}""";

    private static final String IMPOSSIBILITIES_ANSWER = """
            {"impossibilityId": "4d5e6f7a-8b9c-5d0e-8f1a-2b3c4d5e6f7a", "version": 6, "concerns": [], "nextSteps": []}""";

    private static final String IMPOSSIBILITIES_VIEW = """
            {"impossibilityId": "4d5e6f7a-8b9c-5d0e-8f1a-2b3c4d5e6f7a",
             "copyRequestId": "1a2b3c4d-5e6f-5a7b-8c9d-0e1f2a3b4c5d", "reason": "lost",
             "explanation": "De telefoon is in het water gevallen.",
             "noted": {"eventId": "recording/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/6",
             "loggedAt": "2026-11-04T09:50:03.000000Z", "client": "zaaksysteem"}}""";

    private static final String IMPOSSIBILITIES_PAGE = "{\"items\": [" + IMPOSSIBILITIES_VIEW + "]}";

    private static final Text IMPOSSIBILITIES_NAME = new Text("Deze melding", "This report");

    private static final Facts.Kind<CopyImpossible, ImpossibilityView> IMPOSSIBILITIES = new Facts.Kind<>(
            CopyImpossible.class,
            CopyImpossible::recording,
            e -> Arrays.asList(e.explanation()),
            (e, shown) -> new ImpossibilityView(
                    e.impossibility(),
                    e.copyRequest(),
                    e.reason(),
                    shown.text(e.explanation()),
                    e.destruction(),
                    shown.noted(e.when())));

    private final Requests requests;
    private final Facts facts;

    /** Made by the container. */
    @Inject
    public CopyRequestsResource(Requests requests, Facts facts) {
        this.requests = requests;
        this.facts = facts;
    }

    /** Takes a request for a copy down. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "requestCopy",
            summary = "Verzoek om een kopie vastleggen",
            description =
                    "Legt vast dat een deelnemer om een kopie vraagt. De kopie moet binnen 14 dagen zijn overhandigd, of met een reden onmogelijk zijn gemeld.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewCopyRequest.class),
                            examples = @ExampleObject(name = "verzoek", value = REQUESTS_NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = CopyRequestAnswer.class),
                            examples = @ExampleObject(name = "vastgelegd", value = REQUESTS_ANSWER)))
    public Response request(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId, NewCopyRequest body) {
        Told told = requests.about(
                recordingId,
                body,
                means -> new RequestCopy(
                        means.id(0), recordingId.toString(), body.requestedBy().toString(), body.time()));
        CopyRequested made = told.the(CopyRequested.class);
        String id = made.copyRequest();
        return requests.created(
                told,
                recordingId + "/copy-requests/" + id,
                new CopyRequestAnswer(id, told.version(), requests.concerns(told), requests.nextSteps(told)));
    }

    /** Lists requests for a copy. */
    @GET
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listCopyRequests",
            summary = "Verzoeken om een kopie bekijken",
            description = "Geeft de verzoeken om een kopie van een opname, in de volgorde van vastleggen.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(examples = @ExampleObject(name = "bladzijde", value = REQUESTS_PAGE)))
    public Page<CopyRequestView> list(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "Hoeveel per bladzijde, 1 tot en met 200.") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "Waar de volgende bladzijde begint, uit de vorige.")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor) {
        return facts.list(recordingId, REQUESTS, _ -> true, null);
    }

    /** Shows a request for a copy. */
    @GET
    @Path("/{copyRequestId}")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "getCopyRequest",
            summary = "Verzoek om een kopie bekijken",
            description = "Geeft één verzoek om een kopie.")
    @APIResponse(
            responseCode = "200",
            description = "Gevonden.",
            content =
                    @Content(
                            schema = @Schema(implementation = CopyRequestView.class),
                            examples = @ExampleObject(name = "verzoek", value = REQUESTS_VIEW)))
    public Response get(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "Het verzoek om een kopie.") @PathParam("copyRequestId") UUID copyRequestId) {
        return facts.one(
                recordingId, REQUESTS, REQUESTS_NAME, e -> e.copyRequest().equals(copyRequestId.toString()), null);
    }

    /** Takes a delivery down, or hands a copy out. */
    @POST
    @Path("/{copyRequestId}/deliveries")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "deliverCopy",
            summary = "Kopie overhandigen",
            description =
                    "Meldt dat een kopie is overhandigd (basis 'report'), of reikt het opgeslagen bestand uit aan wie erom vroeg (basis 'act'). Uitreiken kan alleen aan een deelnemer, en als de stand van het gesprek actueel is; het bestand is daarna op te halen met content?delivery=.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewDelivery.class),
                            examples = @ExampleObject(name = "overhandiging", value = DELIVERIES_NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliveryAnswer.class),
                            examples = @ExampleObject(name = "vastgelegd", value = DELIVERIES_ANSWER)))
    public Response deliver(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "Het verzoek om een kopie.") @PathParam("copyRequestId") UUID copyRequestId,
            NewDelivery body) {
        Told told = requests.about(
                recordingId,
                body,
                means -> new DeliverCopy(
                        means.id(0),
                        means.id(1),
                        copyRequestId.toString(),
                        recordingId.toString(),
                        body.reportOrAct(),
                        body.to() == null ? null : body.to().toString(),
                        body.digest(),
                        body.time()));
        CopyDelivered made = told.the(CopyDelivered.class);
        String id = made.delivery();
        return requests.created(
                told,
                recordingId + "/copy-requests/" + copyRequestId + "/deliveries/" + id,
                new DeliveryAnswer(id, told.version(), requests.concerns(told), requests.nextSteps(told)));
    }

    /** Lists deliveries. */
    @GET
    @Path("/{copyRequestId}/deliveries")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listDeliveries",
            summary = "Overhandigingen bekijken",
            description = "Geeft wat op een verzoek om een kopie is overhandigd, in de volgorde van vastleggen.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(examples = @ExampleObject(name = "bladzijde", value = DELIVERIES_PAGE)))
    public Page<DeliveryView> deliveries(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "Het verzoek om een kopie.") @PathParam("copyRequestId") UUID copyRequestId,
            @Parameter(description = "Hoeveel per bladzijde, 1 tot en met 200.") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "Waar de volgende bladzijde begint, uit de vorige.")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor) {
        return facts.list(
                recordingId,
                is(recordingId, copyRequestId),
                REQUESTS_NAME,
                DELIVERIES,
                e -> e.copyRequest().equals(copyRequestId.toString()),
                null);
    }

    /** Shows a delivery. */
    @GET
    @Path("/{copyRequestId}/deliveries/{deliveryId}")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "getDelivery",
            summary = "Overhandiging bekijken",
            description = "Geeft één overhandiging van een kopie.")
    @APIResponse(
            responseCode = "200",
            description = "Gevonden.",
            content =
                    @Content(
                            schema = @Schema(implementation = DeliveryView.class),
                            examples = @ExampleObject(name = "overhandiging", value = DELIVERIES_VIEW)))
    public Response delivery(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "Het verzoek om een kopie.") @PathParam("copyRequestId") UUID copyRequestId,
            @Parameter(description = "De overhandiging.") @PathParam("deliveryId") UUID deliveryId) {
        return facts.one(
                recordingId,
                DELIVERIES,
                DELIVERIES_NAME,
                e -> e.copyRequest().equals(copyRequestId.toString())
                        && e.delivery().equals(deliveryId.toString()),
                null);
    }

    /** Takes down that a copy can not be given. */
    @POST
    @Path("/{copyRequestId}/impossibilities")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "reportCopyImpossible",
            summary = "Melden dat een kopie niet kan",
            description =
                    "Meldt dat een kopie niet gegeven kan worden, en waarom. Zonder reden is het recht op een kopie niet nageleefd; de melding wordt wel vastgelegd.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewImpossibility.class),
                            examples = @ExampleObject(name = "onmogelijk", value = IMPOSSIBILITIES_NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = ImpossibilityAnswer.class),
                            examples = @ExampleObject(name = "vastgelegd", value = IMPOSSIBILITIES_ANSWER)))
    public Response impossible(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "Het verzoek om een kopie.") @PathParam("copyRequestId") UUID copyRequestId,
            NewImpossibility body) {
        Told told = requests.about(
                recordingId,
                body,
                means -> new ReportImpossible(
                        means.id(0),
                        copyRequestId.toString(),
                        recordingId.toString(),
                        body.reason(),
                        means.sealIfSaid("explanation", Set.of(), body.explanation()),
                        body.destruction(),
                        body.time()));
        CopyImpossible made = told.the(CopyImpossible.class);
        String id = made.impossibility();
        return requests.created(
                told,
                recordingId + "/copy-requests/" + copyRequestId + "/impossibilities/" + id,
                new ImpossibilityAnswer(id, told.version(), requests.concerns(told), requests.nextSteps(told)));
    }

    /** Lists impossibilities. */
    @GET
    @Path("/{copyRequestId}/impossibilities")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listCopyImpossibilities",
            summary = "Onmogelijke kopieën bekijken",
            description =
                    "Geeft wat er is gemeld over een kopie die niet kan, in de volgorde van vastleggen. Teksten komen uit de kluis; dat ze gelezen zijn, wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(examples = @ExampleObject(name = "bladzijde", value = IMPOSSIBILITIES_PAGE)))
    public Page<ImpossibilityView> impossibilities(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "Het verzoek om een kopie.") @PathParam("copyRequestId") UUID copyRequestId,
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
                is(recordingId, copyRequestId),
                REQUESTS_NAME,
                IMPOSSIBILITIES,
                e -> e.copyRequest().equals(copyRequestId.toString()),
                purpose);
    }

    /** Shows an impossibility. */
    @GET
    @Path("/{copyRequestId}/impossibilities/{impossibilityId}")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "getCopyImpossibility",
            summary = "Onmogelijke kopie bekijken",
            description =
                    "Geeft één melding dat een kopie niet kan. Teksten komen uit de kluis; dat ze gelezen zijn, wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Gevonden.",
            content =
                    @Content(
                            schema = @Schema(implementation = ImpossibilityView.class),
                            examples = @ExampleObject(name = "onmogelijk", value = IMPOSSIBILITIES_VIEW)))
    public Response impossibility(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "Het verzoek om een kopie.") @PathParam("copyRequestId") UUID copyRequestId,
            @Parameter(description = "De melding.") @PathParam("impossibilityId") UUID impossibilityId,
            @Parameter(description = "Waarvoor gelezen wordt; standaard behandeling van de zaak.")
                    @QueryParam("purpose")
                    @Nullable
                    Purpose purpose) {
        return facts.one(
                recordingId,
                IMPOSSIBILITIES,
                IMPOSSIBILITIES_NAME,
                e -> e.copyRequest().equals(copyRequestId.toString())
                        && e.impossibility().equals(impossibilityId.toString()),
                purpose);
    }

    private static Predicate<RecordingEvent> is(UUID recording, UUID copyRequest) {
        return event -> event instanceof CopyRequested requested
                && requested.recording().equals(recording.toString())
                && requested.copyRequest().equals(copyRequest.toString());
    }
}
