package nl.gespreksopname.conventions.log;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.problem.StandardProblems;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.log.LogPage;
import nl.gespreksopname.eventstore.log.LogReader;
import nl.gespreksopname.eventstore.merkle.Tile;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * The log as C2SP tlog-tiles lays it out, so that verifiers made by others work on it. Checkpoint and tiles hold hashes
 * only and are public; the events go to services of the suite.
 */
@Path("/log")
@Tag(name = "log", description = "Het logboek dat iedereen kan narekenen")
public class LogResource {

    private static final int MOST_EVENTS = 1000;

    private final Transactions transactions;
    private final LogReader log;

    /** Made by the container. */
    @Inject
    public LogResource(Transactions transactions, LogReader log) {
        this.transactions = transactions;
        this.log = log;
    }

    /** The newest checkpoint. */
    @GET
    @Path("/checkpoint")
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "getLogCheckpoint",
            summary = "Haal het nieuwste ondertekende controlepunt op",
            description =
                    "Omvang en wortel van de Merkle-boom over alle gebeurtenissen, ondertekend (C2SP tlog-checkpoint). Bewaar het om later te kunnen aantonen dat er niets is veranderd.")
    @APIResponse(
            responseCode = "200",
            description = "Het controlepunt",
            content = @Content(mediaType = MediaType.TEXT_PLAIN, schema = @Schema(type = SchemaType.STRING)))
    public String checkpoint() {
        return transactions
                .call(log::checkpoint)
                .orElseThrow(
                        () -> StandardProblems.NOT_FOUND.problem(
                                "Er is nog geen controlepunt. Het eerste wordt binnen enkele seconden na de start gemaakt; probeer het dan opnieuw.",
                                "There is no checkpoint yet. The first is made within some seconds of the start; try again then."));
    }

    /** A tile, or a bundle of entries. */
    @GET
    @Path("/tile/{tile: .+}")
    @PermitAll
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(
            operationId = "getLogTile",
            summary = "Haal een tegel van de Merkle-boom op",
            description =
                    "Hashes van de boom (tile/<niveau>/<nummer>) of de regels zelf (tile/entries/<nummer>), zoals C2SP tlog-tiles ze beschrijft. Bevat geen gegevens over personen.")
    @APIResponse(
            responseCode = "200",
            description = "De tegel",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response tile(
            @Parameter(description = "De tegel, zoals 0/x001/234 of entries/000.p/7", example = "0/000")
                    @PathParam("tile")
                    String tile) {
        byte[] bytes = Tile.parse("tile/" + tile)
                .flatMap(wanted -> transactions.call(connection -> log.tile(connection, wanted)))
                .orElseThrow(
                        () -> StandardProblems.NOT_FOUND.problem(
                                "Deze tegel is er niet. Leid uit de omvang in het nieuwste controlepunt af welke tegels er zijn (C2SP tlog-tiles).",
                                "There is no such tile. Derive from the size in the newest checkpoint which tiles there are (C2SP tlog-tiles)."));
        // A tile never changes, and neither does a part of one, whose name has its width.
        return Response.ok(bytes)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=31536000, immutable")
                .build();
    }

    /** Events for a service that missed them. */
    @GET
    @Path("/events")
    @RolesAllowed(Roles.PEER)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listLogEvents",
            summary = "Haal gebeurtenissen op in de volgorde van het logboek",
            description =
                    "Voor andere diensten van de suite, die er een aan hun kant missen: een lijst van {sequence, event}, vanaf het gevraagde nummer.")
    @APIResponse(
            responseCode = "200",
            description = "De gebeurtenissen; leeg als het logboek eerder eindigt",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class)))
    public Response events(
            @Parameter(description = "Het eerste nummer, vanaf 1", example = "1")
                    @QueryParam("from")
                    @DefaultValue("1")
                    @Min(1)
                    long from,
            @Parameter(description = "Hoeveel ten hoogste", example = "100")
                    @QueryParam("limit")
                    @DefaultValue("100")
                    @Min(1)
                    @Max(MOST_EVENTS)
                    int limit) {
        return Response.ok(
                        transactions.call(connection -> LogPage.write(log.events(connection, from, limit))),
                        LogPage.CONTENT_TYPE)
                .build();
    }
}
