package nl.gespreksopname.consent.transfer;

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
import nl.gespreksopname.consent.conversation.ConversationExamples;
import nl.gespreksopname.consent.conversation.ConversationReading;
import nl.gespreksopname.consent.conversation.ConversationResource;
import nl.gespreksopname.consent.conversation.FactBody;
import nl.gespreksopname.consent.conversation.TakenDown;
import nl.gespreksopname.consent.conversation.Taking;
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

/** Conversations that go on at another organisation. */
@Path(ConversationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Overdracht", description = "Gesprekken die bij een andere organisatie verdergaan.")
@RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
public class TransferResource {

    private final Taking taking;
    private final ConversationReading reading;

    /** Made by the container. */
    @Inject
    public TransferResource(Taking taking, ConversationReading reading) {
        this.taking = taking;
        this.reading = reading;
    }

    /** Takes a transfer down. */
    @POST
    @Path("/{conversationId}/transfers")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addTransfer",
            summary = "Overdragen",
            description =
                    "Het gesprek gaat verder bij een andere organisatie. Zit die op deze installatie, dan wordt daar een gesprek geopend (successor). Zij ziet het dossierspoor tot aan de overdracht; namen en teksten gaan niet mee, en daarna ziet ieder alleen het eigen deel.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.TransferBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"to": "00000009999999999100"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addTransfer(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            FactBody.TransferBody body) {
        return taking.takeDown(conversation, body);
    }

    /** Lists transfers. */
    @GET
    @Path("/{conversationId}/transfers")
    @Operation(operationId = "listTransfers", summary = "Overdrachten", description = "Waar het gesprek verder ging.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = TransferPage.class)))
    public Page<TransferItem> listTransfers(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation) {
        return reading.list(conversation, null, null, (entry, texts) -> TransferItem.of(entry));
    }

    /** Shows one transfer. */
    @GET
    @Path("/{conversationId}/transfers/{transferId}")
    @Operation(operationId = "getTransfer", summary = "Overdracht", description = "Eén overdracht.")
    @APIResponse(
            responseCode = "200",
            description = "Zoals het is vastgelegd.",
            content = @Content(schema = @Schema(implementation = TransferItem.class)))
    public TransferItem getTransfer(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van de overdracht.") @PathParam("transferId") UUID transfer) {
        return reading.one(conversation, null, null, null, (entry, texts) -> {
            TransferItem item = TransferItem.of(entry);
            return item != null && item.transferId().equals(transfer) ? item : null;
        });
    }

    /** A page of transfers, for the description. */
    public record TransferPage(
            List<TransferItem> items, @Nullable String next) {}
}
