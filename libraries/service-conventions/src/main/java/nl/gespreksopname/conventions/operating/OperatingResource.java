package nl.gespreksopname.conventions.operating;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import nl.gespreksopname.contracts.log.LogNotice;
import nl.gespreksopname.conventions.caller.Caller;
import nl.gespreksopname.conventions.caller.Roles;
import nl.gespreksopname.conventions.http.Conditions;
import nl.gespreksopname.conventions.http.EntityVersion;
import nl.gespreksopname.conventions.idempotency.Idempotency;
import nl.gespreksopname.conventions.paging.Page;
import nl.gespreksopname.conventions.paging.PageRequest;
import nl.gespreksopname.conventions.paging.Pages;
import nl.gespreksopname.conventions.problem.Problem;
import nl.gespreksopname.conventions.problem.ProblemType;
import nl.gespreksopname.conventions.problem.Text;
import nl.gespreksopname.conventions.settings.Settings;
import nl.gespreksopname.eventstore.Transactions;
import nl.gespreksopname.eventstore.append.StoredEvent;
import nl.gespreksopname.eventstore.command.CommandExecutor;
import nl.gespreksopname.eventstore.command.CommandResult;
import nl.gespreksopname.eventstore.command.Decided;
import nl.gespreksopname.eventstore.consume.ConsumerProgress;
import nl.gespreksopname.eventstore.consume.EventConsumer;
import nl.gespreksopname.eventstore.consume.SourceHealth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/**
 * What an operator needs to keep a service going: what is heard from whom, what waits, and the two acts that only a
 * person may decide on. Both are taken down in the service's own log.
 */
@Path("/log")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
@Tag(name = "operating", description = "Beheer: wat wordt gehoord, wat wacht, wat is hersteld")
public class OperatingResource {

    private static final Logger LOG = Logger.getLogger(OperatingResource.class);
    private static final ProblemType NOT_STOPPED =
            new ProblemType("source-not-stopped", 409, new Text("Er is niets te hervatten", "Nothing to resume"));
    private static final ProblemType NOTHING_PARKED =
            new ProblemType("nothing-parked", 409, new Text("Er wacht niets", "Nothing waits"));

    private static final Kind<LogNotice.OriginResumed> RESUMPTION =
            new Kind<>("resumptions", LogNotice.OriginResumed.class, OperatorAct::resumed);
    private static final Kind<LogNotice.ParkedRetried> RETRY =
            new Kind<>("retries", LogNotice.ParkedRetried.class, OperatorAct::retried);

    private final Transactions transactions;
    private final CommandExecutor commands;
    private final ConsumerProgress progress;
    private final EventConsumer consumer;
    private final LogNotices notices;
    private final Settings settings;
    private final Caller caller;
    private final Idempotency idempotency;
    private final Conditions conditions;
    private final Pages pages;

    /** Made by the container. */
    @Inject
    public OperatingResource(
            Transactions transactions,
            CommandExecutor commands,
            ConsumerProgress progress,
            EventConsumer consumer,
            LogNotices notices,
            Settings settings,
            Caller caller,
            Idempotency idempotency,
            Conditions conditions,
            Pages pages) {
        this.transactions = transactions;
        this.commands = commands;
        this.progress = progress;
        this.consumer = consumer;
        this.notices = notices;
        this.settings = settings;
        this.caller = caller;
        this.idempotency = idempotency;
        this.conditions = conditions;
        this.pages = pages;
    }

    /** The services that are heard. */
    @Schema(name = "HeardSources", description = "De diensten waarnaar deze dienst luistert.")
    public record Sources(
            @Schema(description = "Per dienst.") List<HeardSource> items) {}

    /** How it stands with each service that is heard. */
    @GET
    @Path("/sources")
    @Operation(
            operationId = "listHeardSources",
            summary = "Zien hoe het staat met de diensten waarnaar wordt geluisterd",
            description =
                    "Per dienst tot waar haar gebeurtenissen hier zijn verwerkt, hoeveel er wachten, en of er niets meer van haar wordt verwerkt omdat haar logboek zichzelf tegensprak. Zonder inhoud.")
    @APIResponse(
            responseCode = "200",
            description = "De diensten.",
            content = @Content(schema = @Schema(implementation = Sources.class)))
    public Sources sources() {
        return new Sources(transactions.call(progress::health).stream()
                .map(HeardSource::of)
                .toList());
    }

    /** The events of a service that wait. */
    @GET
    @Path("/sources/{source}/parked-events")
    @Operation(
            operationId = "listParkedEvents",
            summary = "Zien welke gebeurtenissen van een dienst wachten",
            description =
                    "Gebeurtenissen die niet konden worden verwerkt, met de reden, en die van hetzelfde gesprek die erop wachten; op volgnummer.")
    public Page<WaitingEvent> parked(
            @Parameter(description = "De dienst waar ze vandaan komen.", example = "recording") @PathParam("source")
                    String source,
            @Parameter(description = "Hoeveel per pagina, 1 tot en met 200.", example = "50") @QueryParam("limit")
                    String limit,
            @Parameter(description = "Waar verder te gaan, uit de vorige pagina.") @QueryParam("cursor")
                    String cursor) {
        requireHeard(source);
        PageRequest request = pages.requested();
        long after = request.after() == null ? 0 : Long.parseLong(request.after());
        List<WaitingEvent> found =
                transactions
                        .call(connection -> progress.parked(connection, source, after, request.limit() + 1))
                        .stream()
                        .map(WaitingEvent::of)
                        .toList();
        return pages.page(request, found, event -> Long.toString(event.sequence()));
    }

    /** Lets a service that was stopped be heard again. */
    @POST
    @Path("/sources/{source}/resumptions")
    @Operation(
            operationId = "resumeSource",
            summary = "Een dienst die is stilgezet weer verwerken",
            description =
                    "Doe dit pas als is uitgezocht waarom haar logboek twee geschiedenissen liet zien en dat is verholpen (draaiboek source-stopped). Er wordt verdergegaan na het bericht waarop is gestopt. De handeling komt in het logboek van deze dienst.")
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd; binnen een seconde of twee wordt er verder verwerkt.",
            content = @Content(schema = @Schema(implementation = OperatorAct.class)))
    public Response resume(
            @Parameter(description = "De dienst die is stilgezet.", example = "recording") @PathParam("source")
                    String source) {
        requireHeard(source);
        return answer(
                source,
                RESUMPTION,
                commands.<Void>execute(
                        idempotency.key(),
                        notices.stream(),
                        (connection, history) -> {
                            conditions.requireCurrent(EntityVersion.of(history.size()));
                            String because = health(connection, source).stoppedBecause();
                            if (because == null) {
                                throw NOT_STOPPED.problem(
                                        "Van deze dienst wordt alles al verwerkt. Kijk bij GET /log/sources hoe het staat.",
                                        "Everything of this service is applied already. See GET /log/sources for how it stands.");
                            }
                            return accepted(new LogNotice.OriginResumed(source, because));
                        },
                        (connection, all, added) -> consumer.goOn(connection, source)));
    }

    /** When services that were stopped were let go on. */
    @GET
    @Path("/sources/{source}/resumptions")
    @Operation(
            operationId = "listResumptions",
            summary = "Zien wanneer een stilgezette dienst weer is verwerkt",
            description = "Door wie en wanneer, het nieuwste eerst.")
    public Page<OperatorAct> resumptions(
            @Parameter(description = "De dienst.", example = "recording") @PathParam("source") String source,
            @Parameter(description = "Hoeveel per pagina, 1 tot en met 200.", example = "50") @QueryParam("limit")
                    String limit,
            @Parameter(description = "Waar verder te gaan, uit de vorige pagina.") @QueryParam("cursor")
                    String cursor) {
        return acts(RESUMPTION, source);
    }

    /** Has what waits tried again. */
    @POST
    @Path("/sources/{source}/retries")
    @Operation(
            operationId = "retryParkedEvents",
            summary = "Wachtende gebeurtenissen opnieuw proberen",
            description =
                    "Doe dit als is verholpen waarom ze niet konden worden verwerkt (draaiboek parked-events). Ook zonder dit wordt het bij de start en elke vijf minuten geprobeerd. De handeling komt in het logboek van deze dienst.")
    @APIResponse(
            responseCode = "201",
            description = "Vastgelegd; het wordt binnen een seconde of twee geprobeerd.",
            content = @Content(schema = @Schema(implementation = OperatorAct.class)))
    public Response retry(
            @Parameter(description = "De dienst waar ze vandaan komen.", example = "recording") @PathParam("source")
                    String source) {
        requireHeard(source);
        return answer(
                source,
                RETRY,
                commands.<Void>execute(
                        idempotency.key(),
                        notices.stream(),
                        (connection, history) -> {
                            conditions.requireCurrent(EntityVersion.of(history.size()));
                            long waiting = health(connection, source).parked();
                            if (waiting == 0) {
                                throw NOTHING_PARKED.problem(
                                        "Van deze dienst wacht niets. Kijk bij GET /log/sources hoe het staat.",
                                        "Nothing of this service waits. See GET /log/sources for how it stands.");
                            }
                            return accepted(new LogNotice.ParkedRetried(source, waiting));
                        },
                        (connection, all, added) -> consumer.retryParked(connection, source)));
    }

    /** When what waited was tried again. */
    @GET
    @Path("/sources/{source}/retries")
    @Operation(
            operationId = "listRetries",
            summary = "Zien wanneer wachtende gebeurtenissen opnieuw zijn geprobeerd",
            description = "Door wie en wanneer, het nieuwste eerst.")
    public Page<OperatorAct> retries(
            @Parameter(description = "De dienst.", example = "recording") @PathParam("source") String source,
            @Parameter(description = "Hoeveel per pagina, 1 tot en met 200.", example = "50") @QueryParam("limit")
                    String limit,
            @Parameter(description = "Waar verder te gaan, uit de vorige pagina.") @QueryParam("cursor")
                    String cursor) {
        return acts(RETRY, source);
    }

    /** The recoveries of this service's log. */
    @Schema(name = "LogRecoveries", description = "De keren dat het logboek van deze dienst is hersteld.")
    public record Recoveries(
            @Schema(description = "Het nieuwste eerst.") List<RecoveryItem> items) {}

    /** When the log was recovered from its topic. */
    @GET
    @Path("/recoveries")
    @Operation(
            operationId = "listLogRecoveries",
            summary = "Zien wanneer het logboek is hersteld",
            description =
                    "De keren dat de databank was teruggezet en de dienst wat ontbrak uit haar eigen topic heeft teruggehaald.")
    @APIResponse(
            responseCode = "200",
            description = "De herstellingen.",
            content = @Content(schema = @Schema(implementation = Recoveries.class)))
    public Recoveries recoveries() {
        return new Recoveries(
                transactions
                        .call(connection -> notices.all(connection, LogNotice.LogRecovered.class))
                        .reversed()
                        .stream()
                        .map(RecoveryItem::of)
                        .toList());
    }

    private Decided<Void> accepted(LogNotice notice) {
        return new Decided.Accepted<>(List.of(notices.event(notice, caller.actor(null), "api")));
    }

    private <N extends LogNotice> Response answer(String source, Kind<N> kind, CommandResult<Void> result) {
        return switch (result) {
            case CommandResult.Applied<Void> applied -> {
                StoredEvent event = applied.added().getFirst();
                LOG.infof(
                        "operator %s: %s of %s, taken down as %s",
                        caller.user(), kind.path(), source, event.envelope().id());
                yield created(source, kind, event, false);
            }
            case CommandResult.Replayed<Void> replayed ->
                created(source, kind, replayed.added().getFirst(), true);
            case CommandResult.Rejected<Void> rejected ->
                throw new IllegalStateException("neither act is refused with a reason");
            case CommandResult.KeyReused<Void> reused -> throw Idempotency.reused();
        };
    }

    private <N extends LogNotice> Response created(String source, Kind<N> kind, StoredEvent event, boolean replayed) {
        Response.ResponseBuilder answer = Response.created(
                        URI.create(settings.basePath() + "/log/sources/" + source + "/" + kind.path()))
                .header("ETag", EntityVersion.of(event.version()).etag())
                .entity(kind.shown()
                        .apply(LogNotices.of(List.of(event), kind.notice()).getFirst()));
        return (replayed ? answer.header("Idempotent-Replay", "true") : answer).build();
    }

    private <N extends LogNotice> Page<OperatorAct> acts(Kind<N> kind, String source) {
        requireHeard(source);
        PageRequest request = pages.requested();
        List<OperatorAct> newestFirst =
                transactions.call(connection -> notices.all(connection, kind.notice())).reversed().stream()
                        .map(kind.shown())
                        .filter(act -> act.source().equals(source))
                        .toList();
        int from = request.after() == null ? 0 : placeAfter(newestFirst, request.after());
        List<OperatorAct> found = newestFirst.subList(from, Math.min(newestFirst.size(), from + request.limit() + 1));
        return pages.page(request, found, OperatorAct::event);
    }

    private static int placeAfter(List<OperatorAct> acts, String event) {
        for (int i = 0; i < acts.size(); i++) {
            if (acts.get(i).event().equals(event)) {
                return i + 1;
            }
        }
        return acts.size();
    }

    private void requireHeard(String source) {
        if (!settings.hears().orElse(List.of()).contains(source)) {
            throw Problem.notFound(
                    new Text("Deze dienst, waarnaar hier wordt geluisterd,", "This service, which is heard here,"));
        }
    }

    private SourceHealth health(Connection connection, String source) throws SQLException {
        return progress.health(connection).stream()
                .filter(health -> health.origin().equals(source))
                .findFirst()
                .orElse(new SourceHealth(source, 0, 0, null, 0, null));
    }

    /**
     * What an operator can do about a source.
     *
     * @param path the last part of its address
     * @param notice as which it is taken down
     * @param shown how that is told
     */
    private record Kind<N extends LogNotice>(
            String path, Class<N> notice, Function<LogNotices.Told<N>, OperatorAct> shown) {}
}
