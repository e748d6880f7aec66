package nl.gespreksopname.recording.destruction;

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
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldLifted;
import nl.gespreksopname.contracts.recording.RecordingEvent.HoldPlaced;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.conversation.Facts;
import nl.gespreksopname.recording.conversation.Requests;
import nl.gespreksopname.recording.conversation.Told;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.LiftHold;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Liftings of holds. */
@Path("/recording/v1/recordings/{recordingId}/holds/{holdId}/liftings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vernietigen")
public class LiftingsResource {

    private static final String LIFTINGS_NEW = """
            {}""";

    private static final String LIFTINGS_ANSWER = """
            {"liftingId": "5c6d7e8f-9a0b-5c1d-8e2f-3a4b5c6d7e8f", "version": 10, "concerns": [], "nextSteps": []}""";

    private static final String LIFTINGS_VIEW = """
            {"liftingId": "5c6d7e8f-9a0b-5c1d-8e2f-3a4b5c6d7e8f", "holdId": "4b5c6d7e-8f9a-5b0c-8d1e-2f3a4b5c6d7e",
             "noted": {"eventId": "recording/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/9",
             "loggedAt": "2026-11-04T09:50:03.000000Z", "client": "zaaksysteem"}}""";

    private static final String LIFTINGS_PAGE = "{\"items\": [" + LIFTINGS_VIEW + "]}";

    private static final Text LIFTINGS_NAME = new Text("Deze opheffing", "This lifting");

    private static final Text HOLD = new Text("Deze opschorting", "This hold");

    private static final Facts.Kind<HoldLifted, LiftingView> LIFTINGS = Facts.Kind.plain(
            HoldLifted.class,
            HoldLifted::recording,
            (e, shown) -> new LiftingView(e.lifting(), e.hold(), shown.noted(null)));

    private final Requests requests;
    private final Facts facts;

    /** Made by the container. */
    @Inject
    public LiftingsResource(Requests requests, Facts facts) {
        this.requests = requests;
        this.facts = facts;
    }

    /** Lifts a hold. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "liftHold",
            summary = "Opschorting opheffen",
            description =
                    "Heft een opschorting op. Is de bewaartermijn voorbij en staat niets anders in de weg, dan wordt wat is opgeslagen vernietigd. Wat een privacyfunctionaris of functionaris gegevensbescherming heeft opgeschort, heft alleen een van hen op; voor een ander volgt 403.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewLifting.class),
                            examples = @ExampleObject(name = "opheffing", value = LIFTINGS_NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = LiftingAnswer.class),
                            examples = @ExampleObject(name = "vastgelegd", value = LIFTINGS_ANSWER)))
    public Response lift(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De opschorting.") @PathParam("holdId") UUID holdId,
            NewLifting body) {
        Told told = requests.about(
                recordingId,
                body,
                means -> new LiftHold(
                        means.id(0), means.id(1), holdId.toString(), recordingId.toString(), requests.office()));
        HoldLifted made = told.the(HoldLifted.class);
        return requests.created(
                told,
                recordingId + "/holds/" + holdId + "/liftings/" + made.lifting(),
                new LiftingAnswer(made.lifting(), told.version(), requests.concerns(told), requests.nextSteps(told)));
    }

    /** Lists liftings. */
    @GET
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listLiftings",
            summary = "Opheffingen bekijken",
            description = "Geeft waarmee een opschorting is opgeheven, in de volgorde van vastleggen.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(examples = @ExampleObject(name = "bladzijde", value = LIFTINGS_PAGE)))
    public Page<LiftingView> list(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De opschorting.") @PathParam("holdId") UUID holdId,
            @Parameter(description = "Hoeveel per bladzijde, 1 tot en met 200.") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "Waar de volgende bladzijde begint, uit de vorige.")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor) {
        return facts.list(
                recordingId,
                is(recordingId, holdId),
                HOLD,
                LIFTINGS,
                e -> e.hold().equals(holdId.toString()),
                null);
    }

    /** Shows a lifting. */
    @GET
    @Path("/{liftingId}")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "getLifting",
            summary = "Opheffing bekijken",
            description = "Geeft één opheffing van een opschorting.")
    @APIResponse(
            responseCode = "200",
            description = "Gevonden.",
            content =
                    @Content(
                            schema = @Schema(implementation = LiftingView.class),
                            examples = @ExampleObject(name = "opheffing", value = LIFTINGS_VIEW)))
    public Response get(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De opschorting.") @PathParam("holdId") UUID holdId,
            @Parameter(description = "De opheffing.") @PathParam("liftingId") UUID liftingId) {
        return facts.one(
                recordingId,
                LIFTINGS,
                LIFTINGS_NAME,
                e -> e.hold().equals(holdId.toString()) && e.lifting().equals(liftingId.toString()),
                null);
    }

    private static Predicate<RecordingEvent> is(UUID recording, UUID hold) {
        return event -> event instanceof HoldPlaced placed
                && placed.recording().equals(recording.toString())
                && placed.hold().equals(hold.toString());
    }
}
