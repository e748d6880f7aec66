package nl.gespreksopname.recording.fingerprint;

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
import java.util.UUID;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.conversation.Facts;
import nl.gespreksopname.recording.conversation.Requests;
import nl.gespreksopname.recording.conversation.Told;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.TakeFingerprint;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Fingerprints of recordings. */
@Path("/recording/v1/recordings/{recordingId}/fingerprints")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vingerafdrukken", description = "Waaraan een bestand later te herkennen is, waar het ook bewaard wordt.")
public class FingerprintsResource {

    private static final String EXAMPLE_NEW = """
            {"digest": "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", "size": 21504000,
             "durationSeconds": 2700, "occurredAt": "2026-11-03T10:50:00+01:00"}""";

    private static final String EXAMPLE_ANSWER = """
            {"fingerprintId": "5e6f7a8b-9c0d-5e1f-8a2b-3c4d5e6f7a8b", "version": 4, "concerns": [],
             "nextSteps": [{"text": "Leg een verzoek om een kopie vast", "method": "POST",
              "href": "/recording/v1/recordings/9c1d2e3f-4a5b-5c6d-8e7f-9a0b1c2d3e4f/copy-requests"}]}""";

    private static final String EXAMPLE_VIEW = """
            {"fingerprintId": "5e6f7a8b-9c0d-5e1f-8a2b-3c4d5e6f7a8b",
             "digest": "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", "size": 21504000,
             "durationSeconds": 2700,
             "noted": {"eventId": "recording/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/4",
              "occurredAt": "2026-11-03T09:50:00.000000Z", "loggedAt": "2026-11-03T09:50:03.000000Z",
              "client": "zaaksysteem"}}""";

    private static final String EXAMPLE_PAGE = "{\"items\": [" + EXAMPLE_VIEW + "]}";

    private static final Text FINGERPRINT = new Text("Deze vingerafdruk", "This fingerprint");

    private static final Facts.Kind<FingerprintTaken, FingerprintView> FINGERPRINTS = Facts.Kind.plain(
            FingerprintTaken.class,
            FingerprintTaken::recording,
            (e, shown) -> new FingerprintView(
                    e.fingerprint(), e.digest(), e.size(), e.durationSeconds(), shown.noted(e.when())));

    private final Requests requests;
    private final Facts facts;

    /** Made by the container. */
    @Inject
    public FingerprintsResource(Requests requests, Facts facts) {
        this.requests = requests;
        this.facts = facts;
    }

    /** Puts a fingerprint down. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "takeFingerprint",
            summary = "Vingerafdruk vastleggen",
            description =
                    "Legt de vingerafdruk (SHA-256) van het bestand van een opname vast, ook als het bestand op iemands eigen telefoon blijft. Een tweede, andere vingerafdruk wordt ook vastgelegd, met een opmerking.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewFingerprint.class),
                            examples = @ExampleObject(name = "vingerafdruk", value = EXAMPLE_NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = FingerprintAnswer.class),
                            examples = @ExampleObject(name = "vastgelegd", value = EXAMPLE_ANSWER)))
    public Response take(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId, NewFingerprint body) {
        Told told = requests.about(
                recordingId,
                body,
                means -> new TakeFingerprint(
                        means.id(0),
                        recordingId.toString(),
                        body.digest(),
                        body.size(),
                        body.durationSeconds(),
                        body.time()));
        String id = told.the(FingerprintTaken.class).fingerprint();
        return requests.created(
                told,
                recordingId + "/fingerprints/" + id,
                new FingerprintAnswer(id, told.version(), requests.concerns(told), requests.nextSteps(told)));
    }

    /** Lists fingerprints. */
    @GET
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listFingerprints",
            summary = "Vingerafdrukken bekijken",
            description = "Geeft de vingerafdrukken van een opname, in de volgorde van vastleggen.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde met vingerafdrukken.",
            content = @Content(examples = @ExampleObject(name = "vingerafdrukken", value = EXAMPLE_PAGE)))
    public Page<FingerprintView> list(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "Hoeveel per bladzijde, 1 tot en met 200.") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "Waar de volgende bladzijde begint, uit de vorige.")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor) {
        return facts.list(recordingId, FINGERPRINTS, _ -> true, null);
    }

    /** Shows a fingerprint. */
    @GET
    @Path("/{fingerprintId}")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "getFingerprint",
            summary = "Vingerafdruk bekijken",
            description = "Geeft één vingerafdruk van een opname.")
    @APIResponse(
            responseCode = "200",
            description = "De vingerafdruk.",
            content =
                    @Content(
                            schema = @Schema(implementation = FingerprintView.class),
                            examples = @ExampleObject(name = "vingerafdruk", value = EXAMPLE_VIEW)))
    public Response get(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De vingerafdruk.") @PathParam("fingerprintId") UUID fingerprintId) {
        return facts.one(
                recordingId, FINGERPRINTS, FINGERPRINT, e -> e.fingerprint().equals(fingerprintId.toString()), null);
    }
}
