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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.gespreksopname.contracts.envelope.CanonicalJson;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.http.AnswerLanguage;
import nl.gespreksopname.conventions.http.Conditions;
import nl.gespreksopname.conventions.http.EntityVersion;
import nl.gespreksopname.conventions.problem.InputError;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.ProblemType;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.consume.Arrivals;
import nl.gespreksopname.eventstore.consume.EventConsumer;
import nl.gespreksopname.policy.access.AccessLog;
import nl.gespreksopname.policy.access.CurrentReader;
import nl.gespreksopname.policy.trail.Trails.Told;
import nl.gespreksopname.policy.trail.domain.Trail;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The trail of a conversation, for the organisation that it belongs to. */
@Path("/policy/v1/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dossierspoor", description = "Wat er in en rond een gesprek gebeurde, en hoe elke regel ervoor staat.")
public class TrailResource {

    private static final ProblemType NOT_CAUGHT_UP =
            new ProblemType("not-caught-up", 503, new Text("Nog niet bijgewerkt", "Not caught up yet"));

    private static final Text CONVERSATION = new Text("Dit gesprek", "This conversation");

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /** Within which every service signs a checkpoint again, which can show that there is nothing to wait for. */
    private static final Duration UNTIL_ALL_SIGNED = Duration.ofSeconds(1);

    private static final Duration LOOK_EVERY = Duration.ofMillis(250);
    private static final Duration CLOCKS_DIFFER = Duration.ofSeconds(60);

    private static final String EXAMPLE = """
            {"conversation": "3f0c8a52-6f7b-5a51-9a35-0a6f3f9b1c01", "reference": "GO-7F3K-92QM",
             "organisation": "00000009999999990000", "status": "ended",
             "asOf": "2026-11-24T12:00:00Z", "knownAt": "2026-11-24T12:00:01Z",
             "complete": [{"service": "consent", "version": 9, "until": "2026-11-24T12:00:00Z"},
                          {"service": "recording", "version": 3, "until": "2026-11-24T12:00:00Z"},
                          {"service": "policy", "version": 1, "until": "2026-11-24T12:00:00Z"}],
             "participants": [{"participant": "0a6f3f9b-1c01-5a51-9a35-3f0c8a526f7b", "role": "professional",
                               "label": "de professional", "side": "organisation", "takesPart": true}],
             "entries": [{"event": "consent/conversation/3f0c8a52-6f7b-5a51-9a35-0a6f3f9b1c01/7", "service": "consent",
                          "version": 7, "type": "nl.gespreksopname.consent.recording-announced",
                          "sentence": "De professional kondigde aan op te nemen (geluid).",
                          "occurredAt": "2026-11-24T09:14:00Z", "loggedAt": "2026-11-24T09:15:02.123456Z",
                          "reporter": "een systeem van de organisatie", "client": "zaaksysteem", "channel": "api",
                          "hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                          "outOfOrder": false, "understood": true}],
             "verdicts": [{"rule": "announced-beforehand", "ruleText": "vooraf zeggen",
                           "subject": {"kind": "recording", "id": "5b0f00a0-822c-5d6c-9a2f-9f86d081884c"},
                           "dutyOn": "organisation", "source": "ombudsman",
                           "baseline": {"outcome": "breached", "outcomeText": "niet nageleefd",
                                        "sentence": "De opname is 14 minuten na het begin aangekondigd.", "remarks": []},
                           "ownPolicy": {"outcome": "breached", "outcomeText": "niet nageleefd",
                                         "sentence": "De opname is 14 minuten na het begin aangekondigd.", "remarks": []},
                           "assurance": "one-sided",
                           "evidence": ["consent/conversation/3f0c8a52-6f7b-5a51-9a35-0a6f3f9b1c01/7"],
                           "ruleVersion": 1, "policyVersion": 1}],
             "awaits": []}""";

    private final Transactions transactions;
    private final Trails trails;
    private final HeardEvents heardEvents;
    private final AccessLog accessLog;
    private final CurrentReader reader;
    private final Caller caller;
    private final Conditions conditions;
    private final AnswerLanguage language;
    private final Clock clock;
    private final Settled settled;
    private final Arrivals arrivals;

    /** Made by the container. */
    @Inject
    public TrailResource(
            Transactions transactions,
            Trails trails,
            HeardEvents heardEvents,
            AccessLog accessLog,
            CurrentReader reader,
            Caller caller,
            Conditions conditions,
            AnswerLanguage language,
            Clock clock,
            Settled settled,
            EventConsumer consumer) {
        this.transactions = transactions;
        this.trails = trails;
        this.heardEvents = heardEvents;
        this.accessLog = accessLog;
        this.reader = reader;
        this.caller = caller;
        this.conditions = conditions;
        this.language = language;
        this.clock = clock;
        this.settled = settled;
        this.arrivals = consumer.arrivals();
    }

    /** The trail of a conversation of the caller's organisation. */
    @GET
    @Path("{conversationId}/trail")
    @RolesAllowed({
        Roles.CASE_SYSTEM,
        Roles.PROFESSIONAL,
        Roles.POLICY_OFFICER,
        Roles.PRIVACY_OFFICER,
        Roles.DATA_PROTECTION_OFFICER
    })
    @Operation(
            operationId = "getTrail",
            summary = "Het dossierspoor van een gesprek bekijken",
            description =
                    "Wat er in en rond het gesprek gebeurde, in volgorde van vastleggen, en per regel de uitkomst met wiens plicht het is en waarom. Namen en vrije tekst staan er niet in. Elke inzage wordt vastgelegd, met het doel uit purpose of X-Purpose (standaard case-handling). Het spoor loopt enkele tellen achter op de andere diensten; met atLeast wacht het tot een versie erin staat.")
    @APIResponse(
            responseCode = "200",
            description = "Het dossierspoor.",
            content =
                    @Content(
                            schema = @Schema(implementation = TrailAnswer.class),
                            examples = @ExampleObject(name = "dossierspoor", value = EXAMPLE)))
    @APIResponse(responseCode = "304", description = "Er is niets veranderd sinds de meegestuurde ETag.")
    @APIResponse(
            responseCode = "503",
            description =
                    "Wat met atLeast is gevraagd, is binnen 2 seconden niet aangekomen; probeer het na Retry-After opnieuw.")
    public Response trail(
            @Parameter(description = "Het gesprek.", example = "3f0c8a52-6f7b-5a51-9a35-0a6f3f9b1c01")
                    @PathParam("conversationId")
                    UUID conversationId,
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
                    Instant knownAt,
            @Parameter(
                            description =
                                    "Wacht tot deze versie van de stroom van een dienst erin staat: dienst en versie, gescheiden door komma's.",
                            example = "consent:9")
                    @QueryParam("atLeast")
                    List<String> atLeast,
            @Parameter(
                            description = "Waarvoor u het spoor inziet; hetzelfde als de kop X-Purpose.",
                            example = "case-handling")
                    @QueryParam("purpose")
                    @Nullable
                    String purpose) {
        requireNotInTheFuture(asOf);
        String organisation = caller.organisation();
        waitFor(conversationId, organisation, AtLeast.read(atLeast));
        return transactions.call(connection -> answer(connection, conversationId, organisation, asOf, knownAt));
    }

    private Response answer(
            Connection connection,
            UUID conversation,
            String organisation,
            @Nullable Instant asOf,
            @Nullable Instant knownAt)
            throws SQLException {
        Told told = trails.read(connection, conversation, organisation, asOf, knownAt)
                .orElseThrow(() -> Problem.notFound(CONVERSATION));
        // Also when the answer is that nothing changed: whoever asked reads on in the copy that they have.
        accessLog.record(
                connection, reader.readsTrail(null, told.trail().facts().organisation(), conversation));
        EntityVersion version = version(told.trail(), asOf, knownAt);
        if (conditions.isKnown(version)) {
            return Response.notModified()
                    .header(HttpHeaders.ETAG, version.etag())
                    .build();
        }
        return Response.ok(TrailAnswer.of(told, language.language()))
                .header(HttpHeaders.ETAG, version.etag())
                .build();
    }

    /** Changes with the events, and when a term runs out; not with the clock alone. */
    private EntityVersion version(Trail trail, @Nullable Instant asOf, @Nullable Instant knownAt) {
        String shown = language.language().tag() + "|" + asOf + "|" + knownAt + "|"
                + trail.version("consent") + "|" + trail.version("recording") + "|"
                + TrailTable.json(trail.verdicts());
        byte[] digest = CanonicalJson.sha256(shown.getBytes(StandardCharsets.UTF_8));
        return new EntityVersion(
                trail.version("consent") + trail.version("recording"),
                HexFormat.of().formatHex(digest, 0, 8));
    }

    private void waitFor(UUID conversation, String organisation, AtLeast atLeast) {
        if (atLeast.versions().isEmpty()) {
            return;
        }
        Instant asked = clock.instant();
        long begun = System.nanoTime();
        while (true) {
            long arrived = arrivals.count();
            Reach reach =
                    transactions.call(connection -> reach(connection, conversation, organisation, atLeast, asked));
            if (reach == Reach.THERE) {
                return;
            }
            if (reach == Reach.NOWHERE) {
                throw Problem.notFound(CONVERSATION);
            }
            Duration patience = reach == Reach.ON_ITS_WAY ? PATIENCE : PATIENCE.plus(UNTIL_ALL_SIGNED);
            Duration left = patience.minusNanos(System.nanoTime() - begun);
            if (!left.isPositive()) {
                throw notCaughtUp();
            }
            try {
                arrivals.await(arrived, left.compareTo(LOOK_EVERY) < 0 ? left : LOOK_EVERY);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw notCaughtUp();
            }
        }
    }

    private static Problem notCaughtUp() {
        return NOT_CAUGHT_UP
                .problem(
                        "De gevraagde versie is hier nog niet aangekomen. Probeer het over 2 seconden opnieuw; blijft dit zo, controleer dan het kenmerk en de versie.",
                        "The version that you ask for has not arrived here yet. Try again in 2 seconds; if it stays so, check the identifier and the version.")
                .withHeader("Retry-After", "2");
    }

    private Reach reach(Connection connection, UUID conversation, String organisation, AtLeast atLeast, Instant asked)
            throws SQLException {
        boolean there = true;
        boolean known = false;
        boolean settledSince = true;
        Map<String, @Nullable Instant> until = settled.byService(connection);
        for (String service : List.of("consent", "recording")) {
            int version = heardEvents.version(connection, service, conversation, organisation);
            there &= version >= atLeast.versions().getOrDefault(service, 0);
            known |= version > 0;
            @Nullable Instant signed = until.get(service);
            settledSince &= signed != null && !signed.isBefore(asked);
        }
        if (there) {
            return Reach.THERE;
        }
        if (known) {
            return Reach.ON_ITS_WAY;
        }
        return settledSince ? Reach.NOWHERE : Reach.PERHAPS_NOWHERE;
    }

    /** How far a conversation has come, for a caller of an organisation. */
    private enum Reach {
        /** As far as asked. */
        THERE,
        /** Known, and not that far. */
        ON_ITS_WAY,
        /** Not known here, which can be because nothing of it has arrived yet. */
        PERHAPS_NOWHERE,
        /** No service had anything of it when it was asked for. */
        NOWHERE
    }

    private void requireNotInTheFuture(@Nullable Instant asOf) {
        Optional.ofNullable(asOf)
                .filter(moment -> moment.isAfter(clock.instant().plus(CLOCKS_DIFFER)))
                .ifPresent(moment -> {
                    throw Problem.invalidInput(List.of(InputError.inParameter(
                            "asOf",
                            "in-the-future",
                            new Text(
                                    "Dit tijdstip ligt in de toekomst; hoe het dan staat, is nog niet te zeggen.",
                                    "This moment is in the future; how it will stand then can't be told yet."))));
                });
    }
}
