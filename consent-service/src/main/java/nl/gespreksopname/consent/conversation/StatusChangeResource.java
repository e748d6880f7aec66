package nl.gespreksopname.consent.conversation;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.paging.Page;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** When a conversation began, ended or was cancelled. */
@Path(ConversationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Gesprekken", description = "Gesprekken plannen, zoeken en bekijken.")
@RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
public class StatusChangeResource {

    private final Taking taking;
    private final ConversationReading reading;

    /** Made by the container. */
    @Inject
    public StatusChangeResource(Taking taking, ConversationReading reading) {
        this.taking = taking;
        this.reading = reading;
    }

    /** Takes down a change of status. */
    @POST
    @Path("/{conversationId}/status-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addStatusChange",
            summary = "Begin, einde of afzegging",
            description = "Het gesprek begon (de inhoud, niet de begroeting), eindigde, of ging niet door.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.StatusChangeBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"status": "started", "occurredAt": "2026-11-24T10:03:00+01:00"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addStatusChange(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            FactBody.StatusChangeBody body) {
        return taking.takeDown(conversation, body);
    }

    /** Lists the changes of status. */
    @GET
    @Path("/{conversationId}/status-changes")
    @Operation(
            operationId = "listStatusChanges",
            summary = "Begin en einde",
            description = "Wanneer het gesprek begon, eindigde of werd afgezegd.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = StatusChangePage.class)))
    public Page<StatusChangeItem> listStatusChanges(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation) {
        return reading.list(conversation, null, null, (entry, texts) -> StatusChangeItem.of(entry));
    }

    /** A page of changes of status, for the description. */
    public record StatusChangePage(
            List<StatusChangeItem> items, @Nullable String next) {}
}
