package nl.gespreksopname.consent.conversation;

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
import nl.gespreksopname.consent.person.Purpose;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes facts of all kinds down together, and lists them. */
@Path(ConversationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feiten", description = "Wat er gebeurde, alle soorten tegelijk.")
@RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
public class FactsResource {

    /** What the parameter reveal is for, on lists with texts. */
    public static final String REVEAL_TEXTS = "Met texts ook de teksten uit de kluis. Zo'n inzage wordt vastgelegd.";

    private final Taking taking;
    private final ConversationReading reading;

    /** Made by the container. */
    @Inject
    public FactsResource(Taking taking, ConversationReading reading) {
        this.taking = taking;
        this.reading = reading;
    }

    /** Takes several facts down. */
    @POST
    @Path("/{conversationId}/facts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "takeDownFacts",
            summary = "Feiten vastleggen",
            description =
                    "Legt 1 tot en met 50 feiten van elke soort vast, alle of geen. Een feit kan met ref een naam krijgen waarmee latere feiten in hetzelfde bericht ernaar verwijzen. Een feit wordt nooit geweigerd om wat het zegt: concerns vertelt wat er niet goed ging of nog moet.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactsBody.class),
                            examples = @ExampleObject(name = "bij het begin", value = ConversationExamples.FACTS)))
    @APIResponse(
            responseCode = "201",
            description = "Alles is vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response takeDown(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            FactsBody facts) {
        return taking.takeDown(conversation, facts);
    }

    /** Lists the facts of a conversation. */
    @GET
    @Path("/{conversationId}/facts")
    @Operation(
            operationId = "listFacts",
            summary = "Feiten",
            description = "Alle feiten van het gesprek, in de volgorde waarin zij zijn vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content =
                    @Content(
                            schema = @Schema(implementation = FactPage.class),
                            examples = @ExampleObject(name = "bladzijde", value = ConversationExamples.FACT_PAGE)))
    public Page<FactItem> list(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.list(conversation, reveal, purpose, FactItem::of);
    }

    /** Shows one fact. */
    @GET
    @Path("/{conversationId}/facts/{version}")
    @Operation(
            operationId = "getFact",
            summary = "Feit",
            description = "Eén feit, op de versie van het gesprek waarin het is vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Het feit.",
            content = @Content(schema = @Schema(implementation = FactItem.class)))
    public FactItem get(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Versie van het gesprek.") @PathParam("version") int version,
            @Parameter(description = REVEAL_TEXTS) @QueryParam("reveal") @Nullable Reveal reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.read(conversation, (connection, stream) -> {
            List<Stream.Entry> entries = stream.entries().stream()
                    .filter(entry -> entry.envelope().version() == version)
                    .toList();
            Texts texts = reveal == null
                    ? Texts.CLOSED
                    : reading.<FactItem>texts(connection, conversation, entries, purpose, FactItem::of);
            FactItem item = entries.isEmpty() ? null : FactItem.of(entries.getFirst(), texts);
            if (item == null) {
                throw Problem.notFound(new Text("Dit feit", "This fact"));
            }
            return item;
        });
    }

    /** A page of facts, for the description. */
    public record FactPage(List<FactItem> items, @Nullable String next) {}
}
