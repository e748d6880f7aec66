package nl.gespreksopname.consent.correction;

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

/** Facts that are not so, or are said not to be so. */
@Path(ConversationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feiten", description = "Wat er gebeurde, alle soorten tegelijk.")
@RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
public class CorrectionResource {

    private final Taking taking;
    private final ConversationReading reading;

    /** Made by the container. */
    @Inject
    public CorrectionResource(Taking taking, ConversationReading reading) {
        this.taking = taking;
        this.reading = reading;
    }

    /** Takes a correction down. */
    @POST
    @Path("/{conversationId}/facts/{version}/corrections")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addFactCorrection",
            summary = "Feit corrigeren",
            description =
                    "Wat is vastgelegd, klopt niet. Het blijft zichtbaar, maar telt vanaf nu niet meer mee; met fact telt in plaats daarvan wat daar staat, met hetzelfde id. Zonder fact gebeurde het niet. Alleen wat mensen meldden is te corrigeren; wat de dienst besliste, volgt vanzelf. Een correctie of betwisting is op dezelfde manier terug te nemen. Was het feit al gecorrigeerd, dan gaat de correctie uit van wat daarna geldt: wat fact niet noemt, blijft zoals het toen is verbeterd, en concerns zegt dat (corrected-again). Geldt de genoemde versie niet meer omdat haar eigen correctie is ingetrokken of ingehaald, dan geldt de correctie het feit waarvoor zij in de plaats stond. Verandert een correctie wat een deelverzoek vraagt, dan vervalt een verleende toestemming en beslist ieder opnieuw.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.FactCorrectionBody.class),
                            examples = {
                                @ExampleObject(name = "andere tijd", value = """
                                    {"explanation": "Verkeerde tijd overgenomen.", "fact": {"type": "announcement", "by": "1d7f0e2f-5c5b-5838-8a4e-0c9a51f7b2d1", "occurredAt": "2026-11-24T10:01:00+01:00"}}"""),
                                @ExampleObject(name = "niet gebeurd", value = """
                                    {"explanation": "Bij het verkeerde gesprek gezet."}""")
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addFactCorrection(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Versie van het gesprek waarin het feit is vastgelegd.") @PathParam("version")
                    int version,
            FactBody.FactCorrectionBody body) {
        return taking.takeDownAbout(conversation, body, version);
    }

    /** Lists the corrections of a fact. */
    @GET
    @Path("/{conversationId}/facts/{version}/corrections")
    @Operation(operationId = "listFactCorrections", summary = "Correcties", description = "De correcties van dit feit.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = CorrectionPage.class)))
    public Page<CorrectionItem> listFactCorrections(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Versie van het gesprek waarin het feit is vastgelegd.") @PathParam("version")
                    int version,
            @Parameter(description = FactsResource.REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.list(conversation, about(version), reveal, purpose, (entry, texts) -> {
            CorrectionItem item = CorrectionItem.of(entry, texts);
            return item != null && item.corrects() == version ? item : null;
        });
    }

    /** Shows one correction. */
    @GET
    @Path("/{conversationId}/facts/{version}/corrections/{correctionId}")
    @Operation(operationId = "getFactCorrection", summary = "Correctie", description = "Eén correctie van dit feit.")
    @APIResponse(
            responseCode = "200",
            description = "Zoals het is vastgelegd.",
            content = @Content(schema = @Schema(implementation = CorrectionItem.class)))
    public CorrectionItem getFactCorrection(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Versie van het gesprek waarin het feit is vastgelegd.") @PathParam("version")
                    int version,
            @Parameter(description = "Id van de correctie.") @PathParam("correctionId") UUID correction,
            @Parameter(description = FactsResource.REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.one(conversation, about(version), reveal, purpose, (entry, texts) -> {
            CorrectionItem item = CorrectionItem.of(entry, texts);
            return item != null && item.factCorrectionId().equals(correction) && item.corrects() == version
                    ? item
                    : null;
        });
    }

    /** Takes a dispute about a fact down. */
    @POST
    @Path("/{conversationId}/facts/{version}/disputes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addFactDispute",
            summary = "Feit betwisten",
            description =
                    "Een deelnemer zegt dat een vastgelegd feit niet klopt. Het feit blijft meetellen, als betwist.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.FactDisputeBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"by": "1d7f0e2f-5c5b-5838-8a4e-0c9a51f7b2d1", "explanation": "Ik heb het wel vooraf gezegd."}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addFactDispute(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Versie van het gesprek waarin het feit is vastgelegd.") @PathParam("version")
                    int version,
            FactBody.FactDisputeBody body) {
        return taking.takeDownAbout(conversation, body, version);
    }

    /** Lists the disputes about a fact. */
    @GET
    @Path("/{conversationId}/facts/{version}/disputes")
    @Operation(
            operationId = "listFactDisputes",
            summary = "Betwistingen van een feit",
            description = "Wie zeggen dat dit feit niet klopt.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = FactDisputePage.class)))
    public Page<FactDisputeItem> listFactDisputes(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Versie van het gesprek waarin het feit is vastgelegd.") @PathParam("version")
                    int version,
            @Parameter(description = FactsResource.REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.list(conversation, about(version), reveal, purpose, (entry, texts) -> {
            FactDisputeItem item = FactDisputeItem.of(entry, texts);
            return item != null && item.disputes() == version ? item : null;
        });
    }

    /** Shows one dispute about a fact. */
    @GET
    @Path("/{conversationId}/facts/{version}/disputes/{factDisputeId}")
    @Operation(
            operationId = "getFactDispute",
            summary = "Betwisting van een feit",
            description = "Eén betwisting van dit feit.")
    @APIResponse(
            responseCode = "200",
            description = "Zoals het is vastgelegd.",
            content = @Content(schema = @Schema(implementation = FactDisputeItem.class)))
    public FactDisputeItem getFactDispute(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Versie van het gesprek waarin het feit is vastgelegd.") @PathParam("version")
                    int version,
            @Parameter(description = "Id van de betwisting.") @PathParam("factDisputeId") UUID dispute,
            @Parameter(description = FactsResource.REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.one(conversation, about(version), reveal, purpose, (entry, texts) -> {
            FactDisputeItem item = FactDisputeItem.of(entry, texts);
            return item != null && item.factDisputeId().equals(dispute) && item.disputes() == version ? item : null;
        });
    }

    private static Within about(int version) {
        return new Within(Decided.Kind.FACT, Conversation::reportedFacts, Integer.toString(version));
    }

    /** A page of corrections, for the description. */
    public record CorrectionPage(
            List<CorrectionItem> items, @Nullable String next) {}

    /** A page of disputes about a fact, for the description. */
    public record FactDisputePage(
            List<FactDisputeItem> items, @Nullable String next) {}
}
