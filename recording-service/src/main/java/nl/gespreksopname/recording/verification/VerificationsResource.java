package nl.gespreksopname.recording.verification;

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
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import nl.gespreksopname.contracts.recording.RecordingEvent.CopyVerified;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.idempotency.Idempotency;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.conversation.Conversations;
import nl.gespreksopname.recording.conversation.Facts;
import nl.gespreksopname.recording.conversation.Requests;
import nl.gespreksopname.recording.conversation.Told;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Time;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Verify;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Files compared with what was put down. */
@Path("/recording/v1/recordings/{recordingId}/verifications")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Vergelijken", description = "Is dit bestand de opname, een gemelde bewerking, of iets anders?")
public class VerificationsResource {

    private static final String VERIFICATIONS_NEW = """
            {"digest": "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
             "by": "2a4c6e80-1b3d-5f7a-9c0e-123456789abc", "delivery": "3c4d5e6f-7a8b-5c9d-8e0f-1a2b3c4d5e6f"}""";

    private static final String VERIFICATIONS_ANSWER = """
            {"verificationId": "0d1e2f3a-4b5c-5d6e-8f7a-8b9c0d1e2f3a",
             "digest": "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", "outcome": "identical", "version": 7,
             "concerns": [], "nextSteps": []}""";

    private static final String VERIFICATIONS_VIEW = """
            {"verificationId": "0d1e2f3a-4b5c-5d6e-8f7a-8b9c0d1e2f3a", "by": "2a4c6e80-1b3d-5f7a-9c0e-123456789abc",
             "delivery": "3c4d5e6f-7a8b-5c9d-8e0f-1a2b3c4d5e6f",
             "digest": "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", "outcome": "identical",
             "noted": {"eventId": "recording/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/7",
             "loggedAt": "2026-11-04T09:50:03.000000Z", "client": "zaaksysteem"}}""";

    private static final String VERIFICATIONS_PAGE = "{\"items\": [" + VERIFICATIONS_VIEW + "]}";

    private static final Text VERIFICATIONS_NAME = new Text("Deze vergelijking", "This verification");

    private static final Facts.Kind<CopyVerified, VerificationView> VERIFICATIONS = Facts.Kind.plain(
            CopyVerified.class,
            CopyVerified::recording,
            (e, shown) -> new VerificationView(
                    e.verification(), e.by(), e.delivery(), e.digest(), e.outcome(), shown.noted(e.when())));

    private final Requests requests;
    private final Facts facts;
    private final Idempotency idempotency;

    /** Made by the container. */
    @Inject
    public VerificationsResource(Requests requests, Facts facts, Idempotency idempotency) {
        this.requests = requests;
        this.facts = facts;
        this.idempotency = idempotency;
    }

    /** Compares a digest. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "verifyDigest",
            summary = "Vingerafdruk vergelijken",
            description =
                    "Vergelijkt de vingerafdruk van een bestand met wat van de opname is vastgelegd: gelijk, een gemelde bewerking, afwijkend, of niets om mee te vergelijken. Stuur de vingerafdruk als JSON, of het bestand zelf: dat wordt tijdens het ontvangen vergeleken en niet bewaard. Dat er is vergeleken wordt vastgelegd.")
    @RequestBody(
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = NewVerification.class),
                        examples = @ExampleObject(name = "vergelijking", value = VERIFICATIONS_NEW)),
                @Content(
                        mediaType = MediaType.APPLICATION_OCTET_STREAM,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"),
                        examples = @ExampleObject(name = "bestand", value = "(het bestand)"))
            })
    @Parameter(
            name = "by",
            in = ParameterIn.QUERY,
            description = "De deelnemer die laat vergelijken, bij een bestand.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @Parameter(
            name = "delivery",
            in = ParameterIn.QUERY,
            description = "De overhandigde kopie die wordt vergeleken, bij een bestand.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = VerificationAnswer.class),
                            examples = @ExampleObject(name = "vastgelegd", value = VERIFICATIONS_ANSWER)))
    public Response verify(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId, NewVerification body) {
        Told told = requests.about(
                recordingId,
                body,
                means -> new Verify(
                        means.id(0),
                        recordingId.toString(),
                        body.by() == null ? null : body.by().toString(),
                        body.delivery() == null ? null : body.delivery().toString(),
                        body.digest(),
                        body.time()));
        return answer(recordingId, told);
    }

    /** Lists comparisons. */
    @GET
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listVerifications",
            summary = "Vergelijkingen bekijken",
            description = "Geeft de vergelijkingen met een opname, in de volgorde van vastleggen.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(examples = @ExampleObject(name = "bladzijde", value = VERIFICATIONS_PAGE)))
    public Page<VerificationView> list(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "Hoeveel per bladzijde, 1 tot en met 200.") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "Waar de volgende bladzijde begint, uit de vorige.")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor) {
        return facts.list(recordingId, VERIFICATIONS, _ -> true, null);
    }

    /** Shows a comparison. */
    @GET
    @Path("/{verificationId}")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "getVerification",
            summary = "Vergelijking bekijken",
            description = "Geeft één vergelijking.")
    @APIResponse(
            responseCode = "200",
            description = "Gevonden.",
            content =
                    @Content(
                            schema = @Schema(implementation = VerificationView.class),
                            examples = @ExampleObject(name = "vergelijking", value = VERIFICATIONS_VIEW)))
    public Response get(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De vergelijking.") @PathParam("verificationId") UUID verificationId) {
        return facts.one(
                recordingId,
                VERIFICATIONS,
                VERIFICATIONS_NAME,
                e -> e.verification().equals(verificationId.toString()),
                null);
    }

    /** Compares a file, which is not kept. */
    @POST
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "audio/*", "video/*", "text/*"})
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(hidden = true) // described with the digest: one operation, two kinds of body
    public Response verifyFile(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @QueryParam("by") @Nullable UUID by,
            @QueryParam("delivery") @Nullable UUID delivery,
            InputStream file)
            throws IOException {
        requests.conversationOf(recordingId);
        String digest = digest(file);
        String said = digest + " " + by + " " + delivery;
        Told told = requests.about(
                recordingId,
                idempotency.key(said.getBytes(StandardCharsets.UTF_8)),
                null,
                means -> new Verify(
                        means.id(0),
                        recordingId.toString(),
                        by == null ? null : by.toString(),
                        delivery == null ? null : delivery.toString(),
                        digest,
                        Time.UNSAID),
                Conversations.Alongside.NOTHING);
        return answer(recordingId, told);
    }

    private Response answer(UUID recordingId, Told told) {
        CopyVerified made = told.the(CopyVerified.class);
        return requests.created(
                told,
                recordingId + "/verifications/" + made.verification(),
                new VerificationAnswer(
                        made.verification(),
                        made.digest(),
                        made.outcome(),
                        told.version(),
                        requests.concerns(told),
                        requests.nextSteps(told)));
    }

    private static String digest(InputStream file) throws IOException {
        MessageDigest sha256;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        byte[] buffer = new byte[65536];
        for (int read = file.read(buffer); read >= 0; read = file.read(buffer)) {
            sha256.update(buffer, 0, read);
        }
        return HexFormat.of().formatHex(sha256.digest());
    }
}
