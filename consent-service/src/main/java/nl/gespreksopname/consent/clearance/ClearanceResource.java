package nl.gespreksopname.consent.clearance;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.gespreksopname.consent.clearance.domain.Clearance;
import nl.gespreksopname.consent.conversation.ConversationReading;
import nl.gespreksopname.consent.conversation.ConversationResource;
import nl.gespreksopname.consent.conversation.domain.Conversation;
import nl.gespreksopname.consent.conversation.domain.Moment;
import nl.gespreksopname.consent.person.PeopleReading;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.http.AnswerLanguage;
import nl.gespreksopname.conventions.http.EntityVersion;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Tells whether recordings may go ahead, as it stands at this moment. */
@Path(ConversationResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Ruimte om op te nemen", description = "Of een opname mag doorgaan.")
@RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
public class ClearanceResource {

    private static final String EXAMPLE = """
            {"version": 7, "at": "2026-11-24T09:10:00Z",
             "items": [{"announcement": "2b8e1f3a-6d6c-5949-9b5f-1dab62a8c3e2",
               "recorder": "3e5f0612-7382-54a5-96b7-c8d9eafb0c1d", "side": "organisation", "outcome": "blocked",
               "needed": ["1d7f0e2f-5c5b-5838-8a4e-0c9a51f7b2d1"],
               "missing": [{"participant": "1d7f0e2f-5c5b-5838-8a4e-0c9a51f7b2d1", "role": "young-person",
                 "reason": "no-answer", "neededAs": ["self"], "text": "jeugdige: nog niet geantwoord"}],
               "text": "Opnemen mag nu niet: jeugdige: nog niet geantwoord."}]}""";

    private final ConversationReading reading;
    private final PeopleReading people;
    private final AnswerLanguage language;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public ClearanceResource(ConversationReading reading, PeopleReading people, AnswerLanguage language, Clock clock) {
        this.reading = reading;
        this.people = people;
        this.language = language;
        this.clock = clock;
    }

    /** Whether each announced recording may go ahead. */
    @GET
    @Path("/{conversationId}/clearance")
    @Operation(
            operationId = "getClearance",
            summary = "Mag er worden opgenomen?",
            description =
                    "Per aangekondigde opname: allowed, allowed-with-warnings of blocked, en wie nog ontbreekt en waarom. Bepaald op dit moment, met ieders leeftijd en gezag van vandaag. Alleen een opname door de organisatie, of door iemand die niet meedoet, kan blocked zijn.")
    @APIResponse(
            responseCode = "200",
            description = "Hoe het er nu voor staat; leeg zolang er niets is aangekondigd.",
            content =
                    @Content(
                            schema = @Schema(implementation = Clearances.class),
                            examples = @ExampleObject(name = "geblokkeerd", value = EXAMPLE)))
    public Response get(@Parameter(description = ConversationResource.ID) @PathParam("conversationId") UUID id) {
        return reading.read(id, (connection, stream) -> {
            Conversation conversation = stream.conversation();
            Instant now = clock.instant();
            List<ClearanceItem> items =
                    Clearance.assess(conversation, people.read(connection, id, conversation), new Moment(now)).stream()
                            .map(clearance -> ClearanceItem.of(clearance, conversation, language::say))
                            .toList();
            return Response.ok(new Clearances(stream.version(), now, items))
                    .header("ETag", EntityVersion.of(stream.version()).etag())
                    .build();
        });
    }

    /** The clearances of a conversation at a moment. */
    @Schema(description = "Of er mag worden opgenomen, op een moment.")
    public record Clearances(
            @Schema(description = "Versie van het gesprek.") int version, Instant at, List<ClearanceItem> items) {}
}
