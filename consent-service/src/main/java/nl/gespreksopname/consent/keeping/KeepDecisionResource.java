package nl.gespreksopname.consent.keeping;

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
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.ConversationExamples;
import nl.gespreksopname.consent.conversation.ConversationReading;
import nl.gespreksopname.consent.conversation.ConversationResource;
import nl.gespreksopname.consent.conversation.FactBody;
import nl.gespreksopname.consent.conversation.FactsResource;
import nl.gespreksopname.consent.conversation.Reveal;
import nl.gespreksopname.consent.conversation.TakenDown;
import nl.gespreksopname.consent.conversation.Taking;
import nl.gespreksopname.consent.person.Purpose;
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

/** What becomes of what was recorded before somebody withdrew. */
@Path(ConversationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bewaren", description = "Wat er gebeurt met wat al was opgenomen.")
@RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
public class KeepDecisionResource {

    private final Taking taking;
    private final ConversationReading reading;

    /** Made by the container. */
    @Inject
    public KeepDecisionResource(Taking taking, ConversationReading reading) {
        this.taking = taking;
        this.reading = reading;
    }

    /** Takes a keep-decision down. */
    @POST
    @Path("/{conversationId}/keep-decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addKeepDecision",
            summary = "Bewaren of vernietigen",
            description =
                    "Iemand trok instemming in terwijl er al was opgenomen. Hier staat wat er met dat deel gebeurt: keep of destroy. Tot dit besluit er is, wordt de opname niet gedeeld. Welke intrekkingen wachten, staat bij het gesprek (awaits).")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.KeepDecisionBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"withdrawal": "2b8e1f3a-6d6c-5949-9b5f-1dab62a8c3e2", "recording": "5c9f2a4b-7e7d-5a5a-8c6a-2ebc73b9d4f3", "by": "1d7f0e2f-5c5b-5838-8a4e-0c9a51f7b2d1", "choice": "destroy"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addKeepDecision(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            FactBody.KeepDecisionBody body) {
        return taking.takeDown(conversation, body);
    }

    /** Lists keep-decisions. */
    @GET
    @Path("/{conversationId}/keep-decisions")
    @Operation(
            operationId = "listKeepDecisions",
            summary = "Besluiten over bewaren",
            description = "Wat is besloten over wat al was opgenomen.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = KeepDecisionPage.class)))
    public Page<KeepDecisionItem> listKeepDecisions(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = FactsResource.REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.list(conversation, reveal, purpose, KeepDecisionItem::of);
    }

    /** Shows one keep-decision. */
    @GET
    @Path("/{conversationId}/keep-decisions/{keepDecisionId}")
    @Operation(
            operationId = "getKeepDecision",
            summary = "Besluit over bewaren",
            description = "Eén besluit over wat al was opgenomen.")
    @APIResponse(
            responseCode = "200",
            description = "Zoals het is vastgelegd.",
            content = @Content(schema = @Schema(implementation = KeepDecisionItem.class)))
    public KeepDecisionItem getKeepDecision(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van het besluit.") @PathParam("keepDecisionId") UUID keepDecision,
            @Parameter(description = FactsResource.REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.one(conversation, null, reveal, purpose, (entry, texts) -> {
            KeepDecisionItem item = KeepDecisionItem.of(entry, texts);
            return item != null && item.keepDecisionId().equals(keepDecision) ? item : null;
        });
    }

    /** A page of keep-decisions, for the description. */
    public record KeepDecisionPage(
            List<KeepDecisionItem> items, @Nullable String next) {}
}
