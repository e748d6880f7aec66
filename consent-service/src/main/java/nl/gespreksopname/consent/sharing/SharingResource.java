package nl.gespreksopname.consent.sharing;

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
import java.time.Clock;
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
import nl.gespreksopname.consent.conversation.domain.Moment;
import nl.gespreksopname.consent.conversation.domain.People;
import nl.gespreksopname.consent.person.PeopleReading;
import nl.gespreksopname.consent.person.Purpose;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.http.AnswerLanguage;
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

/** Requests for permission to share, decisions and revocations. */
@Path(ConversationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Toestemming om te delen",
        description = "Verzoeken om een opname te delen, wat daarop besloten wordt, en intrekken.")
@RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
public class SharingResource {

    private final Taking taking;
    private final ConversationReading reading;
    private final PeopleReading people;
    private final AnswerLanguage language;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public SharingResource(
            Taking taking, ConversationReading reading, PeopleReading people, AnswerLanguage language, Clock clock) {
        this.taking = taking;
        this.reading = reading;
        this.people = people;
        this.language = language;
        this.clock = clock;
    }

    /** Takes a request down. */
    @POST
    @Path("/{conversationId}/share-requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addShareRequest",
            summary = "Toestemming vragen",
            description =
                    "Iemand vraagt toestemming om een opname te delen. Het antwoord noemt in concerns wie er nog moet beslissen; is niemand nodig, dan geldt de toestemming meteen.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.ShareRequestBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"recording": "5c9f2a4b-7e7d-5a5a-8c6a-2ebc73b9d4f3", "requestedBy": "1d7f0e2f-5c5b-5838-8a4e-0c9a51f7b2d1", "recipient": "tante Fleur", "purpose": "personal-support", "scope": "listen", "until": "2027-01-01T00:00:00+01:00"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addShareRequest(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            FactBody.ShareRequestBody body) {
        return taking.takeDown(conversation, body);
    }

    /** Lists requests with how they stand. */
    @GET
    @Path("/{conversationId}/share-requests")
    @Operation(
            operationId = "listShareRequests",
            summary = "Verzoeken om te delen",
            description = "De verzoeken om te delen, met hoe het ermee staat en wie er nog moet beslissen.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = ShareRequestPage.class)))
    public Page<ShareRequestStanding> listShareRequests(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = FactsResource.REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        record Known(Conversation conversation, People people) {}
        Known now = reading.read(conversation, (connection, stream) -> {
            Conversation state = stream.conversation();
            return new Known(state, people.read(connection, conversation, state));
        });
        var moment = new Moment(clock.instant());
        return reading.list(conversation, reveal, purpose, (entry, texts) -> {
            ShareRequestItem item = ShareRequestItem.of(entry, texts);
            return item == null
                    ? null
                    : ShareRequestStanding.of(item, now.conversation(), now.people(), moment, language::say);
        });
    }

    /** Takes decisions down. */
    @POST
    @Path("/{conversationId}/share-requests/{shareRequestId}/decisions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addShareDecisions",
            summary = "Beslissen over delen",
            description =
                    "Deelnemers besloten op een verzoek: granted of denied. Hebben allen die nodig zijn verleend, dan geldt de toestemming.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.ShareDecisionBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"participants": ["3e5f0612-7382-54a5-96b7-c8d9eafb0c1d"], "decision": "granted"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addShareDecisions(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van het verzoek; ook dat van de toestemming.") @PathParam("shareRequestId")
                    UUID shareRequest,
            FactBody.ShareDecisionBody body) {
        return taking.takeDown(conversation, body, "shareRequest", shareRequest);
    }

    /** Lists the decisions on a request. */
    @GET
    @Path("/{conversationId}/share-requests/{shareRequestId}/decisions")
    @Operation(
            operationId = "listShareDecisions",
            summary = "Beslissingen",
            description = "Wat op dit verzoek is besloten.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = DecisionPage.class)))
    public Page<DecisionItem> listShareDecisions(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van het verzoek; ook dat van de toestemming.") @PathParam("shareRequestId")
                    UUID shareRequest) {
        return reading.list(
                conversation,
                new Within(Decided.Kind.SHARE_REQUEST, Conversation::permissions, shareRequest),
                null,
                null,
                (entry, texts) -> {
                    DecisionItem item = DecisionItem.of(entry);
                    return item != null && item.shareRequest().equals(shareRequest) ? item : null;
                });
    }

    /** Takes a revocation down. */
    @POST
    @Path("/{conversationId}/share-requests/{shareRequestId}/revocations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addShareRevocation",
            summary = "Toestemming intrekken",
            description =
                    "Iemand trok de toestemming in. Is die deelnemer nodig, of vroeg die het zelf, dan geldt de toestemming niet meer.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.ShareRevocationBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"participant": "3e5f0612-7382-54a5-96b7-c8d9eafb0c1d"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addShareRevocation(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van het verzoek; ook dat van de toestemming.") @PathParam("shareRequestId")
                    UUID shareRequest,
            FactBody.ShareRevocationBody body) {
        return taking.takeDown(conversation, body, "shareRequest", shareRequest);
    }

    /** Lists the revocations of a permission. */
    @GET
    @Path("/{conversationId}/share-requests/{shareRequestId}/revocations")
    @Operation(
            operationId = "listShareRevocations",
            summary = "Intrekkingen",
            description = "Wie deze toestemming introk.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = RevocationPage.class)))
    public Page<RevocationItem> listShareRevocations(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Id van het verzoek; ook dat van de toestemming.") @PathParam("shareRequestId")
                    UUID shareRequest) {
        return reading.list(
                conversation,
                new Within(Decided.Kind.SHARE_REQUEST, Conversation::permissions, shareRequest),
                null,
                null,
                (entry, texts) -> {
                    RevocationItem item = RevocationItem.of(entry);
                    return item != null && item.shareRequest().equals(shareRequest) ? item : null;
                });
    }

    /** A page of requests, for the description. */
    public record ShareRequestPage(
            List<ShareRequestStanding> items, @Nullable String next) {}

    /** A page of decisions, for the description. */
    public record DecisionPage(
            List<DecisionItem> items, @Nullable String next) {}

    /** A page of revocations, for the description. */
    public record RevocationPage(
            List<RevocationItem> items, @Nullable String next) {}
}
