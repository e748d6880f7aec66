package nl.gespreksopname.policy.monitor;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.consume.SourceHealth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The logs as policy-service heard them, so that what a service shows of its own log can be compared with it. */
@Path("/policy/v1/logs")
@Tag(name = "Logboeken", description = "De logboeken van alle diensten, zoals ze hier zijn aangekomen en nagerekend.")
public class LogsResource {

    private static final String EXAMPLE = """
            {"items": [{"service": "consent", "applied": 72, "signed": 72, "verifiedUntil": "2026-11-24T12:00:00Z",
                        "parked": 0, "forked": false, "recoveries": [{"at": "2026-11-24T11:00:00Z",
                        "firstSequence": 61, "lastSequence": 70, "events": 10, "valuesLost": 3}]}]}""";

    private static final String EXAMPLE_CHECKPOINT = """
            00000009999999999000/consent-service
            72
            ZK0bRNKlQ1cSqVAeBu2pOLqYbGHi1Zs8Gc5sEv1kBTM=

            — 00000009999999999000/consent-service 6Bl…==
            — 00000009999999999000/consent-service 0Dw…==
            """;

    private final Transactions transactions;
    private final MirroredLogs logs;

    /** Made by the container. */
    @Inject
    public LogsResource(Transactions transactions, MirroredLogs logs) {
        this.transactions = transactions;
        this.logs = logs;
    }

    /** How it stands with each log. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.AUDITOR, Roles.OPERATOR, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listLogs",
            summary = "Zien hoe het met de logboeken staat",
            description =
                    "Per dienst tot waar het logboek hier is verwerkt, tot wanneer dat met een ondertekend controlepunt is nagerekend, en of een controlepunt de ontvangen gebeurtenissen tegensprak (forked). Dan wordt van die dienst niets meer verwerkt tot een beheerder heeft uitgezocht waarom.")
    @APIResponse(
            responseCode = "200",
            description = "De logboeken.",
            content =
                    @Content(
                            schema = @Schema(implementation = Logs.class),
                            examples = @ExampleObject(name = "logboeken", value = EXAMPLE)))
    public Logs list() {
        return transactions.call(connection -> {
            List<Log> items = new ArrayList<>();
            for (SourceHealth source : logs.all(connection)) {
                items.add(Log.of(source, logs.recoveries(connection, source.origin())));
            }
            return new Logs(List.copyOf(items));
        });
    }

    /** The newest checkpoint of a service that agrees with what was received. */
    @GET
    @Path("{service}/checkpoint")
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "getVerifiedCheckpoint",
            summary = "Het nieuwste nagerekende controlepunt van een dienst ophalen",
            description =
                    "Het controlepunt zoals de dienst het ondertekende (C2SP tlog-checkpoint), en zoals het klopt met wat hier is ontvangen. Vergelijk het met dat van de dienst zelf: van twee controlepunten moet het grotere het kleinere voortzetten.")
    @APIResponse(
            responseCode = "200",
            description = "Het controlepunt.",
            content =
                    @Content(
                            mediaType = MediaType.TEXT_PLAIN,
                            schema = @Schema(type = SchemaType.STRING),
                            examples = @ExampleObject(name = "controlepunt", value = EXAMPLE_CHECKPOINT)))
    public String checkpoint(
            @Parameter(description = "consent, recording of policy.", example = "consent") @PathParam("service")
                    String service) {
        return transactions
                .call(connection -> logs.checkpoint(connection, service))
                .orElseThrow(() ->
                        Problem.notFound(new Text("Een controlepunt van deze dienst", "A checkpoint of this service")));
    }

    /** The logs. */
    @Schema(description = "De logboeken van de diensten.")
    public record Logs(@Schema(description = "Per dienst.") List<Log> items) {}

    /** One log. */
    @Schema(name = "MirroredLog", description = "Het logboek van een dienst, zoals het hier is.")
    public record Log(
            @Schema(description = "De dienst.", examples = "consent")
            String service,

            @Schema(description = "Het laatste volgnummer dat is verwerkt.", examples = "72")
            long applied,

            @Schema(
                    description = "De omvang van het grootste ondertekende controlepunt dat is gehoord.",
                    examples = "72")
            long signed,

            @Schema(
                    description =
                            "Alles wat de dienst tot dit tijdstip had vastgelegd, is verwerkt en nagerekend; afwezig vóór het eerste controlepunt.")
            @Nullable
            Instant verifiedUntil,

            @Schema(
                    description = "Hoeveel gebeurtenissen wachten omdat ze niet konden worden verwerkt.",
                    examples = "0")
            long parked,

            @Schema(description = "Of het logboek twee geschiedenissen liet zien.")
            boolean forked,

            @Schema(description = "De keren dat de dienst haar logboek uit haar eigen topic heeft hersteld.")
            List<Recovery> recoveries) {

        static Log of(SourceHealth source, List<MirroredLogs.Recovery> recoveries) {
            return new Log(
                    source.origin(),
                    source.applied(),
                    source.known(),
                    source.checkpointAt(),
                    source.parked(),
                    source.stoppedBecause() != null,
                    recoveries.stream().map(Recovery::of).toList());
        }
    }

    /** One recovery of a log. */
    @Schema(
            name = "MirroredRecovery",
            description =
                    "Een herstel van een logboek: de databank was teruggezet, en wat ontbrak is uit het eigen topic teruggehaald. De gebeurtenissen zijn dezelfde; wat alleen in de databank stond is kwijt.")
    public record Recovery(
            @Schema(description = "Wanneer het is hersteld.")
            Instant at,

            @Schema(description = "Het eerste volgnummer dat is teruggehaald.", examples = "61")
            long firstSequence,

            @Schema(description = "Het laatste volgnummer dat is teruggehaald.", examples = "70")
            long lastSequence,

            @Schema(description = "Hoeveel gebeurtenissen zijn teruggehaald.", examples = "10")
            long events,

            @Schema(
                    description = "Hoeveel verzegelde waarden (namen, vrije teksten) waarnaar ze verwijzen kwijt zijn.",
                    examples = "3")
            long valuesLost) {

        static Recovery of(MirroredLogs.Recovery told) {
            return new Recovery(
                    told.at(),
                    told.recovered().firstSequence(),
                    told.recovered().lastSequence(),
                    told.recovered().events(),
                    told.recovered().valuesLost());
        }
    }
}
