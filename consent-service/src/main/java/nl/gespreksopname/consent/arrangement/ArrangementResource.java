package nl.gespreksopname.consent.arrangement;

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

/** Arrangements about a recording and who confirmed them. */
@Path(ConversationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Afspraken", description = "Wat beide kanten over de opname afspraken.")
@RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
public class ArrangementResource {

    private final Taking taking;
    private final ConversationReading reading;

    /** Made by the container. */
    @Inject
    public ArrangementResource(Taking taking, ConversationReading reading) {
        this.taking = taking;
        this.reading = reading;
    }

    /** Takes arrangements down. */
    @POST
    @Path("/{conversationId}/arrangements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addArrangement",
            summary = "Afspraken maken",
            description =
                    "Legt afspraken over de opname vast; met arrangement een volgende versie daarvan. Elke versie wordt opnieuw bevestigd.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.ArrangementBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"purpose": "thuis teruglezen", "listeners": "het gezin", "copies": "vader", "sharing": "met niemand", "keeping": "een jaar, op de telefoon", "promiseNotToShare": true}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addArrangement(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            FactBody.ArrangementBody body) {
        return taking.takeDown(conversation, body);
    }

    /** Lists the versions of arrangements. */
    @GET
    @Path("/{conversationId}/arrangements")
    @Operation(operationId = "listArrangements", summary = "Afspraken", description = "Alle versies van de afspraken.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = ArrangementPage.class)))
    public Page<ArrangementItem> listArrangements(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = FactsResource.REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.list(conversation, reveal, purpose, ArrangementItem::of);
    }

    /** Takes confirmations down. */
    @POST
    @Path("/{conversationId}/arrangements/{arrangementId}/confirmations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addArrangementConfirmations",
            summary = "Afspraken bevestigen",
            description = "Deelnemers bevestigden een versie van de afspraken; standaard de nieuwste.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.ArrangementConfirmationBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"participants": ["1d7f0e2f-5c5b-5838-8a4e-0c9a51f7b2d1", "3e5f0612-7382-54a5-96b7-c8d9eafb0c1d"]}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addArrangementConfirmations(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van de afspraken.") @PathParam("arrangementId") UUID arrangement,
            FactBody.ArrangementConfirmationBody body) {
        return taking.takeDown(conversation, body, "arrangement", arrangement);
    }

    /** Lists the confirmations of arrangements. */
    @GET
    @Path("/{conversationId}/arrangements/{arrangementId}/confirmations")
    @Operation(
            operationId = "listArrangementConfirmations",
            summary = "Bevestigingen",
            description = "Wie welke versie van deze afspraken bevestigden.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = ConfirmationPage.class)))
    public Page<ConfirmationItem> listArrangementConfirmations(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van de afspraken.") @PathParam("arrangementId") UUID arrangement) {
        return reading.list(
                conversation,
                new Within(Decided.Kind.ARRANGEMENT, Conversation::arrangements, arrangement),
                null,
                null,
                (entry, texts) -> {
                    ConfirmationItem item = ConfirmationItem.of(entry);
                    return item != null && item.arrangement().equals(arrangement) ? item : null;
                });
    }

    /** A page of arrangements, for the description. */
    public record ArrangementPage(
            List<ArrangementItem> items, @Nullable String next) {}

    /** A page of confirmations, for the description. */
    public record ConfirmationPage(
            List<ConfirmationItem> items, @Nullable String next) {}
}
