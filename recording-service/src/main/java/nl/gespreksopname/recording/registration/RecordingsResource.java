package nl.gespreksopname.recording.registration;

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
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.contracts.recording.RecordingEvent.FingerprintTaken;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingRegistered;
import nl.gespreksopname.contracts.recording.RecordingEvent.RecordingStatusChanged;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.idempotency.Idempotency;
import nl.gespreksopname.conventions.idempotency.NameBasedUuid;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.paging.PageRequest;
import nl.gespreksopname.conventions.paging.Pages;
import nl.gespreksopname.conventions.problem.InputError;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.command.CommandKey;
import nl.gespreksopname.recording.access.Purpose;
import nl.gespreksopname.recording.conversation.ConsentReader;
import nl.gespreksopname.recording.conversation.Facts;
import nl.gespreksopname.recording.conversation.RecordingProblems;
import nl.gespreksopname.recording.conversation.RecordingRow;
import nl.gespreksopname.recording.conversation.Requests;
import nl.gespreksopname.recording.conversation.Told;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.ChangeStatus;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Register;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.TakeFingerprint;
import nl.gespreksopname.recording.conversation.domain.Refusal;
import nl.gespreksopname.recording.retention.RetentionTable;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Recordings, and their start, pauses and end. */
@Path("/recording/v1/recordings")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Opnames", description = "Opnames van beide kanten: vastleggen, volgen en terugvinden.")
public class RecordingsResource {

    private static final String EXAMPLE_NEW = """
            {"conversation": "6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e",
             "announcement": "0b3c5d7e-1f2a-5c4d-8e6f-7a8b9c0d1e2f",
             "recordedBy": "2a4c6e80-1b3d-5f7a-9c0e-123456789abc",
             "side": "citizen", "medium": "audio", "mediaType": "audio/mp4", "device": "mijn telefoon",
             "startedAt": "2026-11-03T10:02:00+01:00"}""";

    private static final String EXAMPLE_ANSWER = """
            {"recordingId": "9c1d2e3f-4a5b-5c6d-8e7f-9a0b1c2d3e4f",
             "conversationId": "6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e", "matched": true, "linked": [], "version": 2,
             "concerns": [],
             "nextSteps": [{"text": "Meld het einde van de opname", "method": "POST",
              "href": "/recording/v1/recordings/9c1d2e3f-4a5b-5c6d-8e7f-9a0b1c2d3e4f/status-changes"}]}""";

    private static final String EXAMPLE_VIEW = """
            {"recordingId": "9c1d2e3f-4a5b-5c6d-8e7f-9a0b1c2d3e4f",
             "conversationId": "6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e", "matched": true, "basis": "report",
             "announcement": "0b3c5d7e-1f2a-5c4d-8e6f-7a8b9c0d1e2f",
             "recordedBy": "2a4c6e80-1b3d-5f7a-9c0e-123456789abc", "side": "citizen", "keptBy": "citizen",
             "medium": "audio", "mediaType": "audio/mp4", "device": "mijn telefoon", "undisclosed": false,
             "status": "started", "contentStored": false, "linked": [],
             "noted": {"eventId": "recording/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/1",
              "loggedAt": "2026-11-03T09:02:10.123456Z", "client": "zaaksysteem"}}""";

    private static final String EXAMPLE_PAGE = """
            {"items": [{"recordingId": "9c1d2e3f-4a5b-5c6d-8e7f-9a0b1c2d3e4f",
             "conversationId": "6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e", "matched": true, "basis": "report",
             "side": "citizen", "keptBy": "citizen", "medium": "audio", "undisclosed": false, "status": "started",
             "contentStored": false, "destroyed": false, "retracted": false, "registeredAt": "2026-11-03T09:02:10.123456Z"}]}""";

    private static final String EXAMPLE_NEW_STATUS = """
            {"status": "ended", "occurredAt": "2026-11-03T10:47:00+01:00",
             "fingerprint": {"digest": "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
              "size": 21504000, "durationSeconds": 2700}}""";

    private static final String EXAMPLE_STATUS_ANSWER = """
            {"number": 3, "fingerprintId": "5e6f7a8b-9c0d-5e1f-8a2b-3c4d5e6f7a8b", "version": 4, "concerns": [],
             "nextSteps": [{"text": "Leg een verzoek om een kopie vast", "method": "POST",
              "href": "/recording/v1/recordings/9c1d2e3f-4a5b-5c6d-8e7f-9a0b1c2d3e4f/copy-requests"}]}""";

    private static final String EXAMPLE_STATUS = """
            {"number": 3, "status": "paused", "reason": "off-the-record",
             "noted": {"eventId": "recording/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/3",
              "occurredAt": "2026-11-03T09:20:00.000000Z", "loggedAt": "2026-11-03T09:20:04.000000Z",
              "client": "zaaksysteem"}}""";

    private static final String EXAMPLE_STATUS_PAGE = "{\"items\": [" + EXAMPLE_STATUS + "]}";

    private static final Text STATUS_CHANGE = new Text("Deze statusmelding", "This status change");

    private static final Facts.Kind<RecordingStatusChanged, StatusChangeView> STATUS_CHANGES = Facts.Kind.plain(
            RecordingStatusChanged.class,
            RecordingStatusChanged::recording,
            (e, shown) -> new StatusChangeView(shown.version(), e.status(), e.reason(), shown.noted(e.when())));

    private static final Position START = new Position(Instant.EPOCH, new UUID(0, 0));

    private final Requests requests;
    private final Facts facts;
    private final Idempotency idempotency;
    private final Caller caller;
    private final Pages pages;
    private final Transactions transactions;
    private final ConsentReader consent;
    private final RetentionTable retention;
    private final Clock clock;

    /** Made by the container. */
    @Inject
    public RecordingsResource(
            Requests requests,
            Facts facts,
            Idempotency idempotency,
            Caller caller,
            Pages pages,
            Transactions transactions,
            ConsentReader consent,
            RetentionTable retention,
            Clock clock) {
        this.requests = requests;
        this.facts = facts;
        this.idempotency = idempotency;
        this.caller = caller;
        this.pages = pages;
        this.transactions = transactions;
        this.consent = consent;
        this.retention = retention;
        this.clock = clock;
    }

    /** Registers a recording, or begins one through the suite. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "registerRecording",
            summary = "Opname vastleggen",
            description =
                    "Legt een opname van een van beide kanten vast. Een melding (basis 'report') wordt nooit geweigerd, ook niet als de opname niet was aangekondigd; wat eraan schort staat in concerns. Een opname via de suite (basis 'act') begint alleen als volgens het gesprek mag worden opgenomen en die stand actueel is. Is het gesprek bij uw organisatie hier niet bekend, dan blijft de opname bij uw organisatie bewaard tot het gesprek er is.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewRecording.class),
                            examples = @ExampleObject(name = "opname", value = EXAMPLE_NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = RecordingAnswer.class),
                            examples = @ExampleObject(name = "vastgelegd", value = EXAMPLE_ANSWER)))
    public Response register(NewRecording body) {
        CommandKey key = idempotency.key();
        // Without a conversation it gets one of its own, around which one can be opened later.
        String conversation =
                (body.conversation() == null ? NameBasedUuid.made(key.id(), 2) : body.conversation()).toString();
        Told told = requests.register(
                conversation,
                key,
                body,
                means -> new Register(
                        means.id(0),
                        means.id(1),
                        text(body.announcement()),
                        body.reportOrAct(),
                        text(body.recordedBy()),
                        body.side(),
                        body.keptBy() == null ? body.side() : body.keptBy(),
                        body.medium(),
                        body.mediaType(),
                        means.sealIfSaid(
                                "device",
                                body.recordedBy() == null
                                        ? Set.of()
                                        : Set.of(body.recordedBy().toString()),
                                body.device()),
                        Boolean.TRUE.equals(body.undisclosed()),
                        body.startedAt(),
                        body.time()));
        RecordingRegistered registered = told.the(RecordingRegistered.class);
        return requests.created(
                told,
                registered.recording(),
                new RecordingAnswer(
                        registered.recording(),
                        conversation,
                        registered.matched(),
                        told.state().linked(registered.recording()),
                        told.version(),
                        requests.concerns(told),
                        requests.nextSteps(told)));
    }

    /** Lists the recordings of a conversation, or those of which the conversation is not known. */
    @GET
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listRecordings",
            summary = "Opnames terugvinden",
            description =
                    "Geeft de opnames van één gesprek, of met unmatched=true de opnames waarvan het gesprek hier niet bekend is; alleen die van de eigen organisatie, de oudste eerst.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde met opnames.",
            content = @Content(examples = @ExampleObject(name = "opnames", value = EXAMPLE_PAGE)))
    public Page<RecordingSummary> list(
            @Parameter(description = "Het gesprek.") @QueryParam("conversation") @Nullable UUID conversation,
            @Parameter(description = "true: alleen opnames waarvan het gesprek hier niet bekend is.")
                    @QueryParam("unmatched")
                    @Nullable
                    String unmatched,
            @Parameter(description = "Hoeveel per bladzijde, 1 tot en met 200.") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "Waar de volgende bladzijde begint, uit de vorige.")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor) {
        boolean onlyUnmatched = "true".equals(unmatched);
        if ((conversation == null) == !onlyUnmatched || (unmatched != null && !onlyUnmatched)) {
            throw Problem.invalidInput(
                    List.of(
                            InputError.inParameter(
                                    "conversation",
                                    "one-of-two",
                                    new Text(
                                            "Noem het gesprek, of vraag met unmatched=true de opnames zonder bekend gesprek; een van de twee.",
                                            "Name the conversation, or ask for the recordings without a known one by unmatched=true; one of the two."))));
        }
        PageRequest request = pages.requested();
        Position after = request.after() == null ? START : Position.parse(request.after());
        String organisation = caller.organisation();
        return transactions.call(connection -> {
            List<RecordingRow> found = conversation == null
                    ? RecordingRow.unmatched(organisation, after.at(), after.id(), request.limit() + 1)
                    : RecordingRow.ofConversation(
                            organisation, conversation, after.at(), after.id(), request.limit() + 1);
            if (found.isEmpty()
                    && conversation != null
                    && request.after() == null
                    && consent.organisation(connection, conversation.toString())
                            .filter(organisation::equals)
                            .isEmpty()) {
                throw RecordingProblems.of(new Refusal.Unknown(Refusal.Thing.CONVERSATION));
            }
            Page<RecordingRow> page = pages.page(request, found, Position::of);
            return new Page<>(page.items().stream().map(RecordingSummary::of).toList(), page.next());
        });
    }

    /** Shows a recording. */
    @GET
    @Path("/{recordingId}")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "getRecording",
            summary = "Opname bekijken",
            description =
                    "Geeft een opname zoals zij nu bekend is. Is vermeld waarmee is opgenomen, dan wordt het lezen daarvan vastgelegd, met het doel.")
    @APIResponse(
            responseCode = "200",
            description = "De opname.",
            content =
                    @Content(
                            schema = @Schema(implementation = RecordingView.class),
                            examples = @ExampleObject(name = "opname", value = EXAMPLE_VIEW)))
    public Response get(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "Waarvoor gelezen wordt; standaard behandeling van de zaak.")
                    @QueryParam("purpose")
                    @Nullable
                    Purpose purpose) {
        String conversation = requests.conversationOf(recordingId);
        Optional<Instant> keptUntil = transactions.call(
                connection -> retention.contentDue(connection, caller.organisation(), recordingId, clock.instant()));
        Facts.Kind<RecordingRegistered, RecordingView> kind = new Facts.Kind<>(
                RecordingRegistered.class,
                RecordingRegistered::recording,
                e -> Arrays.asList(e.device()),
                (e, shown) -> RecordingView.of(e, shown, conversation, keptUntil.orElse(null)));
        return facts.recording(recordingId, kind, purpose);
    }

    /** Takes a change of status down. */
    @POST
    @Path("/{recordingId}/status-changes")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "changeRecordingStatus",
            summary = "Begin, onderbreking of einde melden",
            description =
                    "Meldt dat een opname begon, werd onderbroken (met een reden), werd hervat of werd afgerond. Bij het einde kan de vingerafdruk van het bestand meteen mee. De volgorde van melden doet er niet toe.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewStatusChange.class),
                            examples = @ExampleObject(name = "einde", value = EXAMPLE_NEW_STATUS)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = StatusChangeAnswer.class),
                            examples = @ExampleObject(name = "vastgelegd", value = EXAMPLE_STATUS_ANSWER)))
    public Response changeStatus(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId, NewStatusChange body) {
        NewStatusChange.Digested file = body.fingerprint();
        Told told = requests.about(
                recordingId,
                body,
                means -> new ChangeStatus(
                        recordingId.toString(),
                        body.status(),
                        body.reason(),
                        file == null
                                ? null
                                : new TakeFingerprint(
                                        means.id(0),
                                        recordingId.toString(),
                                        file.digest(),
                                        file.size(),
                                        file.durationSeconds(),
                                        body.time()),
                        body.time()));
        int number = told.added().getFirst().version();
        return requests.created(
                told,
                recordingId + "/status-changes/" + number,
                new StatusChangeAnswer(
                        number,
                        file == null ? null : told.the(FingerprintTaken.class).fingerprint(),
                        told.version(),
                        requests.concerns(told),
                        requests.nextSteps(told)));
    }

    /** Lists changes of status. */
    @GET
    @Path("/{recordingId}/status-changes")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listRecordingStatusChanges",
            summary = "Statusmeldingen bekijken",
            description = "Geeft wat er over begin, onderbrekingen en einde is gemeld, in de volgorde van vastleggen.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde met statusmeldingen.",
            content = @Content(examples = @ExampleObject(name = "statusmeldingen", value = EXAMPLE_STATUS_PAGE)))
    public Page<StatusChangeView> statusChanges(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "Hoeveel per bladzijde, 1 tot en met 200.") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "Waar de volgende bladzijde begint, uit de vorige.")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor) {
        return facts.list(recordingId, STATUS_CHANGES, _ -> true, null);
    }

    /** Shows a change of status. */
    @GET
    @Path("/{recordingId}/status-changes/{number}")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "getRecordingStatusChange",
            summary = "Statusmelding bekijken",
            description = "Geeft één melding over begin, onderbreking of einde.")
    @APIResponse(
            responseCode = "200",
            description = "De statusmelding.",
            content =
                    @Content(
                            schema = @Schema(implementation = StatusChangeView.class),
                            examples = @ExampleObject(name = "statusmelding", value = EXAMPLE_STATUS)))
    public Response statusChange(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "Het nummer van de melding.") @PathParam("number") int number) {
        return facts.numbered(recordingId, STATUS_CHANGES, STATUS_CHANGE, number);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** A place in a list of recordings. */
    private record Position(Instant at, UUID id) {

        private static Position parse(String text) {
            int space = text.indexOf(' ');
            return new Position(Instant.parse(text.substring(0, space)), UUID.fromString(text.substring(space + 1)));
        }

        private static String of(RecordingRow row) {
            return row.registeredAt() + " " + row.id();
        }
    }
}
