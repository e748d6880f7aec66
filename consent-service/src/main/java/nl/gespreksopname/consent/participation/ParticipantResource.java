package nl.gespreksopname.consent.participation;

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
import nl.gespreksopname.consent.conversation.ConversationResource;
import nl.gespreksopname.consent.conversation.FactBody;
import nl.gespreksopname.consent.conversation.TakenDown;
import nl.gespreksopname.consent.conversation.Taking;
import nl.gespreksopname.consent.person.Purpose;
import nl.gespreksopname.consent.person.RevealPerson;
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

/** Who joins and who leaves. */
@Path(ConversationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deelnemers", description = "Wie meedoen, aansluiten en weggaan.")
@RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
public class ParticipantResource {

    private final Taking taking;
    private final ConversationReading reading;
    private final ParticipantListing participants;

    /** Made by the container. */
    @Inject
    public ParticipantResource(Taking taking, ConversationReading reading, ParticipantListing participants) {
        this.taking = taking;
        this.reading = reading;
        this.participants = participants;
    }

    /** Takes down that somebody joined. */
    @POST
    @Path("/{conversationId}/participants")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addParticipant",
            summary = "Deelnemer toevoegen",
            description =
                    "Iemand sluit aan, komt terug (participant) of wordt genoemd zonder mee te doen (takesPart: false). Vanaf nu telt ook diens instemming mee.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.ParticipantBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"role": "interpreter", "person": {"name": "Sam Akker"}, "occurredAt": "2026-11-24T10:20:00+01:00"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addParticipant(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            FactBody.ParticipantBody body) {
        return taking.takeDown(conversation, body);
    }

    /** Lists who is in a conversation. */
    @GET
    @Path("/{conversationId}/participants")
    @Operation(
            operationId = "listParticipants",
            summary = "Deelnemers",
            description =
                    "Wie in het gesprek zitten, zoals het er nu voor staat; ook wie wegging, en wie alleen genoemd is (tookPart: false). Namen met reveal=names; zo'n inzage wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Iedereen.",
            content = @Content(schema = @Schema(implementation = ParticipantPage.class)))
    public Page<ParticipantItem> listParticipants(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            @Parameter(description = "Wat u uit de kluis wilt zien.") @QueryParam("reveal") @Nullable
                    RevealPerson reveal,
            @Parameter(description = ConversationResource.PURPOSE) @QueryParam("purpose") @Nullable Purpose purpose) {
        return new Page<>(
                reading.read(
                        conversation,
                        (connection, stream) ->
                                participants.of(connection, conversation, stream.conversation(), reveal, purpose)),
                null);
    }

    /** Takes down that somebody left. */
    @POST
    @Path("/{conversationId}/departures")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "addDeparture",
            summary = "Vertrek",
            description = "Iemand ging weg. Vanaf dat moment telt diens instemming niet meer mee.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = FactBody.DepartureBody.class),
                            examples = @ExampleObject(name = "voorbeeld", value = """
                                    {"participant": "1d7f0e2f-5c5b-5838-8a4e-0c9a51f7b2d1", "occurredAt": "2026-11-24T10:40:00+01:00"}""")))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = TakenDown.class),
                            examples = @ExampleObject(name = "vastgelegd", value = ConversationExamples.TAKEN_DOWN)))
    public Response addDeparture(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation,
            FactBody.DepartureBody body) {
        return taking.takeDown(conversation, body);
    }

    /** Lists who left. */
    @GET
    @Path("/{conversationId}/departures")
    @Operation(operationId = "listDepartures", summary = "Vertrokken", description = "Wie weggingen en wanneer.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(schema = @Schema(implementation = DeparturePage.class)))
    public Page<DepartureItem> listDepartures(
            @Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID conversation) {
        return reading.list(conversation, null, null, (entry, texts) -> DepartureItem.of(entry));
    }

    /** A page of participants, for the description. */
    public record ParticipantPage(
            List<ParticipantItem> items, @Nullable String next) {}

    /** A page of departures, for the description. */
    public record DeparturePage(
            List<DepartureItem> items, @Nullable String next) {}
}
