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
import java.util.UUID;
import java.util.function.Predicate;
import nl.gespreksopname.contracts.recording.RecordingEvent;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecipientNotified;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingShared;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.conversation.Facts;
import nl.gespreksopname.recording.conversation.Requests;
import nl.gespreksopname.recording.conversation.Told;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.NotifyRecipient;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Notices to who received a share, after the permission ended. */
@Path("/recording/v1/recordings/{recordingId}/shares/{shareId}/recipient-notices")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Delen")
public class RecipientNoticesResource {

    private static final String NOTICES_NEW = """
            {"means": "letter", "occurredAt": "2026-11-20T10:00:00+01:00"}""";

    private static final String NOTICES_ANSWER = """
            {"noticeId": "2f3a4b5c-6d7e-5f8a-8b9c-0d1e2f3a4b5c", "version": 12, "concerns": [], "nextSteps": []}""";

    private static final String NOTICES_VIEW = """
            {"noticeId": "2f3a4b5c-6d7e-5f8a-8b9c-0d1e2f3a4b5c", "shareId": "8b9c0d1e-2f3a-5b4c-9d5e-6f7a8b9c0d1e",
             "means": "letter",
             "noted": {"eventId": "recording/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/9",
             "loggedAt": "2026-11-04T09:50:03.000000Z", "client": "zaaksysteem"}}""";

    private static final String NOTICES_PAGE = "{\"items\": [" + NOTICES_VIEW + "]}";

    private static final Text NOTICES_NAME = new Text("Dit bericht", "This notice");

    private static final Text SHARE = new Text("Deze deling", "This share");

    private static final Facts.Kind<RecipientNotified, NoticeView> NOTICES = Facts.Kind.plain(
            RecipientNotified.class,
            RecipientNotified::recording,
            (e, shown) -> new NoticeView(e.notice(), e.share(), e.means(), shown.noted(e.when())));

    private final Requests requests;
    private final Facts facts;

    /** Made by the container. */
    @Inject
    public RecipientNoticesResource(Requests requests, Facts facts) {
        this.requests = requests;
        this.facts = facts;
    }

    /** Takes a notice down. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "notifyRecipient",
            summary = "Bericht aan de ontvanger melden",
            description =
                    "Meldt dat wie een deling ontving weet dat de toestemming is ingetrokken. Bij de delingen staat van wie dat nog moet gebeuren.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewNotice.class),
                            examples = @ExampleObject(name = "bericht", value = NOTICES_NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = NoticeAnswer.class),
                            examples = @ExampleObject(name = "vastgelegd", value = NOTICES_ANSWER)))
    public Response notifyRecipient(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De deling.") @PathParam("shareId") UUID shareId,
            NewNotice body) {
        Told told = requests.about(
                recordingId,
                body,
                means -> new NotifyRecipient(
                        means.id(0), shareId.toString(), recordingId.toString(), body.means(), body.time()));
        RecipientNotified made = told.the(RecipientNotified.class);
        return requests.created(
                told,
                recordingId + "/shares/" + shareId + "/recipient-notices/" + made.notice(),
                new NoticeAnswer(made.notice(), told.version(), requests.concerns(told), requests.nextSteps(told)));
    }

    /** Lists notices. */
    @GET
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listRecipientNotices",
            summary = "Berichten aan de ontvanger bekijken",
            description = "Geeft de berichten aan wie een deling ontving, in de volgorde van vastleggen.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(examples = @ExampleObject(name = "bladzijde", value = NOTICES_PAGE)))
    public Page<NoticeView> list(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De deling.") @PathParam("shareId") UUID shareId,
            @Parameter(description = "Hoeveel per bladzijde, 1 tot en met 200.") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "Waar de volgende bladzijde begint, uit de vorige.")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor) {
        return facts.list(
                recordingId,
                is(recordingId, shareId),
                SHARE,
                NOTICES,
                e -> e.share().equals(shareId.toString()),
                null);
    }

    /** Shows a notice. */
    @GET
    @Path("/{noticeId}")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "getRecipientNotice",
            summary = "Bericht aan de ontvanger bekijken",
            description = "Geeft één bericht aan wie een deling ontving.")
    @APIResponse(
            responseCode = "200",
            description = "Gevonden.",
            content =
                    @Content(
                            schema = @Schema(implementation = NoticeView.class),
                            examples = @ExampleObject(name = "bericht", value = NOTICES_VIEW)))
    public Response get(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De deling.") @PathParam("shareId") UUID shareId,
            @Parameter(description = "Het bericht.") @PathParam("noticeId") UUID noticeId) {
        return facts.one(
                recordingId,
                NOTICES,
                NOTICES_NAME,
                e -> e.share().equals(shareId.toString()) && e.notice().equals(noticeId.toString()),
                null);
    }

    private static Predicate<RecordingEvent> is(UUID recording, UUID share) {
        return event -> event instanceof RecordingShared shared
                && shared.recording().equals(recording.toString())
                && shared.share().equals(share.toString());
    }
}
