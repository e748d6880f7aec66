package nl.gespreksopname.conventions.sample;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.http.Conditions;
import nl.gespreksopname.conventions.http.EntityVersion;
import nl.gespreksopname.conventions.idempotency.Idempotency;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.paging.PageRequest;
import nl.gespreksopname.conventions.paging.Pages;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.eventstore.command.CommandKey;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/** Things to try the conventions on. */
@Path("/sample/v1/things")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.CASE_SYSTEM)
public class ThingsResource {

    @Inject
    Caller caller;

    @Inject
    Idempotency idempotency;

    @Inject
    Conditions conditions;

    @Inject
    Pages pages;

    /** Makes one. */
    @Operation(operationId = "makeThing", summary = "Beproef", description = "Om de afspraken op te beproeven")
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewThing.class),
                            examples = @ExampleObject(name = "ding", value = """
                    {"label": "een", "weight": 1, "fragile": false, "colour": "light-blue",
                     "parts": [{"type": "wheel", "spokes": 36}]}
                    """)))
    public Response make(NewThing thing) {
        conditions.requireCurrent(EntityVersion.of(3));
        CommandKey key = idempotency.key();
        return Response.created(URI.create("/sample/v1/things/" + key.id()))
                .header("ETag", EntityVersion.of(3).etag())
                .entity(new Thing(
                        key.id().toString(),
                        thing.colour(),
                        thing.madeAt(),
                        HexFormat.of().formatHex(key.requestMac())))
                .build();
    }

    /** Lists them. */
    @Operation(operationId = "listThings", summary = "Beproef", description = "Om de afspraken op te beproeven")
    @GET
    public Page<String> list(
            @Parameter(description = "Vanaf wanneer") @QueryParam("since") @Nullable Instant since,
            @Parameter(description = "Hoe zwaar") @QueryParam("weight") @Max(10) int weight) {
        PageRequest request = pages.requested();
        int first = request.after() == null ? 0 : Integer.parseInt(request.after());
        List<String> found = IntStream.rangeClosed(first + 1, Math.min(first + request.limit() + 1, 120))
                .mapToObj(Integer::toString)
                .toList();
        return pages.page(request, found, item -> item);
    }

    /** Gets one. */
    @Operation(operationId = "getThing", summary = "Beproef", description = "Om de afspraken op te beproeven")
    @GET
    @Path("/{thingId}")
    public Thing get(@Parameter(description = "Het ding") @PathParam("thingId") UUID thingId) {
        throw Problem.notFound(new Text("Dit ding", "This thing"));
    }

    /** Takes a stream. */
    @Operation(operationId = "putContent", summary = "Beproef", description = "Om de afspraken op te beproeven")
    @PUT
    @Path("/{thingId}/content")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    public Map<String, Long> put(
            @Parameter(description = "Het ding") @PathParam("thingId") UUID thingId, InputStream content)
            throws IOException {
        long read = 0;
        byte[] buffer = new byte[8192];
        for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
            read += n;
        }
        return Map.of("bytes", read);
    }

    /** Who asks. */
    @Operation(operationId = "getCaller", summary = "Beproef", description = "Om de afspraken op te beproeven")
    @GET
    @Path("/caller")
    public Map<String, Object> caller() {
        return Map.of(
                "organisation", caller.organisation(),
                "roles", caller.roles(),
                "client", caller.client(),
                "user", caller.user(),
                "issuer", caller.issuer());
    }

    /** Breaks. */
    @Operation(operationId = "getBroken", summary = "Beproef", description = "Om de afspraken op te beproeven")
    @GET
    @Path("/broken")
    public String broken() {
        throw new IllegalStateException("Sanne Voorbeeld, 2009-03-02");
    }

    /** Finds no database. */
    @Operation(operationId = "getUnavailable", summary = "Beproef", description = "Om de afspraken op te beproeven")
    @GET
    @Path("/unavailable")
    public String unavailable() throws SQLException {
        throw new SQLException("gone", "08006");
    }

    /** Answers a bare status. */
    @Operation(operationId = "getBare", summary = "Beproef", description = "Om de afspraken op te beproeven")
    @GET
    @Path("/bare")
    public Response bare() {
        return Response.status(409).build();
    }

    /** Public. */
    @Operation(operationId = "getPublic", summary = "Beproef", description = "Om de afspraken op te beproeven")
    @GET
    @PermitAll
    @Path("/public")
    public String open() {
        return "\"open\"";
    }
}
