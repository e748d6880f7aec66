package nl.gespreksopname.recording.correction;

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
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import nl.gespreksopname.contracts.recording.RecordingEvent.FactCorrected;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.recording.access.Purpose;
import nl.gespreksopname.recording.conversation.Facts;
import nl.gespreksopname.recording.conversation.Requests;
import nl.gespreksopname.recording.conversation.Told;
import nl.gespreksopname.recording.conversation.domain.RecordingCommand.Correct;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Corrections of what was taken down. */
@Path("/recording/v1/recordings/{recordingId}/facts/{version}/corrections")
@Produces(MediaType.APPLICATION_JSON)
@Tag(
        name = "Corrigeren en betwisten",
        description = "Wat is vastgelegd blijft zichtbaar; een correctie zegt hoe het wel is, en telt vanaf dan.")
public class CorrectionsResource {

    private static final String CORRECTIONS_NEW = """
            {"explanation": "De klok van het apparaat liep een uur voor.",
             "fact": {"type": "status-change", "occurredAt": "2026-11-03T10:02:00+01:00"}}""";

    private static final String CORRECTIONS_ANSWER = """
            {"correctionId": "7e8f9a0b-1c2d-5e3f-8a4b-5c6d7e8f9a0b", "replacedBy": 12, "version": 12, "concerns": [],
             "nextSteps": []}""";

    private static final String CORRECTIONS_VIEW = """
            {"correctionId": "7e8f9a0b-1c2d-5e3f-8a4b-5c6d7e8f9a0b", "corrects": 2, "replacedBy": 12,
             "explanation": "De klok van het apparaat liep een uur voor.",
             "noted": {"eventId": "recording/conversation/6f1c0a52-0d4e-5b7e-9d0e-2f3a4b5c6d7e/9",
             "loggedAt": "2026-11-04T09:50:03.000000Z", "client": "zaaksysteem"}}""";

    private static final String CORRECTIONS_PAGE = "{\"items\": [" + CORRECTIONS_VIEW + "]}";

    private static final Text CORRECTIONS_NAME = new Text("Deze correctie", "This correction");

    private static final Text FACT = new Text("Dit feit van deze opname", "This fact of this recording");

    private final Requests requests;
    private final Facts facts;

    /** Made by the container. */
    @Inject
    public CorrectionsResource(Requests requests, Facts facts) {
        this.requests = requests;
        this.facts = facts;
    }

    /** Takes a correction down. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL})
    @Operation(
            operationId = "correctRecordingFact",
            summary = "Feit corrigeren",
            description =
                    "Legt vast dat een gemeld feit niet klopt: het is niet gebeurd, of het was anders (fact: hetzelfde soort feit, met alleen wat anders is). Het oude blijft zichtbaar en telt niet meer. Een correctie of betwisting wordt ingetrokken door haar op haar beurt te corrigeren. Was het feit al gecorrigeerd, dan gaat de correctie uit van wat daarna geldt: wat fact niet noemt, blijft zoals het toen is verbeterd, en concerns zegt dat (corrected-again). Geldt de genoemde versie niet meer omdat haar eigen correctie is ingetrokken of ingehaald, dan geldt de correctie het feit waarvoor zij in de plaats stond.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = NewCorrection.class),
                            examples = @ExampleObject(name = "correctie", value = CORRECTIONS_NEW)))
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd.",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionAnswer.class),
                            examples = @ExampleObject(name = "vastgelegd", value = CORRECTIONS_ANSWER)))
    public Response correct(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De versie waarin het feit is vastgelegd: het laatste getal van zijn eventId.")
                    @PathParam("version")
                    int version,
            NewCorrection body) {
        RevisedFact fact = body.fact();
        Told told = requests.about(
                recordingId,
                body,
                means -> new Correct(
                        means.id(0),
                        recordingId.toString(),
                        version,
                        means.sealIfSaid("explanation", Set.of(), body.explanation()),
                        fact == null ? null : fact.revision()));
        FactCorrected made = told.the(FactCorrected.class);
        return requests.created(
                told,
                recordingId + "/facts/" + made.corrects() + "/corrections/" + made.correction(),
                new CorrectionAnswer(
                        made.correction(),
                        made.replaced() ? told.added().getLast().version() : null,
                        told.version(),
                        requests.concerns(told),
                        requests.nextSteps(told)));
    }

    /** Lists corrections. */
    @GET
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "listRecordingFactCorrections",
            summary = "Correcties bekijken",
            description =
                    "Geeft de correcties van een feit, in de volgorde van vastleggen. Teksten komen uit de kluis; dat ze gelezen zijn, wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Een bladzijde.",
            content = @Content(examples = @ExampleObject(name = "bladzijde", value = CORRECTIONS_PAGE)))
    public Page<CorrectionView> list(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De versie waarin het feit is vastgelegd: het laatste getal van zijn eventId.")
                    @PathParam("version")
                    int version,
            @Parameter(description = "Waarvoor gelezen wordt; standaard behandeling van de zaak.")
                    @QueryParam("purpose")
                    @Nullable
                    Purpose purpose,
            @Parameter(description = "Hoeveel per bladzijde, 1 tot en met 200.") @QueryParam("limit") @Nullable
                    Integer limit,
            @Parameter(description = "Waar de volgende bladzijde begint, uit de vorige.")
                    @QueryParam("cursor")
                    @Nullable
                    String cursor) {
        facts.at(recordingId, version, FACT);
        return facts.list(recordingId, kind(recordingId), e -> e.corrects() == version, purpose);
    }

    /** Shows a correction. */
    @GET
    @Path("/{recordingCorrectionId}")
    @RolesAllowed({Roles.CASE_SYSTEM, Roles.PROFESSIONAL, Roles.PRIVACY_OFFICER, Roles.DATA_PROTECTION_OFFICER})
    @Operation(
            operationId = "getRecordingFactCorrection",
            summary = "Correctie bekijken",
            description = "Geeft één correctie. Teksten komen uit de kluis; dat ze gelezen zijn, wordt vastgelegd.")
    @APIResponse(
            responseCode = "200",
            description = "Gevonden.",
            content =
                    @Content(
                            schema = @Schema(implementation = CorrectionView.class),
                            examples = @ExampleObject(name = "correctie", value = CORRECTIONS_VIEW)))
    public Response get(
            @Parameter(description = "De opname.") @PathParam("recordingId") UUID recordingId,
            @Parameter(description = "De versie waarin het feit is vastgelegd: het laatste getal van zijn eventId.")
                    @PathParam("version")
                    int version,
            @Parameter(description = "De correctie.") @PathParam("recordingCorrectionId") UUID recordingCorrectionId,
            @Parameter(description = "Waarvoor gelezen wordt; standaard behandeling van de zaak.")
                    @QueryParam("purpose")
                    @Nullable
                    Purpose purpose) {
        return facts.one(
                recordingId,
                kind(recordingId),
                CORRECTIONS_NAME,
                e -> e.corrects() == version && e.correction().equals(recordingCorrectionId.toString()),
                purpose);
    }

    /** Of the recording at hand: the event names a version, and not what it is about. */
    private static Facts.Kind<FactCorrected, CorrectionView> kind(UUID recording) {
        return new Facts.Kind<>(
                FactCorrected.class,
                _ -> recording.toString(),
                e -> Arrays.asList(e.explanation()),
                (e, shown) -> new CorrectionView(
                        e.correction(),
                        e.corrects(),
                        e.replaced() ? shown.version() + 1 : null,
                        shown.text(e.explanation()),
                        shown.noted(null)));
    }
}
