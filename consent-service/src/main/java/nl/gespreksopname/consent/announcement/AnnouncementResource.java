package nl.gespreksopname.consent.announcement;

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

/** Announcements, the answers to them, and explanations of refusals. */
@Path(ConversationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Aankondigingen en antwoorden", description = "Wie opneemt, wat anderen daarop zeggen, en weigeringen.")
@RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
public class AnnouncementResource {

    private final Taking taking;
    private final ConversationReading reading;

    /** Made by the container. */
    @Inject
    public AnnouncementResource(Taking taking, ConversationReading reading) {
        this.taking = taking;
        this.reading = reading;
    }

    /** Takes an announcement down. */
    @POST
    @Path("/{conversationId}/announcements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addAnnouncement",
            summary = "Opname aankondigen",
            description =
                    "Iemand zei dat hij of zij opneemt, gaat opnemen of heeft opgenomen. Ook een te late aankondiging wordt vastgelegd.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.AnnouncementBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"by": "1d7f0e2f-5c5b-5838-8a4e-0c9a51f7b2d1", "occurredAt": "2026-11-24T10:01:00+01:00"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addAnnouncement(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            FactBody.AnnouncementBody body) {
        return taking.takeDown(conversation, body);
    }

    /** Lists announcements. */
    @GET
    @Path("/{conversationId}/announcements")
    @Operation(operationId = "listAnnouncements", summary = "Aankondigingen", description = "De aangekondigde opnamen.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = AnnouncementPage.class)))
    public Page<AnnouncementItem> listAnnouncements(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation) {
        return reading.list(conversation, null, null, (entry, texts) -> AnnouncementItem.of(entry));
    }

    /** Takes answers down. */
    @POST
    @Path("/{conversationId}/announcements/{announcementId}/responses")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addResponses",
            summary = "Antwoorden",
            description =
                    "Wat deelnemers antwoordden, allen hetzelfde: agreed, not-agreed, allowed, refused of withdrawn. Een weigering door de organisatie vraagt een grond (ground) en een uitleg (explanation); zonder wordt zij vastgelegd als none-given.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.ResponseBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"participants": ["3e5f0612-7382-54a5-96b7-c8d9eafb0c1d"], "answer": "refused", "ground": "safety", "explanation": "Er wordt over een ander kind gesproken dat gevaar loopt."}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addResponses(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van de aankondiging.") @PathParam("announcementId") UUID announcement,
            FactBody.ResponseBody body) {
        return taking.takeDown(conversation, body, "announcement", announcement);
    }

    /** Lists the answers to an announcement. */
    @GET
    @Path("/{conversationId}/announcements/{announcementId}/responses")
    @Operation(
            operationId = "listResponses",
            summary = "Antwoorden",
            description = "Wat op deze aankondiging is geantwoord.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = ResponsePage.class)))
    public Page<ResponseItem> listResponses(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van de aankondiging.") @PathParam("announcementId") UUID announcement,
            @Parameter(description = FactsResource.REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.list(
                conversation,
                new Within(Decided.Kind.ANNOUNCEMENT, Conversation::announcements, announcement),
                reveal,
                purpose,
                (entry, texts) -> {
                    ResponseItem item = ResponseItem.of(entry, texts);
                    return item != null && item.announcement().equals(announcement) ? item : null;
                });
    }

    /** Takes an explanation down. */
    @POST
    @Path("/{conversationId}/refusals/{refusalId}/explanations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addRefusalExplanation",
            summary = "Weigering uitleggen",
            description =
                    "Op een weigering volgde alsnog een uitleg, of een nadere. Dat die eerst ontbrak, blijft staan.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.RefusalExplanationBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"ground": "safety", "text": "Er wordt over een ander kind gesproken dat gevaar loopt."}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addRefusalExplanation(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van de weigering: dat van het antwoord waarmee geweigerd werd.")
                    @PathParam("refusalId")
                    UUID refusal,
            FactBody.RefusalExplanationBody body) {
        return taking.takeDown(conversation, body, "refusal", refusal);
    }

    /** Lists the explanations of a refusal. */
    @GET
    @Path("/{conversationId}/refusals/{refusalId}/explanations")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.REFUSAL_REVIEWER})
    @Operation(
            operationId = "listRefusalExplanations",
            summary = "Uitleg van een weigering",
            description = "De uitleg die op deze weigering volgde.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = ExplanationPage.class)))
    public Page<ExplanationItem> listRefusalExplanations(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van de weigering: dat van het antwoord waarmee geweigerd werd.")
                    @PathParam("refusalId")
                    UUID refusal,
            @Parameter(description = FactsResource.REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.list(
                conversation,
                new Within(Decided.Kind.REFUSAL, Conversation::refusals, refusal),
                reveal,
                purpose,
                (entry, texts) -> {
                    ExplanationItem item = ExplanationItem.of(entry, texts);
                    return item != null && item.refusal().equals(refusal) ? item : null;
                });
    }

    /** A page of announcements, for the description. */
    public record AnnouncementPage(
            List<AnnouncementItem> items, @Nullable String next) {}

    /** A page of answers, for the description. */
    public record ResponsePage(
            List<ResponseItem> items, @Nullable String next) {}

    /** A page of explanations, for the description. */
    public record ExplanationPage(
            List<ExplanationItem> items, @Nullable String next) {}
}
