package nl.gespreksopname.recording.content;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import nl.gespreksopname.contracts.recording.RecordingEvent.ContentStored;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.http.EntityVersion;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.ProblemType;
import nl.gespreksopname.conventions.problem.StandardProblems;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.recording.access.Purpose;
import nl.gespreksopname.recording.access.ReadingLog;
import nl.gespreksopname.recording.access.RequestedPurpose;
import nl.gespreksopname.recording.conversation.RecordingProblems;
import nl.gespreksopname.recording.conversation.Requests;
import nl.gespreksopname.recording.conversation.Told;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.HandOut;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.StoreContent;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import nl.gespreksopname.recording.registration.NewRecording;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The file of a recording, where the organisation keeps it here. */
@Path("/recording/v1/recordings/{recordingId}/content")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Bestand", description = "Het bestand van een opname, voor wie het hier bewaart. Opslaan is nooit nodig.")
public class ContentResource {

    private static final String EXAMPLE_ANSWER = """
            {"recordingId": "9c1d2e3f-4a5b-5c6d-8e7f-9a0b1c2d3e4f",
             "digest": "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", "size": 21504000,
             "mediaType": "audio/mp4", "version": 5, "concerns": [],
             "nextSteps": [{"text": "Leg een verzoek om een kopie vast", "method": "POST",
              "href": "/recording/v1/recordings/9c1d2e3f-4a5b-5c6d-8e7f-9a0b1c2d3e4f/copy-requests"}]}""";

    private static final ProblemType UPLOAD_BROKEN_OFF =
            new ProblemType("upload-broken-off", 400, new Text("Bestand niet compleet", "File incomplete"));

    private static final UUID UPLOAD = NameBasedUuid.of(new UUID(0, 0), "urn:gespreksopname:recording:content");

    private final Requests requests;
    private final ContentFiles files;
    private final StoredContent stored;
    private final ReadingLog readings;
    private final RequestedPurpose purposes;
    private final Transactions transactions;
    private final Caller caller;
    private final RoutingContext routing;

    /** Made by the container. */
    @Inject
    public ContentResource(
            Requests requests,
            ContentFiles files,
            StoredContent stored,
            ReadingLog readings,
            RequestedPurpose purposes,
            Transactions transactions,
            Caller caller,
            RoutingContext routing) {
        this.requests = requests;
        this.files = files;
        this.stored = stored;
        this.readings = readings;
        this.purposes = purposes;
        this.transactions = transactions;
        this.caller = caller;
        this.routing = routing;
    }

    /** Stores content as it streams in. */
    @PUT
    @Consumes({MediaType.APPLICATION_OCTET_STREAM, "audio/*", "video/*"})
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "storeContent",
            summary = "Bestand opslaan",
            description =
                    "Slaat het bestand van een opname op. Het wordt tijdens het ontvangen versleuteld, onder een eigen sleutel, en zijn vingerafdruk wordt berekend. Hetzelfde bestand nog eens sturen verandert niets; een ander bestand wordt geweigerd, want een origineel wordt nooit vervangen.")
    @RequestBody(
            description = "Het bestand zelf.",
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "bestand", value = "(het bestand)")))
    @APIResponse(
            responseCode = "201",
            description = "Opgeslagen.",
            content =
                    @Content(
                            schema = @Schema(implementation = ContentAnswer.class),
                            examples = @ExampleObject(name = "opgeslagen", value = EXAMPLE_ANSWER)))
    public Response store(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Context HttpHeaders headers,
            InputStream content)
            throws IOException {
        // Also before the same file is answered for as it was the first time.
        requests.requireNotDestroyed(recordingId);
        String mediaType = mediaType(headers.getMediaType());
        ContentFiles.Received received = receive(recordingId, content);
        String name = keep(received);
        Told told;
        try {
            told = requests.about(
                    recordingId,
                    key(recordingId, received.digest()),
                    null,
                    _ -> new StoreContent(recordingId.toString(), received.digest(), received.size(), mediaType),
                    connection -> stored.note(connection, recordingId, name, received, mediaType));
        } catch (Problem e) {
            files.discard(name);
            throw e;
        }
        // After any other failure it is not certain whether the event was appended: the sweep finds out.
        boolean news = !told.replayed() && !told.added().isEmpty();
        if (!news) {
            files.discard(name);
        }
        ContentAnswer answer = new ContentAnswer(
                recordingId.toString(),
                received.digest(),
                received.size(),
                told.added().isEmpty()
                        ? mediaType
                        : told.the(ContentStored.class).mediaType(),
                told.version(),
                requests.concerns(told),
                requests.nextSteps(told));
        return told.added().isEmpty()
                ? Response.ok(answer)
                        .header("ETag", EntityVersion.of(told.version()).etag())
                        .build()
                : requests.created(told, recordingId + "/content", answer);
    }

    /** The type that events and downloads name: never more than a media type, as it is sent by whoever uploads. */
    private static String mediaType(@Nullable MediaType sent) {
        if (sent == null) {
            return MediaType.APPLICATION_OCTET_STREAM;
        }
        String type = (sent.getType() + "/" + sent.getSubtype()).toLowerCase(Locale.ROOT);
        if (!type.equals(MediaType.APPLICATION_OCTET_STREAM) && !type.matches(NewRecording.MEDIA_TYPE)) {
            throw StandardProblems.MEDIA_TYPE_UNSUPPORTED.problem(
                    "Noem in Content-Type één soort geluid of beeld, zoals audio/mp4, of application/octet-stream.",
                    "Name one type of sound or video in Content-Type, such as audio/mp4, or application/octet-stream.");
        }
        return type;
    }

    private ContentFiles.Received receive(UUID recording, InputStream content) throws IOException {
        try {
            return files.receive(recording, content);
        } catch (ContentFiles.BrokenOff e) {
            throw UPLOAD_BROKEN_OFF.problem(
                    "De verbinding is verbroken voordat het bestand compleet was; er is niets opgeslagen. Stuur het bestand opnieuw.",
                    "The connection was lost before the file was complete; nothing was stored. Send the file again.");
        }
    }

    private String keep(ContentFiles.Received received) throws IOException {
        try {
            return files.keep(received);
        } catch (IOException e) {
            files.discard(received);
            throw e;
        }
    }

    /** Hands content out, decrypted as it streams. */
    @GET
    @Produces(MediaType.WILDCARD)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "getContent",
            summary = "Bestand ophalen",
            description =
                    "Geeft het opgeslagen bestand van een opname van de eigen organisatie, of reikt het uit voor een kopie (delivery) of deling (share) die via de suite is gedaan. Kan alleen als de stand van het gesprek actueel is; een deling alleen zolang de toestemming geldt. Is besloten dat wat is opgenomen wordt vernietigd, dan volgt 409, behalve voor een kopie waarom de andere kant heeft gevraagd, voor een deling in een procedure, en zolang de vernietiging is opgeschort. Dat het is opgehaald wordt vastgelegd, met het doel.")
    @APIResponse(
            responseCode = "200",
            description = "Het bestand.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary"),
                            examples = @ExampleObject(name = "bestand", value = "(het bestand)")))
    public Response get(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De overhandiging waarvoor het bestand wordt uitgereikt.")
                    @QueryParam("delivery")
                    @Nullable
                    UUID delivery,
            @Parameter(description = "De deling waarvoor het bestand wordt uitgereikt.") @QueryParam("share") @Nullable
                    UUID share,
            @Parameter(description = "Waarvoor het bestand wordt opgehaald.") @QueryParam("purpose") @Nullable
                    Purpose purpose)
            throws IOException {
        Purpose usual =
                delivery != null ? Purpose.COPY_DELIVERY : share != null ? Purpose.SHARING : Purpose.CASE_HANDLING;
        Purpose wanted = purposes.of(purpose, usual);
        String conversation = requests.conversationOf(recordingId);
        requests.handOut(
                recordingId,
                new CommandKey(UUID.randomUUID(), new byte[0]),
                means -> new HandOut(
                        means.id(0),
                        recordingId.toString(),
                        delivery == null ? null : delivery.toString(),
                        share == null ? null : share.toString()));
        StoredContent.Stored found = transactions.call(connection -> {
            readings.record(connection, caller, new ReadingLog.Reading(conversation, recordingId, "content", wanted));
            return stored.find(connection, recordingId)
                    .orElseThrow(() -> RecordingProblems.of(new Refusal.Unknown(Refusal.Thing.CONTENT)));
        });
        byte[] key = found.key().orElseThrow(() -> RecordingProblems.of(new Refusal.Unknown(Refusal.Thing.CONTENT)));
        InputStream content = new AllOrCut(
                files.open(recordingId, found.name(), key), routing.request().connection()::close);
        return Response.ok(content, found.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, found.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + recordingId + "\"")
                .build();
    }

    private CommandKey key(UUID recording, String digest) {
        String name = String.join("\n", caller.organisation(), caller.client(), recording.toString(), digest);
        return new CommandKey(NameBasedUuid.of(UPLOAD, name), digest.getBytes(StandardCharsets.US_ASCII));
    }
}
