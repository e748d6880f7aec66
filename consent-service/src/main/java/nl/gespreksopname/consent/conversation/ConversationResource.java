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
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.keeping.ValuesWaiting;
import nl.gespreksopname.consent.participation.ParticipantListing;
import nl.gespreksopname.consent.person.Purpose;
import nl.gespreksopname.consent.person.RevealPerson;
import nl.gespreksopname.contracts.consent.ConsentEvent;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.http.Conditions;
import nl.gespreksopname.conventions.http.EntityVersion;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.paging.PageRequest;
import nl.gespreksopname.conventions.paging.Pages;
import nl.gespreksopname.conventions.search.SearchKey;
import nl.gespreksopname.eventstore.Transactions;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Plans, finds and shows conversations. */
@Path(ConversationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Gesprekken", description = "Gesprekken plannen, zoeken en bekijken.")
@RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
public class ConversationResource {

    /** Where conversations are. */
    public static final String PATH = "/consent/v1/conversations";

    /** What the address of a conversation names. */
    public static final String ID = "Id van het gesprek.";

    /** What the parameter purpose is for. */
    public static final String PURPOSE =
            "Waarvoor u de gegevens leest; komt in het inzageregister. Standaard case-handling.";

    private final Taking taking;
    private final ConversationReading reading;
    private final ParticipantListing participants;
    private final Transactions transactions;
    private final Caller caller;
    private final SearchKey searchKey;
    private final Pages pages;
    private final Conditions conditions;

    /** Made by the container. */
    @Inject
    public ConversationResource(
            Taking taking,
            ConversationReading reading,
            ParticipantListing participants,
            Transactions transactions,
            Caller caller,
            SearchKey searchKey,
            Pages pages,
            Conditions conditions) {
        this.taking = taking;
        this.reading = reading;
        this.participants = participants;
        this.transactions = transactions;
        this.caller = caller;
        this.searchKey = searchKey;
        this.pages = pages;
        this.conditions = conditions;
    }

    /** Plans a conversation, or takes one down that was. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "planConversation",
            summary = "Gesprek plannen",
            description =
                    "Legt een gesprek vast met wie eraan meedoen, en desgewenst wat er al gebeurde. Met planned: false voor een gesprek dat al was. Namen, geboortedata en kenmerken gaan naar de kluis; het antwoord geeft per deelnemer een id dat alleen binnen dit gesprek iets betekent.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = PlanBody.class),
                            examples = {
                                @ExampleObject(name = "gepland", value = ConversationExamples.PLAN),
                                @ExampleObject(name = "achteraf, met feiten", value = ConversationExamples.AFTERWARDS)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd. Location wijst naar het gesprek.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "gepland", value = ConversationExamples.PLANNED)))
    public Response plan(PlanBody plan) {
        return taking.open(plan);
    }

    /** Lists the organisation's conversations. */
    @GET
    @Operation(
            operationId = "listConversations",
            summary = "Gesprekken",
            description = "De gesprekken van uw organisatie, het laatste eerst, in bladzijden.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content =
                    @Content(
                            schema = @Schema(implementation = ConversationPage.class),
                            examples = @ExampleObject(name = "bladzijde", value = ConversationExamples.PAGE)))
    public Page<ConversationSummary> list() {
        return search(new SearchBody(null, null, null, null));
    }

    /** Finds conversations. */
    @POST
    @Path("/searches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "searchConversations",
            summary = "Gesprekken zoeken",
            description =
                    "Zoekt binnen uw eigen organisatie, op leesbaar kenmerk, kenmerk van de zaak of periode; het laatste gesprek eerst. Zoeken gaat met POST, zodat geen kenmerk in een adres komt.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = SearchBody.class),
                            examples = {
                                @ExampleObject(name = "zaak", value = "{\"caseReference\": \"Z-2026-00017\"}"),
                                @ExampleObject(name = "kenmerk", value = "{\"reference\": \"GO-7F3K-92QM\"}"),
                                @ExampleObject(
                                        name = "periode",
                                        value =
                                                "{\"from\": \"2026-11-01T00:00:00+01:00\", \"until\": \"2026-12-01T00:00:00+01:00\"}")
                            }))
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde; leeg als er niets is.",
            content =
                    @Content(
                            schema = @Schema(implementation = ConversationPage.class),
                            examples = @ExampleObject(name = "bladzijde", value = ConversationExamples.PAGE)))
    public Page<ConversationSummary> search(SearchBody search) {
        PageRequest request = pages.requested();
        String organisation = caller.organisation();
        String caseKey = search.caseReference() == null ? null : searchKey.ofCase(organisation, search.caseReference());
        List<ConversationView> found = transactions.call(connection -> {
            if (search.reference() != null) {
                return ConversationView.withReference(organisation, ReadableReference.normalised(search.reference()))
                        .filter(one -> one.matches(caseKey, search.from(), search.until()))
                        .stream()
                        .toList();
            }
            return ConversationView.search(
                    organisation,
                    caseKey,
                    search.from() == null ? Instant.EPOCH : search.from(),
                    search.until() == null ? ConversationView.Place.LAST : search.until(),
                    request.after() == null
                            ? ConversationView.Place.BEGIN
                            : ConversationView.Place.parse(request.after()),
                    request.limit() + 1);
        });
        Page<ConversationView> page =
                pages.page(request, found, one -> one.place().toString());
        return new Page<>(page.items().stream().map(ConversationView::summary).toList(), page.next());
    }

    /** Shows a conversation. */
    @GET
    @Path("/{conversationId}")
    @Operation(
            operationId = "getConversation",
            summary = "Gesprek",
            description =
                    "Het gesprek zoals het er nu voor staat, met wie erin zitten. Namen staan in de kluis; vraag ze met reveal=names (kenmerk en naam) of reveal=details (ook geboortedatum). Zo'n inzage wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Het gesprek.",
            content =
                    @Content(
                            schema = @Schema(implementation = ConversationItem.class),
                            examples = @ExampleObject(name = "gesprek", value = ConversationExamples.CONVERSATION)))
    @APIResponse(responseCode = "304", description = "Niet gewijzigd sinds de ETag in If-None-Match.")
    public Response get(
            @Parameter(description = ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Wat u uit de kluis wilt zien.") @QueryParam("reveal") @Nullable
                    RevealPerson reveal,
            @Parameter(description = PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return reading.read(conversation, (connection, stream) -> {
            ConversationItem item = item(connection, conversation, stream, reveal, purpose);
            EntityVersion version = EntityVersion.of(item.version());
            return reveal == null && conditions.isKnown(version)
                    ? Response.notModified().header("ETag", version.etag()).build()
                    : Response.ok(item).header("ETag", version.etag()).build();
        });
    }

    private ConversationItem item(
            Connection connection, UUID id, Stream stream, @Nullable RevealPerson reveal, @Nullable Purpose purpose)
            throws SQLException {
        Conversation conversation = stream.conversation();
        ConsentEvent.ConversationPlanned planned = stream.entries().stream()
                .map(Stream.Entry::event)
                .filter(ConsentEvent.ConversationPlanned.class::isInstance)
                .map(ConsentEvent.ConversationPlanned.class::cast)
                .findFirst()
                .orElseThrow();
        return new ConversationItem(
                id,
                planned.reference(),
                planned.channel(),
                planned.planned(),
                planned.plannedStart(),
                planned.commissionedBy(),
                conversation.status(),
                conversation.startedAt(),
                conversation.endedAt(),
                stream.version(),
                conversation.awaitingKeepDecision().stream()
                        .map(withdrawal -> new ConversationItem.AwaitedItem(
                                ConversationItem.AwaitedItem.Kind.KEEP_DECISION,
                                UUID.fromString(withdrawal.id()),
                                UUID.fromString(withdrawal.participant()),
                                UUID.fromString(withdrawal.announcement()),
                                withdrawal.at()))
                        .toList(),
                ValuesWaiting.of(connection, id)
                        .map(waiting -> new ConversationItem.ValuesWaitItem(
                                waiting.due(),
                                waiting.holds().stream()
                                        .map(on -> new ConversationItem.HoldItem(on.hold(), on.recording()))
                                        .toList()))
                        .orElse(null),
                transferredTo(conversation.transfer()),
                receivedFrom(stream),
                participants.of(connection, id, conversation, reveal, purpose));
    }

    private static ConversationItem.@Nullable ElsewhereItem transferredTo(Conversation.@Nullable Transfer transfer) {
        return transfer == null
                ? null
                : new ConversationItem.ElsewhereItem(
                        transfer.to(),
                        transfer.successor() == null ? null : UUID.fromString(transfer.successor()),
                        transfer.at());
    }

    private static ConversationItem.@Nullable ElsewhereItem receivedFrom(Stream stream) {
        return stream.entries().stream()
                .filter(entry -> entry.event() instanceof ConsentEvent.ConversationReceived)
                .map(entry -> {
                    var received = (ConsentEvent.ConversationReceived) entry.event();
                    return new ConversationItem.ElsewhereItem(
                            received.from(),
                            UUID.fromString(received.predecessor()),
                            entry.envelope().loggedAt());
                })
                .findFirst()
                .orElse(null);
    }

    /** A page of conversations, for the description. */
    public record ConversationPage(
            List<ConversationSummary> items, @Nullable String next) {}
}
