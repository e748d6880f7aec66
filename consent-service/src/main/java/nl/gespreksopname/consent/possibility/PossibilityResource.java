package nl.gespreksopname.consent.possibility;

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

/** Saying that recording is possible. */
@Path(ConversationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Zeggen dat het kan", description = "Dat iemand zei dat opnemen mogelijk is.")
@RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
public class PossibilityResource {

    private final Taking taking;
    private final ConversationReading reading;

    /** Made by the container. */
    @Inject
    public PossibilityResource(Taking taking, ConversationReading reading) {
        this.taking = taking;
        this.reading = reading;
    }

    /** Takes down that somebody said so. */
    @POST
    @Path("/{conversationId}/possibility-mentions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addPossibilityMention",
            summary = "Gezegd dat opnemen kan",
            description =
                    "Iemand zei dat opnemen mogelijk is; of, met mentioned: false, er is gemeld dat niemand dat zei.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.PossibilityMentionBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"by": "3e5f0612-7382-54a5-96b7-c8d9eafb0c1d", "means": "spoken", "when": "at-start"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addPossibilityMention(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            FactBody.PossibilityMentionBody body) {
        return taking.takeDown(conversation, body);
    }

    /** Lists what was said. */
    @GET
    @Path("/{conversationId}/possibility-mentions")
    @Operation(
            operationId = "listPossibilityMentions",
            summary = "Gezegd dat opnemen kan",
            description = "Wat er over de mogelijkheid om op te nemen is gezegd.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = MentionPage.class)))
    public Page<MentionItem> listPossibilityMentions(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation) {
        return reading.list(conversation, null, null, (entry, texts) -> MentionItem.of(entry));
    }

    /** A page of mentions, for the description. */
    public record MentionPage(
            List<MentionItem> items, @Nullable String next) {}
}
