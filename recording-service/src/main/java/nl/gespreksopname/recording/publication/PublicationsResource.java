package nl.gespreksopname.recording.publication;

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
import nl.gespreksopname.contracts.recording.RecordingEvent.PublicationFound;
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
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Publish;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Publications, found or done. */
@Path("/recording/v1/recordings/{recordingId}/publications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Openbaar maken",
        description = "Openbaar maken is een aparte toestemming, per platform, die uit geen andere volgt.")
public class PublicationsResource {

    private static final String PUBLICATIONS_NEW = """
            {"side": "citizen", "platform": "videoplatform Voorbeeld", "occurredAt": "2026-11-06T20:00:00+01:00"}""";

    private static final String PUBLICATIONS_ANSWER = """
            {"publicationId": "9c0d1e2f-3a4b-5c5d-8e6f-7a8b9c0d1e2f", "version": 9,
             "concerns": [{"code": "shared-without-permission", "rule": "shared-with-permission", "outcome": "breached",
              "text": "Voor zover hier bekend was hiervoor geen toestemming van de andere kant die dit dekt. Het blijft vastgelegd; licht de betrokkenen in."}],
             "nextSteps": []}""";

    private static final String PUBLICATIONS_VIEW = """
            {"publicationId": "9c0d1e2f-3a4b-5c5d-8e6f-7a8b9c0d1e2f", "basis": "report", "side": "citizen",
             "material": "original", "platform": "videoplatform Voorbeeld",
             "noted": {"eventId": "recording/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/9",
             "loggedAt": "2026-11-04T09:50:03.000000Z", "client": "zaaksysteem"}}""";

    private static final String PUBLICATIONS_PAGE = "{\"items\": [" + PUBLICATIONS_VIEW + "]}";

    private static final Text PUBLICATIONS_NAME = new Text("Deze openbaarmaking", "This publication");

    private static final Facts.Kind<PublicationFound, PublicationView> PUBLICATIONS = new Facts.Kind<>(
            PublicationFound.class,
            PublicationFound::recording,
            e -> Arrays.asList(e.platform()),
            (e, shown) -> new PublicationView(
                    e.publication(),
                    e.basis(),
                    e.permission(),
                    e.publishedBy(),
                    e.side(),
                    e.material(),
                    shown.text(e.platform()),
                    e.digest(),
                    shown.noted(e.when())));

    private final Requests requests;
    private final Facts facts;
    private final SearchKey searchKey;
    private final Caller caller;

    /** Made by the container. */
    @Inject
    public PublicationsResource(Requests requests, Facts facts, SearchKey searchKey, Caller caller) {
        this.requests = requests;
        this.facts = facts;
        this.searchKey = searchKey;
        this.caller = caller;
    }

    /** Takes a publication down, or does one. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "publishRecording",
            summary = "Openbaarmaking melden of doen",
            description =
                    "Meldt dat een opname openbaar is gevonden (basis 'report', nooit geweigerd), of maakt haar via de suite openbaar (basis 'act'), wat alleen kan met toestemming voor dit ene platform.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewPublication.class),
                            examples = @ExampleObject(name = "openbaarmaking", value = PUBLICATIONS_NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = PublicationAnswer.class),
                            examples = @ExampleObject(name = "vastgelegd", value = PUBLICATIONS_ANSWER)))
    public Response publish(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId, NewPublication body) {
        String key =
                searchKey.ofRecipient(caller.organisation(), requests.conversationOf(recordingId), body.platform());
        Told told = requests.about(
                recordingId,
                body,
                means -> new Publish(
                        means.id(0),
                        means.id(1),
                        recordingId.toString(),
                        body.reportOrAct(),
                        body.permissionId() == null ? null : body.permissionId().toString(),
                        body.publishedBy() == null ? null : body.publishedBy().toString(),
                        body.side(),
                        body.material() == null ? Material.ORIGINAL : body.material(),
                        means.seal(
                                "platform",
                                body.publishedBy() == null
                                        ? Set.of()
                                        : Set.of(body.publishedBy().toString()),
                                body.platform()),
                        key,
                        body.digest(),
                        body.time()));
        PublicationFound made = told.the(PublicationFound.class);
        String id = made.publication();
        return requests.created(
                told,
                recordingId + "/publications/" + id,
                new PublicationAnswer(
                        id, made.permission(), told.version(), requests.concerns(told), requests.nextSteps(told)));
    }

    /** Lists publications. */
    @GET
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listPublications",
            summary = "Openbaarmakingen bekijken",
            description =
                    "Geeft waar een opname openbaar is gemaakt, in de volgorde van vastleggen. Teksten komen uit de kluis; dat ze gelezen zijn, wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(examples = @ExampleObject(name = "bladzijde", value = PUBLICATIONS_PAGE)))
    public Page<PublicationView> list(
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
        return facts.list(recordingId, PUBLICATIONS, _ -> true, purpose);
    }

    /** Shows a publication. */
    @GET
    @Path("/{publicationId}")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "getPublication",
            summary = "Openbaarmaking bekijken",
            description =
                    "Geeft één openbaarmaking. Teksten komen uit de kluis; dat ze gelezen zijn, wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Gevonden.",
            content =
                    @Content(
                            schema = @Schema(implementation = PublicationView.class),
                            examples = @ExampleObject(name = "openbaarmaking", value = PUBLICATIONS_VIEW)))
    public Response get(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De openbaarmaking.") @PathParam("publicationId") UUID publicationId,
            @Parameter(description = "Waarvoor gelezen wordt; standaard behandeling van de zaak.")
                    @QueryParam("purpose")
                    @Nullable
                    Purpose purpose) {
        return facts.one(
                recordingId,
                PUBLICATIONS,
                PUBLICATIONS_NAME,
                e -> e.publication().equals(publicationId.toString()),
                purpose);
    }
}
