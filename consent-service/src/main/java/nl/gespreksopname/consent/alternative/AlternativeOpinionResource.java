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

/** What people say of what was offered instead. */
@Path(ConversationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Alternatieven", description = "Wat er na een weigering in plaats van opnemen werd geboden.")
@RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
public class AlternativeOpinionResource {

    private final Taking taking;
    private final ConversationReading reading;

    /** Made by the container. */
    @Inject
    public AlternativeOpinionResource(Taking taking, ConversationReading reading) {
        this.taking = taking;
        this.reading = reading;
    }

    /** Takes down whether what was offered will do. */
    @POST
    @Path("/{conversationId}/alternatives/{alternativeId}/acceptances")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addAlternativeAcceptance",
            summary = "Voldoet het alternatief?",
            description = "Iemand zei of de geboden andere manier voldoet.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.AlternativeAcceptanceBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"by": "1d7f0e2f-5c5b-5838-8a4e-0c9a51f7b2d1", "accepted": true}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addAlternativeAcceptance(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van het alternatief.") @PathParam("alternativeId") UUID alternative,
            FactBody.AlternativeAcceptanceBody body) {
        return taking.takeDown(conversation, body, "alternative", alternative);
    }

    /** Lists what people said of an alternative. */
    @GET
    @Path("/{conversationId}/alternatives/{alternativeId}/acceptances")
    @Operation(
            operationId = "listAlternativeAcceptances",
            summary = "Oordelen over het alternatief",
            description = "Wie zeiden of dit alternatief voldoet.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = AcceptancePage.class)))
    public Page<AcceptanceItem> listAlternativeAcceptances(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van het alternatief.") @PathParam("alternativeId") UUID alternative) {
        return reading.list(
                conversation,
                new Within(Decided.Kind.ALTERNATIVE, Conversation::alternatives, alternative),
                null,
                null,
                (entry, texts) -> {
                    AcceptanceItem item = AcceptanceItem.of(entry);
                    return item != null && item.alternative().equals(alternative) ? item : null;
                });
    }

    /** Shows what one said of it. */
    @GET
    @Path("/{conversationId}/alternatives/{alternativeId}/acceptances/{acceptanceId}")
    @Operation(
            operationId = "getAlternativeAcceptance",
            summary = "Oordeel over het alternatief",
            description = "Wat iemand van dit alternatief vond.")
    @APIResponse(
            responseCode = "200",
            description = "Zoals het is vastgelegd.",
            content = @Content(schema = @Schema(implementation = AcceptanceItem.class)))
    public AcceptanceItem getAlternativeAcceptance(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van het alternatief.") @PathParam("alternativeId") UUID alternative,
            @Parameter(description = "Id van het oordeel.") @PathParam("acceptanceId") UUID acceptance) {
        return reading.one(
                conversation,
                new Within(Decided.Kind.ALTERNATIVE, Conversation::alternatives, alternative),
                null,
                null,
                (entry, texts) -> {
                    AcceptanceItem item = AcceptanceItem.of(entry);
                    return item != null
                                    && item.alternativeAcceptanceId().equals(acceptance)
                                    && item.alternative().equals(alternative)
                            ? item
                            : null;
                });
    }

    /** Takes down that somebody says that a report is not right. */
    @POST
    @Path("/{conversationId}/alternatives/{alternativeId}/disputes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addAlternativeDispute",
            summary = "Verslag betwisten",
            description =
                    "Iemand zegt dat het geleverde verslag niet klopt. Tot de betwisting is afgedaan, staat niet vast of het goed is geleverd.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.AlternativeDisputeBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"by": "1d7f0e2f-5c5b-5838-8a4e-0c9a51f7b2d1", "explanation": "Wat ik over school zei, staat er niet in."}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addAlternativeDispute(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van het alternatief.") @PathParam("alternativeId") UUID alternative,
            FactBody.AlternativeDisputeBody body) {
        return taking.takeDown(conversation, body, "alternative", alternative);
    }

    /** Lists the disputes about a report. */
    @GET
    @Path("/{conversationId}/alternatives/{alternativeId}/disputes")
    @Operation(
            operationId = "listAlternativeDisputes",
            summary = "Betwistingen van het verslag",
            description = "Wie zeggen dat dit verslag niet klopt.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = ReportDisputePage.class)))
    public Page<ReportDisputeItem> listAlternativeDisputes(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van het alternatief.") @PathParam("alternativeId") UUID alternative,
            @Parameter(description = FactsResource.REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.list(
                conversation,
                new Within(Decided.Kind.ALTERNATIVE, Conversation::alternatives, alternative),
                reveal,
                purpose,
                (entry, texts) -> {
                    ReportDisputeItem item = ReportDisputeItem.of(entry, texts);
                    return item != null && item.alternative().equals(alternative) ? item : null;
                });
    }

    /** Shows one dispute about a report. */
    @GET
    @Path("/{conversationId}/alternatives/{alternativeId}/disputes/{disputeId}")
    @Operation(
            operationId = "getAlternativeDispute",
            summary = "Betwisting van het verslag",
            description = "Eén betwisting van dit verslag.")
    @APIResponse(
            responseCode = "200",
            description = "Zoals het is vastgelegd.",
            content = @Content(schema = @Schema(implementation = ReportDisputeItem.class)))
    public ReportDisputeItem getAlternativeDispute(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van het alternatief.") @PathParam("alternativeId") UUID alternative,
            @Parameter(description = "Id van de betwisting.") @PathParam("disputeId") UUID dispute,
            @Parameter(description = FactsResource.REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.one(
                conversation,
                new Within(Decided.Kind.ALTERNATIVE, Conversation::alternatives, alternative),
                reveal,
                purpose,
                (entry, texts) -> {
                    ReportDisputeItem item = ReportDisputeItem.of(entry, texts);
                    return item != null
                                    && item.alternativeDisputeId().equals(dispute)
                                    && item.alternative().equals(alternative)
                            ? item
                            : null;
                });
    }

    /** Takes down that a dispute about a report ended. */
    @POST
    @Path("/{conversationId}/alternatives/{alternativeId}/disputes/{disputeId}/settlements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addAlternativeDisputeSettlement",
            summary = "Betwisting van het verslag afdoen",
            description =
                    "De betwisting is afgedaan: het verslag is aangepast, de zienswijze is toegevoegd, het blijft zoals het is, of de betwisting is ingetrokken.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.AlternativeDisputeSettlementBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"how": "view-added", "explanation": "De zienswijze staat als bijlage bij het verslag."}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addAlternativeDisputeSettlement(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van het alternatief.") @PathParam("alternativeId") UUID alternative,
            @Parameter(description = "Id van de betwisting.") @PathParam("disputeId") UUID dispute,
            FactBody.AlternativeDisputeSettlementBody body) {
        return taking.takeDown(conversation, body, "dispute", dispute, alternative);
    }

    /** Lists how a dispute about a report ended. */
    @GET
    @Path("/{conversationId}/alternatives/{alternativeId}/disputes/{disputeId}/settlements")
    @Operation(
            operationId = "listAlternativeDisputeSettlements",
            summary = "Afdoeningen",
            description = "Hoe deze betwisting is afgedaan.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = SettlementPage.class)))
    public Page<SettlementItem> listAlternativeDisputeSettlements(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van het alternatief.") @PathParam("alternativeId") UUID alternative,
            @Parameter(description = "Id van de betwisting.") @PathParam("disputeId") UUID dispute,
            @Parameter(description = FactsResource.REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.list(conversation, about(alternative, dispute), reveal, purpose, (entry, texts) -> {
            SettlementItem item = SettlementItem.of(entry, texts);
            return item != null && item.dispute().equals(dispute) ? item : null;
        });
    }

    /** Shows one settlement. */
    @GET
    @Path("/{conversationId}/alternatives/{alternativeId}/disputes/{disputeId}/settlements/{settlementId}")
    @Operation(
            operationId = "getAlternativeDisputeSettlement",
            summary = "Afdoening",
            description = "Eén afdoening van deze betwisting.")
    @APIResponse(
            responseCode = "200",
            description = "Zoals het is vastgelegd.",
            content = @Content(schema = @Schema(implementation = SettlementItem.class)))
    public SettlementItem getAlternativeDisputeSettlement(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van het alternatief.") @PathParam("alternativeId") UUID alternative,
            @Parameter(description = "Id van de betwisting.") @PathParam("disputeId") UUID dispute,
            @Parameter(description = "Id van de afdoening.") @PathParam("settlementId") UUID settlement,
            @Parameter(description = FactsResource.REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.one(conversation, about(alternative, dispute), reveal, purpose, (entry, texts) -> {
            SettlementItem item = SettlementItem.of(entry, texts);
            return item != null
                            && item.alternativeDisputeSettlementId().equals(settlement)
                            && item.dispute().equals(dispute)
                    ? item
                    : null;
        });
    }

    private static Within about(UUID alternative, UUID dispute) {
        return new Within(
                Decided.Kind.REPORT_DISPUTE, state -> state.reportDisputesAbout(alternative.toString()), dispute);
    }

    /** A page of acceptances, for the description. */
    public record AcceptancePage(
            List<AcceptanceItem> items, @Nullable String next) {}

    /** A page of disputes about a report, for the description. */
    public record ReportDisputePage(
            List<ReportDisputeItem> items, @Nullable String next) {}

    /** A page of settlements, for the description. */
    public record SettlementPage(
            List<SettlementItem> items, @Nullable String next) {}
}
