package nl.gespreksopname.policy.trail;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import nl.gespreksopname.contracts.codec.ContractJson;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.http.AnswerLanguage;
import nl.gespreksopname.conventions.http.Conditions;
import nl.gespreksopname.conventions.http.EntityVersion;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.policy.access.AccessLog;
import nl.gespreksopname.policy.access.CurrentReader;
import nl.gespreksopname.policy.trail.Trails.Told;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a participant may see of a trail, for whoever shows or gives it to them. */
@Path("/policy/v1/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dossierspoor")
public class ParticipantTrailResource {

    private final Transactions transactions;
    private final Trails trails;
    private final AccessLog accessLog;
    private final CurrentReader reader;
    private final Caller caller;
    private final Conditions conditions;
    private final AnswerLanguage language;

    /** Made by the container. */
    @Inject
    public ParticipantTrailResource(
            Transactions transactions,
            Trails trails,
            AccessLog accessLog,
            CurrentReader reader,
            Caller caller,
            Conditions conditions,
            AnswerLanguage language) {
        this.transactions = transactions;
        this.trails = trails;
        this.accessLog = accessLog;
        this.reader = reader;
        this.caller = caller;
        this.conditions = conditions;
        this.language = language;
    }

    /** What a participant may see of the trail of a conversation of the caller's organisation. */
    @GET
    @Path("{conversationId}/participants/{participantId}/trail")
    @RolesAllowed({
        Roles.CASE_SYSTEM,
        Roles.PROFESSIONAL,
        Roles.POLICY_OFFICER,
        Roles.PRIVACY_OFFICER,
        Roles.DATA_PROTECTION_OFFICER
    })
    @Operation(
            operationId = "getParticipantTrail",
            summary = "Het dossierspoor bekijken zoals een deelnemer het mag zien",
            description =
                    "Wat om de veiligheid is afgeschermd, wat daaraan hangt, de afschermingen zelf en wat de diensten daaruit vaststelden, staan er niet in; nummers en ETag zijn van dit overzicht alleen, zodat niets laat zien dat er iets ontbreekt. Ook de oordelen volgen alleen uit wat er wel in staat; zij kunnen daardoor anders luiden dan in het hele dossierspoor. Elke inzage wordt vastgelegd, met het doel uit purpose of X-Purpose (standaard case-handling).")
    @APIResponse(
            responseCode = "200",
            description = "Wat de deelnemer mag zien.",
            content =
                    @Content(
                            schema = @Schema(implementation = ParticipantTrailAnswer.class),
                            examples = @ExampleObject(name = "dossierspoor", value = """
            {"conversation": "3f0c8a52-6f7b-5a51-9a35-0a6f3f9b1c01",
             "participant": "0a6f3f9b-1c01-5a51-9a35-3f0c8a526f7b", "reference": "GO-7F3K-92QM", "status": "ended",
             "asOf": "2026-11-24T12:00:00Z",
             "participants": [{"participant": "0a6f3f9b-1c01-5a51-9a35-3f0c8a526f7b", "role": "parent",
                               "label": "de ouder", "side": "citizen", "takesPart": true}],
             "entries": [{"number": 1, "sentence": "De professional kondigde aan op te nemen (geluid).",
                          "occurredAt": "2026-11-24T09:14:00Z", "loggedAt": "2026-11-24T09:15:02.123456Z",
                          "reporter": "een systeem van de organisatie", "corrected": false, "disputed": false}],
             "verdicts": [{"rule": "announced-beforehand", "ruleText": "vooraf zeggen",
                           "subject": {"kind": "recording", "id": "5b0f00a0-822c-5d6c-9a2f-9f86d081884c"},
                           "dutyOn": "organisation", "source": "ombudsman", "outcome": "breached",
                           "outcomeText": "niet nageleefd",
                           "sentence": "De opname is 14 minuten na het begin aangekondigd.", "remarks": [],
                           "assurance": "one-sided", "evidence": [1], "ruleVersion": 1}],
             "note": "De oordelen berusten alleen op wat in dit overzicht staat.", "awaits": []}""")))
    @APIResponse(responseCode = "304", description = "Er is niets veranderd sinds de meegestuurde ETag.")
    public Response participantTrail(
            @Parameter(description = "Het gesprek.", example = "3f0c8a52-6f7b-5a51-9a35-0a6f3f9b1c01")
                    @PathParam("conversationId")
                    UUID conversationId,
            @Parameter(description = "De deelnemer voor wie het is.", example = "0a6f3f9b-1c01-5a51-9a35-3f0c8a526f7b")
                    @PathParam("participantId")
                    UUID participantId,
            @Parameter(
                            description =
                                    "De stand op dit tijdstip: feiten van daarna tellen niet, en termijnen staan zoals ze toen stonden. Standaard nu.",
                            example = "2026-11-24T12:00:00Z")
                    @QueryParam("asOf")
                    @Nullable
                    Instant asOf,
            @Parameter(
                            description =
                                    "Alleen wat de diensten tot dit tijdstip hadden vastgelegd, telt. Wat nu is afgeschermd, is dat ook in een spoor van toen. Standaard alles.",
                            example = "2026-11-24T12:00:00Z")
                    @QueryParam("knownAt")
                    @Nullable
                    Instant knownAt,
            @Parameter(
                            description = "Waarvoor u het spoor inziet; hetzelfde als de kop X-Purpose.",
                            example = "case-handling")
                    @QueryParam("purpose")
                    @Nullable
                    String purpose) {
        String organisation = caller.organisation();
        return transactions.call(connection ->
                answer(connection, conversationId, participantId.toString(), organisation, asOf, knownAt));
    }

    private Response answer(
            Connection connection,
            UUID conversation,
            String participant,
            String organisation,
            @Nullable Instant asOf,
            @Nullable Instant knownAt)
            throws SQLException {
        Told told = trails.readFor(connection, conversation, participant, organisation, asOf, knownAt)
                .orElseThrow(() -> Problem.notFound(new Text("Deze deelnemer", "This participant")));
        accessLog.record(connection, reader.readsTrail(null, organisation, conversation));
        ParticipantTrailAnswer answer = ParticipantTrailAnswer.of(told.trail(), participant, language.language());
        EntityVersion version = version(answer);
        if (conditions.isKnown(version)) {
            return Response.notModified()
                    .header(HttpHeaders.ETAG, version.etag())
                    .build();
        }
        return Response.ok(answer).header(HttpHeaders.ETAG, version.etag()).build();
    }

    /** Changes with what is shown, and with nothing that is not. */
    private EntityVersion version(ParticipantTrailAnswer answer) {
        String shown = language.language().tag() + "|" + answer.reference() + "|" + answer.status() + "|"
                + ContractJson.MAPPER.valueToTree(answer.participants()) + "|"
                + ContractJson.MAPPER.valueToTree(answer.entries()) + "|"
                + ContractJson.MAPPER.valueToTree(answer.verdicts()) + "|"
                + ContractJson.MAPPER.valueToTree(answer.awaits());
        byte[] digest = CanonicalJson.sha256(shown.getBytes(StandardCharsets.UTF_8));
        return new EntityVersion(answer.entries().size(), HexFormat.of().formatHex(digest, 0, 8));
    }
}
