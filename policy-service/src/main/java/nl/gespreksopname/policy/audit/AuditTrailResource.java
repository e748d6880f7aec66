package nl.gespreksopname.policy.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.http.AnswerLanguage;
import nl.gespreksopname.conventions.problem.InputError;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.policy.access.AccessLog;
import nl.gespreksopname.policy.access.CurrentReader;
import nl.gespreksopname.policy.audit.domain.Mandate;
import nl.gespreksopname.policy.trail.TrailAnswer;
import nl.gespreksopname.policy.trail.TrailRow;
import nl.gespreksopname.policy.trail.Trails;
import nl.gespreksopname.policy.trail.Trails.Told;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The trail of a conversation, for an auditor under a mandate. */
@Path("/policy/v1/audit/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Onderzoek")
public class AuditTrailResource {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Transactions transactions;
    private final Trails trails;
    private final AccessLog accessLog;
    private final CurrentReader reader;
    private final Mandates mandates;
    private final AnswerLanguage language;

    /** Made by the container. */
    @Inject
    public AuditTrailResource(
            Transactions transactions,
            Trails trails,
            AccessLog accessLog,
            CurrentReader reader,
            Mandates mandates,
            AnswerLanguage language) {
        this.transactions = transactions;
        this.trails = trails;
        this.accessLog = accessLog;
        this.reader = reader;
        this.mandates = mandates;
        this.language = language;
    }

    /** The trail of a conversation that the mandate covers. */
    @GET
    @Path("{conversationId}")
    @RolesAllowed(Roles.AUDITOR)
    @Operation(
            operationId = "getTrailUnderMandate",
            summary = "Het dossierspoor van een gesprek bekijken onder een onderzoeksopdracht",
            description =
                    "Hetzelfde spoor als de organisatie zelf ziet: wat er gebeurde, en per regel de uitkomst met wiens plicht het is en waarom. Namen en vrije tekst staan er niet in. Een gesprek van een organisatie of dag buiten de opdracht is niet te vinden. Elke inzage wordt bij de organisatie vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Het dossierspoor.",
            content =
                    @Content(
                            schema = @Schema(implementation = TrailAnswer.class),
                            examples = @ExampleObject(name = "dossierspoor", value = """
            {"conversation": "3f0c8a52-6f7b-5a51-9a35-0a6f3f9b1c01", "reference": "GO-7F3K-92QM",
             "organisation": "00000009999999990000", "status": "ended",
             "asOf": "2026-11-24T12:00:00Z", "knownAt": "2026-11-24T12:00:01Z",
             "complete": [{"service": "consent", "version": 9, "until": "2026-11-24T12:00:00Z"}],
             "participants": [], "entries": [], "verdicts": [], "awaits": []}""")))
    public TrailAnswer trail(
            @Parameter(description = "Het gesprek.", example = "3f0c8a52-6f7b-5a51-9a35-0a6f3f9b1c01")
                    @PathParam("conversationId")
                    UUID conversationId,
            @Parameter(
                            description = "De onderzoeksopdracht waaronder u leest.",
                            required = true,
                            example = "0d0f1d3b-8a61-5c0e-9d0e-4a5b6c7d8e9f")
                    @QueryParam("mandate")
                    @Nullable
                    UUID mandateId,
            @Parameter(
                            description =
                                    "De stand op dit tijdstip: feiten van daarna tellen niet, en termijnen staan zoals ze toen stonden. Standaard nu.",
                            example = "2026-11-24T12:00:00Z")
                    @QueryParam("asOf")
                    @Nullable
                    Instant asOf,
            @Parameter(
                            description =
                                    "Alleen wat de diensten tot dit tijdstip hadden vastgelegd, telt, ook als het hier later aankwam. Het antwoord staat vast zodra until van elke dienst in complete na dit tijdstip ligt. Standaard alles.",
                            example = "2026-11-24T12:00:00Z")
                    @QueryParam("knownAt")
                    @Nullable
                    Instant knownAt) {
        if (mandateId == null) {
            throw Problem.invalidInput(List.of(InputError.inParameter(
                    "mandate",
                    "required",
                    new Text(
                            "Geef de onderzoeksopdracht mee waaronder u leest: ?mandate=….",
                            "Name the mandate under which you read: ?mandate=…."))));
        }
        Mandate mandate = mandates.require(mandateId);
        return transactions.call(connection -> {
            Told told = covered(connection, conversationId, mandate, asOf, knownAt)
                    .orElseThrow(() -> Problem.notFound(new Text("Dit gesprek", "This conversation")));
            accessLog.record(
                    connection,
                    reader.readsTrail(mandate.id(), told.trail().facts().organisation(), conversationId));
            return TrailAnswer.of(told, language.language());
        });
    }

    private Optional<Told> covered(
            Connection connection,
            UUID conversation,
            Mandate mandate,
            @Nullable Instant asOf,
            @Nullable Instant knownAt)
            throws SQLException {
        // Of a row only what the mandate asks after: the verdicts would be read for nothing.
        Optional<Covered> row = TrailRow.find("conversation", conversation)
                .project(Covered.class)
                .firstResultOptional();
        Optional<Covered> covered = row.filter(found -> found.isCoveredBy(mandate));
        return covered.isEmpty()
                ? Optional.empty()
                : trails.read(connection, conversation, covered.get().organisation(), asOf, knownAt);
    }

    /**
     * What a mandate covers a conversation by.
     *
     * @param organisation whose conversation it is
     * @param moment when it was
     */
    public record Covered(String organisation, Instant moment) {

        boolean isCoveredBy(Mandate mandate) {
            LocalDate day = LocalDate.ofInstant(moment, HERE);
            return mandate.covers(organisation) && mandate.covers(day, day);
        }
    }
}
