package nl.gespreksopname.consent.safety;

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

/** What a participant may not see for somebody's safety. */
@Path(ConversationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Veiligheid", description = "Wat een deelnemer voor iemands veiligheid niet ziet.")
@RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER})
public class SafetyMarkResource {

    private final Taking taking;
    private final ConversationReading reading;

    /** Made by the container. */
    @Inject
    public SafetyMarkResource(Taking taking, ConversationReading reading) {
        this.taking = taking;
        this.reading = reading;
    }

    /** Takes a safety mark down. */
    @POST
    @Path("/{conversationId}/safety-marks")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addSafetyMark",
            summary = "Voor iemands veiligheid verbergen",
            description =
                    "Een deelnemer ziet deze feiten niet in het dossierspoor, en ook niet dat er iets ontbreekt. Het geldt tot de markering wordt opgeheven.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.SafetyMarkBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"hiddenFrom": "3e5f0612-7382-54a5-96b7-c8d9eafb0c1d", "facts": ["consent/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/5"], "explanation": "Bekend bij de gezinsvoogd."}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addSafetyMark(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            FactBody.SafetyMarkBody body) {
        return taking.takeDown(conversation, body);
    }

    /** Lists safety marks. */
    @GET
    @Path("/{conversationId}/safety-marks")
    @Operation(
            operationId = "listSafetyMarks",
            summary = "Veiligheidsmarkeringen",
            description = "Wat voor wie verborgen is, ook als het is opgeheven.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = SafetyMarkPage.class)))
    public Page<SafetyMarkItem> listSafetyMarks(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = FactsResource.REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.list(conversation, reveal, purpose, SafetyMarkItem::of);
    }

    /** Shows one safety mark. */
    @GET
    @Path("/{conversationId}/safety-marks/{safetyMarkId}")
    @Operation(operationId = "getSafetyMark", summary = "Veiligheidsmarkering", description = "Eén markering.")
    @APIResponse(
            responseCode = "200",
            description = "Zoals het is vastgelegd.",
            content = @Content(schema = @Schema(implementation = SafetyMarkItem.class)))
    public SafetyMarkItem getSafetyMark(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van de markering.") @PathParam("safetyMarkId") UUID mark,
            @Parameter(description = FactsResource.REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.one(conversation, null, reveal, purpose, (entry, texts) -> {
            SafetyMarkItem item = SafetyMarkItem.of(entry, texts);
            return item != null && item.safetyMarkId().equals(mark) ? item : null;
        });
    }

    /** Takes down that a safety mark no longer holds. */
    @POST
    @Path("/{conversationId}/safety-marks/{safetyMarkId}/liftings")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addSafetyMarkLifting",
            summary = "Veiligheidsmarkering opheffen",
            description = "De markering geldt niet meer; de deelnemer ziet de feiten weer.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.SafetyMarkLiftingBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addSafetyMarkLifting(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van de markering.") @PathParam("safetyMarkId") UUID mark,
            FactBody.SafetyMarkLiftingBody body) {
        return taking.takeDown(conversation, body, "safetyMark", mark);
    }

    /** Lists when a safety mark was lifted. */
    @GET
    @Path("/{conversationId}/safety-marks/{safetyMarkId}/liftings")
    @Operation(
            operationId = "listSafetyMarkLiftings",
            summary = "Opheffingen",
            description = "Wanneer deze markering is opgeheven.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = MarkLiftingPage.class)))
    public Page<MarkLiftingItem> listSafetyMarkLiftings(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van de markering.") @PathParam("safetyMarkId") UUID mark) {
        return reading.list(
                conversation,
                new Within(Decided.Kind.SAFETY_MARK, Conversation::safetyMarks, mark),
                null,
                null,
                (entry, texts) -> {
                    MarkLiftingItem item = MarkLiftingItem.of(entry);
                    return item != null && item.safetyMark().equals(mark) ? item : null;
                });
    }

    /** Shows one lifting. */
    @GET
    @Path("/{conversationId}/safety-marks/{safetyMarkId}/liftings/{liftingId}")
    @Operation(
            operationId = "getSafetyMarkLifting",
            summary = "Opheffing",
            description = "Eén opheffing van deze markering.")
    @APIResponse(
            responseCode = "200",
            description = "Zoals het is vastgelegd.",
            content = @Content(schema = @Schema(implementation = MarkLiftingItem.class)))
    public MarkLiftingItem getSafetyMarkLifting(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van de markering.") @PathParam("safetyMarkId") UUID mark,
            @Parameter(description = "Id van de opheffing.") @PathParam("liftingId") UUID lifting) {
        return reading.one(
                conversation,
                new Within(Decided.Kind.SAFETY_MARK, Conversation::safetyMarks, mark),
                null,
                null,
                (entry, texts) -> {
                    MarkLiftingItem item = MarkLiftingItem.of(entry);
                    return item != null
                                    && item.safetyMarkLiftingId().equals(lifting)
                                    && item.safetyMark().equals(mark)
                            ? item
                            : null;
                });
    }

    /** A page of safety marks, for the description. */
    public record SafetyMarkPage(
            List<SafetyMarkItem> items, @Nullable String next) {}

    /** A page of liftings of safety marks, for the description. */
    public record MarkLiftingPage(
            List<MarkLiftingItem> items, @Nullable String next) {}
}
