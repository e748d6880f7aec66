package nl.gespreksopname.recording.edit;

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
import nl.gespreksopname.contracts.recording.RecordingEvent.EditDisclosed;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.access.Purpose;
import nl.gespreksopname.recording.conversation.Facts;
import nl.gespreksopname.recording.conversation.Requests;
import nl.gespreksopname.recording.conversation.Told;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.DiscloseEdit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Disclosed changes. */
@Path("/recording/v1/recordings/{recordingId}/edits")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Bewerkingen",
        description = "Wat er aan een opname is geknipt, samengevoegd, veranderd, omgezet of uitgeschreven.")
public class EditsResource {

    private static final String EDITS_NEW = """
            {"what": "cut", "editedBy": "2a4c6e80-1b3d-5f7a-9c0e-123456789abc",
             "toldTo": ["8b9c0d1e-2f3a-5b4c-9d5e-6f7a8b9c0d1e"],
             "digest": "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
             "explanation": "Het deel over school is eruit."}""";

    private static final String EDITS_ANSWER = """
            {"editId": "6f7a8b9c-0d1e-5f2a-8b3c-4d5e6f7a8b9c", "kind": "content", "version": 7, "concerns": [], "nextSteps": []}""";

    private static final String EDITS_VIEW = """
            {"editId": "6f7a8b9c-0d1e-5f2a-8b3c-4d5e6f7a8b9c", "kind": "content", "what": "cut",
             "editedBy": "2a4c6e80-1b3d-5f7a-9c0e-123456789abc", "toldTo": ["8b9c0d1e-2f3a-5b4c-9d5e-6f7a8b9c0d1e"],
             "digest": "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
             "explanation": "Het deel over school is eruit.",
             "noted": {"eventId": "recording/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/7",
             "loggedAt": "2026-11-04T09:50:03.000000Z", "client": "zaaksysteem"}}""";

    private static final String EDITS_PAGE = "{\"items\": [" + EDITS_VIEW + "]}";

    private static final Text EDITS_NAME = new Text("Deze bewerking", "This edit");

    private static final Facts.Kind<EditDisclosed, EditView> EDITS = new Facts.Kind<>(
            EditDisclosed.class,
            EditDisclosed::recording,
            e -> Arrays.asList(e.explanation()),
            (e, shown) -> new EditView(
                    e.edit(),
                    e.kind(),
                    e.what(),
                    e.editedBy(),
                    e.toldTo(),
                    e.digest(),
                    shown.text(e.explanation()),
                    shown.noted(e.when())));

    private final Requests requests;
    private final Facts facts;

    /** Made by the container. */
    @Inject
    public EditsResource(Requests requests, Facts facts) {
        this.requests = requests;
        this.facts = facts;
    }

    /** Takes a disclosed change down. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "discloseEdit",
            summary = "Bewerking melden",
            description =
                    "Meldt dat een opname is bewerkt. Een inhoudelijke bewerking (geknipt, samengevoegd, veranderd) hoort verteld te zijn voordat het bestand wordt overhandigd; een technische (omgezet, uitgeschreven) mag later.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewEdit.class),
                            examples = @ExampleObject(name = "bewerking", value = EDITS_NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = EditAnswer.class),
                            examples = @ExampleObject(name = "vastgelegd", value = EDITS_ANSWER)))
    public Response disclose(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId, NewEdit body) {
        Set<UUID> toldTo = body.toldTo() == null ? Set.of() : body.toldTo();
        Told told = requests.about(
                recordingId,
                body,
                means -> new DiscloseEdit(
                        means.id(0),
                        recordingId.toString(),
                        body.editedBy() == null ? null : body.editedBy().toString(),
                        body.what(),
                        toldTo.stream().map(UUID::toString).sorted().toList(),
                        body.digest(),
                        means.sealIfSaid(
                                "explanation",
                                body.editedBy() == null
                                        ? Set.of()
                                        : Set.of(body.editedBy().toString()),
                                body.explanation()),
                        body.time()));
        EditDisclosed made = told.the(EditDisclosed.class);
        String id = made.edit();
        return requests.created(
                told,
                recordingId + "/edits/" + id,
                new EditAnswer(id, made.kind(), told.version(), requests.concerns(told), requests.nextSteps(told)));
    }

    /** Lists disclosed changes. */
    @GET
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listEdits",
            summary = "Bewerkingen bekijken",
            description =
                    "Geeft de gemelde bewerkingen van een opname, in de volgorde van vastleggen. Teksten komen uit de kluis; dat ze gelezen zijn, wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(examples = @ExampleObject(name = "bladzijde", value = EDITS_PAGE)))
    public Page<EditView> list(
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
        return facts.list(recordingId, EDITS, _ -> true, purpose);
    }

    /** Shows a disclosed change. */
    @GET
    @Path("/{editId}")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "getEdit",
            summary = "Bewerking bekijken",
            description =
                    "Geeft één gemelde bewerking. Teksten komen uit de kluis; dat ze gelezen zijn, wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Gevonden.",
            content =
                    @Content(
                            schema = @Schema(implementation = EditView.class),
                            examples = @ExampleObject(name = "bewerking", value = EDITS_VIEW)))
    public Response get(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De bewerking.") @PathParam("editId") UUID editId,
            @Parameter(description = "Waarvoor gelezen wordt; standaard behandeling van de zaak.")
                    @QueryParam("purpose")
                    @Nullable
                    Purpose purpose) {
        return facts.one(recordingId, EDITS, EDITS_NAME, e -> e.edit().equals(editId.toString()), purpose);
    }
}
