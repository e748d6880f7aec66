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

/** Refusals that are contested and looked at again. */
@Path(ConversationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Weigeringen", description = "Weigeringen die worden betwist en herbeoordeeld.")
@RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.REFUSAL_REVIEWER})
public class RefusalResource {

    private final Taking taking;
    private final ConversationReading reading;

    /** Made by the container. */
    @Inject
    public RefusalResource(Taking taking, ConversationReading reading) {
        this.taking = taking;
        this.reading = reading;
    }

    /** Takes down that somebody does not accept a refusal. */
    @POST
    @Path("/{conversationId}/refusals/{refusalId}/contestations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addRefusalContestation",
            summary = "Weigering betwisten",
            description =
                    "Iemand legt zich niet neer bij de weigering. Laat dan een ander dan wie weigerde er opnieuw naar kijken.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.RefusalContestationBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"by": "1d7f0e2f-5c5b-5838-8a4e-0c9a51f7b2d1", "explanation": "Ik wil het gesprek later rustig teruglezen."}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addRefusalContestation(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van de weigering: dat van het antwoord waarmee geweigerd werd.")
                    @PathParam("refusalId")
                    UUID refusal,
            FactBody.RefusalContestationBody body) {
        return taking.takeDown(conversation, body, "refusal", refusal);
    }

    /** Lists who did not accept a refusal. */
    @GET
    @Path("/{conversationId}/refusals/{refusalId}/contestations")
    @Operation(
            operationId = "listRefusalContestations",
            summary = "Betwistingen",
            description = "Wie zich niet neerlegden bij deze weigering.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = ContestationPage.class)))
    public Page<ContestationItem> listRefusalContestations(
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
                    ContestationItem item = ContestationItem.of(entry, texts);
                    return item != null && item.refusal().equals(refusal) ? item : null;
                });
    }

    /** Shows one contestation. */
    @GET
    @Path("/{conversationId}/refusals/{refusalId}/contestations/{contestationId}")
    @Operation(
            operationId = "getRefusalContestation",
            summary = "Betwisting",
            description = "Eén betwisting van deze weigering.")
    @APIResponse(
            responseCode = "200",
            description = "Zoals het is vastgelegd.",
            content = @Content(schema = @Schema(implementation = ContestationItem.class)))
    public ContestationItem getRefusalContestation(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van de weigering: dat van het antwoord waarmee geweigerd werd.")
                    @PathParam("refusalId")
                    UUID refusal,
            @Parameter(description = "Id van de betwisting.") @PathParam("contestationId") UUID contestation,
            @Parameter(description = FactsResource.REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.one(
                conversation,
                new Within(Decided.Kind.REFUSAL, Conversation::refusals, refusal),
                reveal,
                purpose,
                (entry, texts) -> {
                    ContestationItem item = ContestationItem.of(entry, texts);
                    return item != null
                                    && item.refusalContestationId().equals(contestation)
                                    && item.refusal().equals(refusal)
                            ? item
                            : null;
                });
    }

    /** Takes down that a refusal was looked at again. */
    @POST
    @Path("/{conversationId}/refusals/{refusalId}/reviews")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addRefusalReview",
            summary = "Weigering herbeoordelen",
            description =
                    "Een ander dan wie weigerde keek opnieuw naar de weigering: upheld of overturned. Na overturned mag er worden opgenomen. Wie zelf weigerde, kan de eigen weigering niet herzien; ook dat wordt vastgelegd, maar telt niet.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.RefusalReviewBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"outcome": "overturned", "explanation": "Er is geen zwaarwegende reden."}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addRefusalReview(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van de weigering: dat van het antwoord waarmee geweigerd werd.")
                    @PathParam("refusalId")
                    UUID refusal,
            FactBody.RefusalReviewBody body) {
        return taking.takeDown(conversation, body, "refusal", refusal);
    }

    /** Lists how a refusal was looked at again. */
    @GET
    @Path("/{conversationId}/refusals/{refusalId}/reviews")
    @Operation(
            operationId = "listRefusalReviews",
            summary = "Herbeoordelingen",
            description = "Wat er bij herbeoordeling van deze weigering uitkwam.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = ReviewPage.class)))
    public Page<ReviewItem> listRefusalReviews(
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
                    ReviewItem item = ReviewItem.of(entry, texts);
                    return item != null && item.refusal().equals(refusal) ? item : null;
                });
    }

    /** Shows one review. */
    @GET
    @Path("/{conversationId}/refusals/{refusalId}/reviews/{reviewId}")
    @Operation(
            operationId = "getRefusalReview",
            summary = "Herbeoordeling",
            description = "Eén herbeoordeling van deze weigering.")
    @APIResponse(
            responseCode = "200",
            description = "Zoals het is vastgelegd.",
            content = @Content(schema = @Schema(implementation = ReviewItem.class)))
    public ReviewItem getRefusalReview(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van de weigering: dat van het antwoord waarmee geweigerd werd.")
                    @PathParam("refusalId")
                    UUID refusal,
            @Parameter(description = "Id van de herbeoordeling.") @PathParam("reviewId") UUID review,
            @Parameter(description = FactsResource.REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.one(
                conversation,
                new Within(Decided.Kind.REFUSAL, Conversation::refusals, refusal),
                reveal,
                purpose,
                (entry, texts) -> {
                    ReviewItem item = ReviewItem.of(entry, texts);
                    return item != null
                                    && item.refusalReviewId().equals(review)
                                    && item.refusal().equals(refusal)
                            ? item
                            : null;
                });
    }

    /** A page of contestations, for the description. */
    public record ContestationPage(
            List<ContestationItem> items, @Nullable String next) {}

    /** A page of reviews, for the description. */
    public record ReviewPage(
            List<ReviewItem> items, @Nullable String next) {}
}
