package nl.gespreksopname.consent.alternative;

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
import nl.gespreksopname.consent.conversation.ConversationReading.Within;
import nl.gespreksopname.consent.conversation.ConversationResource;
import nl.gespreksopname.consent.conversation.FactBody;
import nl.gespreksopname.consent.conversation.FactsResource;
import nl.gespreksopname.consent.conversation.Reveal;
import nl.gespreksopname.consent.conversation.TakenDown;
import nl.gespreksopname.consent.conversation.Taking;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Decided;
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

/** What was offered instead of a recording. */
@Path(ConversationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alternatieven", description = "Wat er na een weigering in plaats van opnemen werd geboden.")
@RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
public class AlternativeResource {

    private final Taking taking;
    private final ConversationReading reading;

    /** Made by the container. */
    @Inject
    public AlternativeResource(Taking taking, ConversationReading reading) {
        this.taking = taking;
        this.reading = reading;
    }

    /** Takes an alternative down. */
    @POST
    @Path("/{conversationId}/alternatives")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addAlternative",
            summary = "Alternatief bieden",
            description =
                    "Na een weigering werd een andere manier geboden: een verslag, een gesproken samenvatting die wel wordt opgenomen, of iemand die meeluistert; of er is overwogen dat geen enkele kan (none-possible, met reason).")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.AlternativeBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"refusal": "2b8e1f3a-6d6c-5949-9b5f-1dab62a8c3e2", "kind": "report", "promisedBy": "2026-12-08"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addAlternative(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            FactBody.AlternativeBody body) {
        return taking.takeDown(conversation, body);
    }

    /** Lists alternatives. */
    @GET
    @Path("/{conversationId}/alternatives")
    @Operation(operationId = "listAlternatives", summary = "Alternatieven", description = "Wat er is geboden.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = AlternativePage.class)))
    public Page<AlternativeItem> listAlternatives(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = FactsResource.REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.list(conversation, reveal, purpose, AlternativeItem::of);
    }

    /** Takes a delivery down. */
    @POST
    @Path("/{conversationId}/alternatives/{alternativeId}/deliveries")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addAlternativeDelivery",
            summary = "Alternatief geleverd",
            description = "Wat geboden was, is geleverd: het verslag overhandigd, de samenvatting opgenomen.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.AlternativeDeliveryBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"occurredAt": "2026-12-03T09:00:00+01:00"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addAlternativeDelivery(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van het alternatief.") @PathParam("alternativeId") UUID alternative,
            FactBody.AlternativeDeliveryBody body) {
        return taking.takeDown(conversation, body, "alternative", alternative);
    }

    /** Lists the deliveries of an alternative. */
    @GET
    @Path("/{conversationId}/alternatives/{alternativeId}/deliveries")
    @Operation(
            operationId = "listAlternativeDeliveries",
            summary = "Leveringen",
            description = "Wanneer dit alternatief is geleverd.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = DeliveryPage.class)))
    public Page<DeliveryItem> listAlternativeDeliveries(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van het alternatief.") @PathParam("alternativeId") UUID alternative) {
        return reading.list(
                conversation,
                new Within(Decided.Kind.ALTERNATIVE, Conversation::alternatives, alternative),
                null,
                null,
                (entry, texts) -> {
                    DeliveryItem item = DeliveryItem.of(entry);
                    return item != null && item.alternative().equals(alternative) ? item : null;
                });
    }

    /** A page of alternatives, for the description. */
    public record AlternativePage(
            List<AlternativeItem> items, @Nullable String next) {}

    /** A page of deliveries, for the description. */
    public record DeliveryPage(
            List<DeliveryItem> items, @Nullable String next) {}
}
